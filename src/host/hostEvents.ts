import type { EventEntry, EventHandler, EventRegistration } from './client/officeClient';
import { columnCount, intersect, overlaps, rowCount } from './area';
import type { Area } from './area';
import { excelEventsOf } from './excelEvents';
import type { CausedChange, TriggerSource } from './excelEvents';
import type { WorkbookChange } from './model/workbook';
import type { WorkbookSession } from './objects/workbookSession';

/** Category of the object model's events in the client. */
const EVENT_CATEGORY = 65_536;
/** Numbers of the older events, which are registered with the session: settings, selection and bindings. */
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;
/** Those of a binding, registered for its id. */
const BINDING_SELECTION_CHANGED = 3;
const BINDING_DATA_CHANGED = 4;

type Deliver = (entries: readonly EventEntry[]) => void;

/** Collects the changes of a batch and sends their events, in order, after the batch is answered. */
export class HostEvents implements EventRegistration {
  private readonly session: WorkbookSession;
  private readonly listeners = new Set<Deliver>();
  /** Handlers of the older events, by number and target. */
  private readonly older = new Map<string, Set<EventHandler>>();
  private pending: CausedChange[] = [];
  /** Ids of the tables in which cells are selected. */
  private readonly selectedTables = new Set<number>();

  /** @param triggerSource what makes the changes that are notified now */
  constructor(session: WorkbookSession, triggerSource: () => TriggerSource) {
    this.session = session;
    session.workbook.listen((change) => {
      if (session.eventsEnabled && this.hasListeners) this.pending.push({ change, triggerSource: triggerSource() });
    });
  }

  onEvents(deliver: Deliver): () => void {
    this.listeners.add(deliver);
    return () => this.listeners.delete(deliver);
  }

  register(eventId: number, targetId: string, handler: EventHandler): Promise<void> {
    const key = olderKey(eventId, targetId);
    this.older.set(key, (this.older.get(key) ?? new Set()).add(handler));
    return Promise.resolve();
  }

  unregister(eventId: number, targetId: string, handler: EventHandler): Promise<void> {
    this.older.get(olderKey(eventId, targetId))?.delete(handler);
    return Promise.resolve();
  }

  /** Sends the collected events in a later task, so that the caller has the batch's answer first. */
  flush(): void {
    const changes = this.pending;
    this.pending = [];
    if (changes.length > 0) setTimeout(() => this.send(changes), 0);
  }

  private get hasListeners(): boolean {
    return this.session.listenerCount > 0 || [...this.older.values()].some((handlers) => handlers.size > 0);
  }

  private send(caused: readonly CausedChange[]): void {
    const { session } = this;
    const changes = caused.map(({ change }) => change);
    const surroundings = {
      workbook: session.workbook, selectedTables: this.selectedTables,
      register: (sheetId: string, area: Area): string => session.registerEventRange(sheetId, area),
    };
    const entries = caused.flatMap((one) => excelEventsOf(one, surroundings)).map(({ type, target, args }) => ({
      messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(args),
    }));
    if (entries.length > 0) for (const deliver of this.listeners) deliver(entries);
    if (changes.some(({ type }) => type === 'selection')) this.call(SELECTION_CHANGED);
    if (changes.some(({ type }) => type === 'settings')) this.call(SETTINGS_CHANGED);
    for (const { id, sheet, tracked } of session.bindings.values()) {
      if (tracked.area !== null) this.tellBinding(id, sheet.id, tracked.area, changes);
    }
  }

  /** Calls the handlers of a binding whose cells were written or selected. */
  private tellBinding(id: string, sheetId: string, area: Area, changes: readonly WorkbookChange[]): void {
    for (const change of changes) {
      if (change.type === 'cells' && change.sheetId === sheetId && overlaps(change.area, area)) this.call(BINDING_DATA_CHANGED, id);
      if (change.type !== 'selection' || change.sheetId !== sheetId) continue;
      for (const part of change.areas.map((one) => intersect(one, area)).filter((one) => one !== null)) {
        this.call(BINDING_SELECTION_CHANGED, id, {
          startRow: part.top - area.top, startColumn: part.left - area.left, rowCount: rowCount(part), columnCount: columnCount(part),
        });
      }
    }
  }

  private call(eventId: number, targetId = '', args: Readonly<Record<string, number>> = {}): void {
    for (const handler of this.older.get(olderKey(eventId, targetId)) ?? []) handler(args);
  }
}

/** The events of settings and selection have no target. */
const olderKey = (eventId: number, targetId: string): string => (eventId < BINDING_SELECTION_CHANGED ? String(eventId) : `${eventId} ${targetId}`);
