import type { EventEntry, EventHandler, EventRegistration } from './client/officeClient';
import type { CellValue } from './format/cellValue';
import { areaName } from './model/address';
import { columnCount, intersect, overlaps, rowCount } from './area';
import type { Area } from './area';
import type { Workbook, WorkbookChange } from './model/workbook';
import { plainValue, valueType } from './objects/range/readContents';
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

/** What changed cells, as Excel tells the add-in since ExcelApi 1.14; undefined before. */
export type TriggerSource = 'Unknown' | 'ThisLocalAddin' | undefined;

interface CausedChange {
  readonly change: WorkbookChange;
  readonly triggerSource: TriggerSource;
}

/** Collects the changes of a batch and sends their events, in order, after the batch is answered. */
export class HostEvents implements EventRegistration {
  private readonly session: WorkbookSession;
  private readonly listeners = new Set<Deliver>();
  /** Handlers of the older events, by number and target. */
  private readonly older = new Map<string, Set<EventHandler>>();
  private pending: CausedChange[] = [];

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
    const register = (sheetId: string, area: Parameters<WorkbookSession['registerEventRange']>[1]): string =>
      session.registerEventRange(sheetId, area);
    const entries = caused.flatMap((one) => excelEventsOf(one, session.workbook, register)).map(({ type, target, args }) => ({
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

/** An event of the client: its number, the id of the object it may be registered for, and its arguments. */
interface ExcelEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Numbers of events on the wire. */
const EVENT = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, format: 18,
  rowSorted: 19, columnSorted: 20, rowHidden: 22, protection: 24, renamed: 25, visibility: 26, moved: 27,
  tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, chartAdded: 50, chartDeleted: 53, commentAdded: 250, commentDeleted: 251, commentChanged: 252,
} as const;

/** Target of the events of the workbook's collections. */
const WORKBOOK = 'Workbook';

const local = { source: 'Local' };

/** The events of a change of a sheet: one for the sheet, one for the collection. */
const ofSheet = (type: number, sheetId: string, args: Readonly<Record<string, unknown>>): ExcelEvent[] =>
  [sheetId, WORKBOOK].map((target) => ({ type, target, args: { worksheetId: sheetId, ...args } }));

const addressOf = (areas: readonly Area[]): string => areas.map(areaName).join(',');

/** Registers a block for `args.getRange()` and returns its id. */
type RegisterRange = (sheetId: string, area: Area) => string;

/** Excel's details of a change of one cell: value and type before and after. */
const valueDetails = (before: CellValue, after: CellValue): Readonly<Record<string, unknown>> => ({
  valueBefore: plainValue(before), valueAfter: plainValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after),
});

function changed(change: Extract<WorkbookChange, { type: 'cells' }>, triggerSource: TriggerSource, workbook: Workbook, register: RegisterRange): ExcelEvent[] {
  const { sheetId, area, how, single } = change;
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const isShift = how === 'CellInserted' || how === 'CellDeleted';
  const args = {
    ...local, address: areaName(area), changeType: how, referenceId: register(sheetId, area),
    ...(single === undefined ? {} : valueDetails(single.before, single.after ?? sheet?.cells.value(area.top, area.left) ?? null)),
    shiftDirection: isShift ? (how === 'CellInserted' ? 'Down' : 'Up') : 'None',
  };
  const touched = (sheet?.tables ?? []).filter(({ area: table }) =>
    table.top <= area.bottom && table.bottom >= area.top && table.left <= area.right && table.right >= area.left);
  return [
    ...ofSheet(EVENT.changed, sheetId, { ...args, triggerSource }),
    ...touched.flatMap(({ id }) => ofTable(EVENT.tableChanged, sheetId, id, args)),
  ];
}

/** The events of a change of a table: for the table, the tables of the sheet and those of the workbook. */
const ofTable = (type: number, sheetId: string, tableId: number, args: Readonly<Record<string, unknown>> = {}): ExcelEvent[] =>
  [String(tableId), sheetId, WORKBOOK].map((target) => ({
    type, target, args: { ...local, tableId: String(tableId), worksheetId: sheetId, ...args },
  }));

function ofComment({ sheetId, commentId, replyIds, change }: Extract<WorkbookChange, { type: 'comment' }>): ExcelEvent[] {
  const type = change === 'Added' ? EVENT.commentAdded : change === 'Deleted' ? EVENT.commentDeleted : EVENT.commentChanged;
  const args = { source: 'Local', commentDetails: [{ commentId, replyIds }], ...(type === EVENT.commentChanged ? { changeType: change } : {}) };
  return ofSheet(type, sheetId, args);
}

/** The events that Excel raises for a change of the workbook; none for changes without an event. */
function excelEventsOf({ change, triggerSource }: CausedChange, workbook: Workbook, register: RegisterRange): readonly ExcelEvent[] {
  switch (change.type) {
    case 'cells':
      return changed(change, triggerSource, workbook, register);
    case 'formats':
      return ofSheet(EVENT.format, change.sheetId, { ...local, address: areaName(change.area), referenceId: register(change.sheetId, change.area) });
    case 'selection':
      return ofSheet(EVENT.selection, change.sheetId, { address: addressOf(change.areas) });
    case 'sheetActivated':
      return ofSheet(EVENT.activated, change.sheetId, {});
    case 'sheetDeactivated':
      return ofSheet(EVENT.deactivated, change.sheetId, {});
    case 'sheetCalculated':
      return ofSheet(EVENT.calculated, change.sheetId, { address: '' });
    case 'sheetAdded':
      return [{ type: EVENT.added, target: WORKBOOK, args: { ...local, worksheetId: change.sheetId } }];
    case 'sheetDeleted':
      return [{ type: EVENT.deleted, target: WORKBOOK, args: { ...local, worksheetId: change.sheetId } }];
    case 'sheetRenamed':
      return ofSheet(EVENT.renamed, change.sheetId, { ...local, nameBefore: change.before, nameAfter: change.after });
    case 'sheetMoved':
      return ofSheet(EVENT.moved, change.sheetId, { ...local, positionBefore: change.before, positionAfter: change.after });
    case 'sheetVisibility':
      return ofSheet(EVENT.visibility, change.sheetId, { ...local, visibilityBefore: change.before, visibilityAfter: change.after });
    case 'sheetProtection':
      return ofSheet(EVENT.protection, change.sheetId, { ...local, isProtected: change.isProtected, sheetPasswordChanged: false });
    case 'rowHidden':
      return ofSheet(EVENT.rowHidden, change.sheetId, { ...local, address: areaName(change.area), changeType: change.hidden ? 'Hidden' : 'Unhidden' });
    case 'rowsSorted':
      return ofSheet(EVENT.rowSorted, change.sheetId, { ...local, address: areaName(change.area) });
    case 'columnsSorted':
      return ofSheet(EVENT.columnSorted, change.sheetId, { ...local, address: areaName(change.area) });
    case 'tableAdded':
      return ofTable(EVENT.tableAdded, change.sheetId, change.tableId);
    case 'tableDeleted':
      return ofTable(EVENT.tableDeleted, change.sheetId, change.tableId);
    case 'tableChanged':
      return ofTable(EVENT.tableChanged, change.sheetId, change.tableId, { changeType: 'Others' });
    case 'chartAdded':
    case 'chartDeleted':
      return [{ type: EVENT[change.type], target: change.sheetId, args: { ...local, chartId: change.chartId, worksheetId: change.sheetId } }];
    case 'comment':
      return ofComment(change);
    case 'settings':
    case 'rowsFiltered':
    case 'formulasRewritten':
    case 'tableRenamed':
      return [];
  }
}
