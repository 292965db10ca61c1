import { cellArea, intersect, overlaps } from './area';
import type { Area } from './area';
import type { CellValue } from './format/cellValue';
import { areaName } from './model/address';
import type { Workbook, WorkbookChange } from './model/workbook';
import { plainValue, valueType } from './objects/range/readContents';

/** What changed cells, as Excel tells the add-in since ExcelApi 1.14; undefined before. */
export type TriggerSource = 'Unknown' | 'ThisLocalAddin' | undefined;

/** A change, and what made it. */
export interface CausedChange {
  readonly change: WorkbookChange;
  readonly triggerSource: TriggerSource;
}

/** An event of the client: its number, the id of the object it may be registered for, and its arguments. */
interface ExcelEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Numbers of events on the wire. */
const EVENT = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, format: 18,
  rowSorted: 19, columnSorted: 20, rowHidden: 22, formulaChanged: 23, protection: 24, renamed: 25, visibility: 26, moved: 27,
  tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, chartAdded: 50, chartActivated: 51, chartDeactivated: 52, chartDeleted: 53, commentAdded: 250, commentDeleted: 251, commentChanged: 252,
} as const;

/** Target of the events of the workbook's collections. */
const WORKBOOK = 'Workbook';

const local = { source: 'Local' };

/** The events of a change of a sheet: one for the sheet, one for the collection. */
const ofSheet = (type: number, sheetId: string, args: Readonly<Record<string, unknown>>): ExcelEvent[] =>
  [sheetId, WORKBOOK].map((target) => ({ type, target, args: { worksheetId: sheetId, ...args } }));

const addressOf = (areas: readonly Area[]): string => areas.map(areaName).join(',');

/** What events are made with. */
interface Surroundings {
  readonly workbook: Workbook;
  /** Registers a block for `args.getRange()` and returns its id. */
  readonly register: (sheetId: string, area: Area) => string;
  /** Ids of the tables in which cells were selected last; kept up to date. */
  readonly selectedTables: Set<number>;
}

/** Excel's details of a change of one cell: value and type before and after. */
const valueDetails = (before: CellValue, after: CellValue): Readonly<Record<string, unknown>> => ({
  valueBefore: plainValue(before), valueAfter: plainValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after),
});

function changed(change: Extract<WorkbookChange, { type: 'cells' }>, triggerSource: TriggerSource, { workbook, register }: Surroundings): ExcelEvent[] {
  const { sheetId, area, how, single, shift = 'None', formulas = [] } = change;
  const sheet = workbook.sheet(sheetId);
  const args = {
    ...local, address: areaName(area), changeType: how, referenceId: register(sheetId, area),
    ...(single === undefined ? {} : valueDetails(single.before, single.after ?? sheet?.cells.value(area.top, area.left) ?? null)),
    shiftDirection: shift,
  };
  const touched = (sheet?.tables ?? []).filter((table) => overlaps(table.area, area));
  const formulaDetails = formulas.map(({ row, column, before }) => ({ cellAddress: areaName(cellArea(row, column)), previousFormula: before }));
  return [
    ...ofSheet(EVENT.changed, sheetId, { ...args, triggerSource }),
    ...touched.flatMap(({ id }) => ofTable(EVENT.tableChanged, sheetId, id, args)),
    ...(formulas.length === 0 ? [] : ofSheet(EVENT.formulaChanged, sheetId, { ...local, formulaDetails })),
  ];
}

/** The events of a selection: of its sheet, and of the tables that it enters, moves in or leaves. */
function selected({ sheetId, areas }: Extract<WorkbookChange, { type: 'selection' }>, { workbook, selectedTables }: Surroundings): ExcelEvent[] {
  const ofTables = (workbook.sheet(sheetId)?.tables ?? []).flatMap(({ id, area }): ExcelEvent[] => {
    const inside = areas.map((one) => intersect(one, area)).filter((part) => part !== null);
    const was = selectedTables.delete(id);
    if (inside.length > 0) selectedTables.add(id);
    return inside.length > 0 || was ? [{ type: EVENT.tableSelection, target: String(id), args: { worksheetId: sheetId, address: addressOf(inside) } }] : [];
  });
  return [...ofSheet(EVENT.selection, sheetId, { address: addressOf(areas) }), ...ofTables];
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
export function excelEventsOf({ change, triggerSource }: CausedChange, surroundings: Surroundings): readonly ExcelEvent[] {
  switch (change.type) {
    case 'cells':
      return changed(change, triggerSource, surroundings);
    case 'formats':
      return ofSheet(EVENT.format, change.sheetId, { ...local, address: areaName(change.area), referenceId: surroundings.register(change.sheetId, change.area) });
    case 'selection':
      return selected(change, surroundings);
    case 'sheetActivated':
      return ofSheet(EVENT.activated, change.sheetId, {});
    case 'sheetDeactivated':
      return ofSheet(EVENT.deactivated, change.sheetId, {});
    case 'sheetCalculated':
      return ofSheet(EVENT.calculated, change.sheetId, { address: addressOf(change.areas()) });
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
      return ofSheet(EVENT.rowSorted, change.sheetId, { ...local, address: addressOf(change.moved) });
    case 'columnsSorted':
      return ofSheet(EVENT.columnSorted, change.sheetId, { ...local, address: addressOf(change.moved) });
    case 'tableAdded':
      return ofTable(EVENT.tableAdded, change.sheetId, change.tableId);
    case 'tableDeleted':
      return ofTable(EVENT.tableDeleted, change.sheetId, change.tableId);
    case 'tableChanged':
      return ofTable(EVENT.tableChanged, change.sheetId, change.tableId, { changeType: 'Others' });
    case 'chartAdded':
    case 'chartDeleted':
      return [{ type: EVENT[change.type], target: change.sheetId, args: { ...local, chartId: change.chartId, worksheetId: change.sheetId } }];
    case 'chartActivated':
    case 'chartDeactivated':
      return [change.chartId, change.sheetId].map((target) => ({ type: EVENT[change.type], target, args: { chartId: change.chartId, worksheetId: change.sheetId } }));
    case 'comment':
      return ofComment(change);
    case 'settings':
    case 'rowsFiltered':
    case 'formulasRewritten':
    case 'tableRenamed':
      return [];
  }
}
