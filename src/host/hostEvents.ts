import type { EventEntry, EventHandler, EventRegistration } from './client/officeClient';
import type { Change } from './model/change';
import { eventsOf } from './objects/excelEvents';
import type { Session } from './objects/session';

/** The category under which the client expects events of the object model. */
const EVENT_CATEGORY = 65_536;
/** Older events that are registered with the session, by number: settings and selection. */
const SETTINGS_CHANGED = 1;
const SELECTION_CHANGED = 2;

type Deliver = (entries: readonly EventEntry[]) => void;

/** Collects what happens in a batch and tells it when the batch is answered, in the order it happened. */
export class HostEvents implements EventRegistration {
  private readonly session: Session;
  private readonly listeners = new Set<Deliver>();
  private readonly older = new Map<number, Set<EventHandler>>();
  private pending: Change[] = [];

  constructor(session: Session) {
    this.session = session;
    session.workbook.listen((change) => {
      if (session.eventsEnabled && this.isHeard) this.pending.push(change);
    });
  }

  onEvents(deliver: Deliver): () => void {
    this.listeners.add(deliver);
    return () => this.listeners.delete(deliver);
  }

  register(eventId: number, _targetId: string, handler: EventHandler): Promise<void> {
    const handlers = this.older.get(eventId) ?? new Set();
    this.older.set(eventId, handlers.add(handler));
    return Promise.resolve();
  }

  unregister(eventId: number, _targetId: string, handler: EventHandler): Promise<void> {
    this.older.get(eventId)?.delete(handler);
    return Promise.resolve();
  }

  /** Sends what has gathered, once the answer of the batch has had time to reach the caller. */
  flush(): void {
    const changes = this.pending;
    this.pending = [];
    if (changes.length > 0) setTimeout(() => this.send(changes), 0);
  }

  private get isHeard(): boolean {
    return this.session.listenerCount > 0 || [...this.older.values()].some((handlers) => handlers.size > 0);
  }

  private send(changes: readonly Change[]): void {
    const { session } = this;
    const register = (sheetId: string, area: Parameters<Session['registerEventRange']>[1]): string =>
      session.registerEventRange(sheetId, area);
    const entries = changes.flatMap((change) => eventsOf(change, session.workbook, register)).map(({ type, target, args }) => ({
      messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(args),
    }));
    if (entries.length > 0) for (const deliver of this.listeners) deliver(entries);
    if (changes.some(({ type }) => type === 'selection')) this.call(SELECTION_CHANGED);
    if (changes.some(({ type }) => type === 'settings')) this.call(SETTINGS_CHANGED);
  }

  private call(eventId: number): void {
    for (const handler of this.older.get(eventId) ?? []) handler({});
  }
}
