import type { Area } from '../area';
import type { CellValue } from '../format/cellValue';
import { sameName } from '../formula/references/reference';
import type { CustomProperty } from './document/customProperty';
import type { CustomXmlPart } from './document/customXml';
import type { NamedStyle } from './document/namedStyle';
import type { WorkbookProtection } from './protection';
import { Sheet } from './sheet';
import { StyleTable } from './style';
import type { Style } from './style';
import type { Table } from './table';

/** The highest number of a sheet that Excel takes. */
export const SHEET_NUMBER_LIMIT = 65_534;

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Settings of iterative calculation; `maxIteration` from 1 to 32,767, `maxChange` from 0. */
export type Iteration = { readonly enabled: boolean; readonly maxIteration: number; readonly maxChange: number };

/** Document properties of the file by name; dates as ISO text. */
export type DocumentProperties = { readonly [name: string]: string };

/** A workbook in memory. Sheets, tables and defined names are found by name in any case, as in Excel. */
export class Workbook {
  /** File name without folder; what Office.js calls the workbook's name. */
  name = 'Libro1.xlsx';
  readOnly = false;
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  /** The add-in's settings: any JSON value under a key. */
  readonly settings = new Map<string, unknown>();
  customXmlParts: CustomXmlPart[] = [];
  properties: DocumentProperties = {};
  /** Properties that users and programs gave the workbook, by name. */
  customProperties = new Map<string, CustomProperty>();
  calculationMode: CalculationMode = 'Automatic';
  /** Dates count from 1904 instead of 1900 (old Mac files). */
  date1904 = false;
  /** The attribute of a cell in the file by which Excel knows a dynamic array; null where the file has no room for it. */
  dynamicArrayMark: string | null = ' cm="1"';
  /** Whether circles of formulas are calculated again and again until they settle (`calcPr iterate`), how often at most, and from which change on. */
  iteration: Iteration = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** The file asks to calculate with the digits that cells show (`calcPr fullPrecision="0"`); it is told of, not followed. */
  usesShownPrecision = false;
  /** The Excel that last calculated all formulas of the file (`calcPr calcId`); 0 where it says none. */
  calculationEngine = 0;
  /** Names deleted since the workbook was opened, in upper case. */
  readonly deletedNames = new Set<string>();
  /** Cell styles by name: those of the file, then those that were added. */
  readonly namedStyles = new Map<string, NamedStyle>();
  protection: WorkbookProtection | null = null;
  /** A chart sheet is shown: it is no sheet of this model, and Excel has no active worksheet then. */
  showsChartSheet = false;
  /** The chart that is active beside the active sheet; null for none. */
  activeChart: { readonly sheetId: string; readonly chartId: string } | null = null;
  /** Whether changes of cells say which formulas they changed: looking costs time, and few ask. */
  tellsFormulas = false;
  private active: Sheet | null = null;
  private readonly listeners = new Set<ChangeListener>();
  private lastNumber = 0;
  /** Numbers of sheets, those outside the model too. */
  private readonly taken = new Set<number>();
  private readonly session = newSession();

  constructor(readonly styles: StyleTable = new StyleTable()) {}

  /**
   * The active sheet, by default the first visible one.
   *
   * @throws Error for a workbook without sheets
   */
  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0];
    if (sheet === undefined) throw new Error('the workbook has no sheets');
    return sheet;
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    this.active = sheet;
    this.showsChartSheet = false;
    if (before === sheet) return;
    this.activateChart(null);
    if (before !== null) this.notify({ type: 'sheetDeactivated', sheetId: before.id });
    this.notify({ type: 'sheetActivated', sheetId: sheet.id });
  }

  /** Makes a chart the active one, or none; its sheet must be the active one. */
  activateChart(chart: Workbook['activeChart']): void {
    const before = this.activeChart;
    if (before?.chartId === chart?.chartId && before?.sheetId === chart?.sheetId) return;
    this.activeChart = chart;
    if (before !== null) this.notify({ type: 'chartDeactivated', ...before });
    if (chart !== null) this.notify({ type: 'chartActivated', ...chart });
  }

  /** The sheet with this name or id. */
  sheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find(({ id, name }) => id === nameOrId || sameName(name, nameOrId));
  }

  /** The table with this name or id (a number or its text), with its sheet. */
  table(nameOrId: string | number): { sheet: Sheet; table: Table } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id, name }) => String(id) === String(nameOrId) || sameName(name, String(nameOrId)));
      if (table !== undefined) return { sheet, table };
    }
    return undefined;
  }

  /** The defined name of one scope: of a sheet, or of the workbook with null. */
  definedName(name: string, sheetId: string | null): DefinedName | undefined {
    return this.names.find((item) => item.sheetId === sheetId && sameName(item.name, name));
  }

  /** Inserts a sheet at a position (default: the end) without checks and without notice; `addSheet` does it as Excel. */
  insertSheet(name: string, position = this.sheets.length, number = this.nextSheetNumber()): Sheet {
    this.takeNumber(number);
    const sheet = new Sheet(sheetIdOf(number, this.session), number, name);
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** The number of a new sheet: one that no sheet has had, unless the highest is taken; then the lowest that is free. */
  private nextSheetNumber(): number {
    const next = this.nextNumber();
    if (next <= SHEET_NUMBER_LIMIT) return next;
    let free = 1;
    while (this.taken.has(free)) free += 1;
    return free;
  }

  /** A number that no table, chart or sheet of this workbook has had before. */
  nextNumber(): number {
    const tables = this.sheets.flatMap((sheet) => sheet.tables.map(({ id }) => id));
    this.lastNumber = Math.max(this.lastNumber, ...tables) + 1;
    return this.lastNumber;
  }

  /** Keeps a number of something outside the model, such as a chart sheet, from being given again. */
  takeNumber(number: number): void {
    this.taken.add(number);
    this.lastNumber = Math.max(this.lastNumber, number);
  }

  style(index: number): Style {
    return this.styles.get(index);
  }

  /** Leaves the workbook without an active sheet if `sheet` is the active one, and tells of it. */
  clearActive(sheet: Sheet): void {
    if (this.active !== sheet) return;
    this.activateChart(null);
    this.active = null;
    this.notify({ type: 'sheetDeactivated', sheetId: sheet.id });
  }

  /** Calls a listener with every change until the returned function is called. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** A part of the ids of sheets that is another one each time a workbook is opened: eight hexadecimal digits. */
const newSession = (): string => Math.floor(Math.random() * 0x1_0000_0000).toString(16).toUpperCase().padStart(8, '0');

/**
 * Office.js's id of the sheet with this number, a GUID in braces. As in Excel it is another one each time a workbook is opened, whatever
 * stood in the file (OfficeDev/office-js #1390, #1552).
 *
 * @example sheetIdOf(1, '5F3A09C1') // '{5F3A09C1-0001-4000-8000-000000000001}'
 */
const sheetIdOf = (number: number, session: string): string => {
  const hex = number.toString(16).toUpperCase();
  return `{${session}-${hex.padStart(4, '0').slice(-4)}-4000-8000-${hex.padStart(12, '0')}}`;
};

/** What happened to cells, in Office.js's words (`Excel.DataChangeType`); `Others` when none of them fits. */
type RangeChangeType =
  | 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' | 'Others';

/** The value of one written cell before and after; a new formula has no value yet (null). */
type SingleEdit = { readonly before: CellValue; readonly after: CellValue };

/** Where cells went that made room for inserted ones or filled the place of deleted ones, in Office.js's words. */
type ShiftDirection = 'ShiftCellDown' | 'ShiftCellRight' | 'ShiftCellUp' | 'ShiftCellLeft';

/** A cell whose formula was written, changed or removed, and the formula before; '' where there was none. */
export type FormulaEdit = { readonly row: number; readonly column: number; readonly before: string };

/** A completed change of a workbook; `sheetId` is the id of the sheet. */
export type WorkbookChange =
  | { readonly type: 'cells'; readonly sheetId: string; readonly area: Area; readonly how: RangeChangeType; readonly single?: SingleEdit; readonly shift?: ShiftDirection; readonly formulas?: readonly FormulaEdit[] }
  | { readonly type: 'formats'; readonly sheetId: string; readonly area: Area }
  | { readonly type: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly type: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated'; readonly sheetId: string }
  /** Formulas of these cells have other values now. */
  | { readonly type: 'sheetCalculated'; readonly sheetId: string; readonly areas: () => readonly Area[] }
  | { readonly type: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly type: 'sheetVisibility'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: 'sheetProtection'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly type: 'rowHidden'; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  /** A block was sorted; `moved` are the rows or columns of it that stand elsewhere now. */
  | { readonly type: 'rowsSorted' | 'columnsSorted'; readonly sheetId: string; readonly area: Area; readonly moved: readonly Area[] }
  | { readonly type: 'rowsFiltered'; readonly sheetId: string; readonly area: Area }
  | { readonly type: 'tableAdded' | 'tableDeleted' | 'tableChanged'; readonly sheetId: string; readonly tableId: number }
  | { readonly type: 'chartAdded' | 'chartDeleted' | 'chartActivated' | 'chartDeactivated'; readonly sheetId: string; readonly chartId: string }
  | { readonly type: 'comment'; readonly sheetId: string; readonly commentId: string; readonly replyIds: readonly string[]; readonly change: CommentChange }
  | { readonly type: 'settings' }
  /** A table or one of its columns was renamed, and formulas with it. */
  | { readonly type: 'tableRenamed' }
  /** References in formulas followed a change that is notified next; `names` are defined names, in upper case. */
  | { readonly type: 'formulasRewritten'; readonly cells: readonly CellOfSheet[]; readonly names: readonly string[] };

/** What happened to a comment, in Office.js's words where it has them. */
export type CommentChange = 'Added' | 'Deleted' | 'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

/** A cell by the id of its sheet; row and column count from 0. */
export type CellOfSheet = { readonly sheetId: string; readonly row: number; readonly column: number };

type ChangeListener = (change: WorkbookChange) => void;

/** A defined name of the workbook (`sheetId` null) or of one sheet. `formula` begins with `=`: `='PEI Indicadores'!$A$1:$O$73`. */
export type DefinedName = {
  name: string;
  readonly sheetId: string | null;
  formula: string;
  visible: boolean;
  comment: string;
};
