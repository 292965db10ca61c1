import type { Change, ChangeListener } from './change';
import type { DefinedName } from './definedName';
import type { WorkbookProtection } from './protection';
import { Sheet } from './sheet';
import type { Style } from './style';
import { StyleTable } from './styleTable';
import type { Table } from './table';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What the file says of itself; dates as ISO text. */
export type DocumentProperties = { readonly [name: string]: string };

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A workbook in memory. Names of sheets, tables and defined names are found whatever their case, as in Excel. */
export class Workbook {
  /** File name without folder; what Office.js calls the workbook's name. */
  name = 'Libro1.xlsx';
  readOnly = false;
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  /** The add-in's settings: any JSON value under a key. */
  readonly settings = new Map<string, unknown>();
  properties: DocumentProperties = {};
  calculationMode: CalculationMode = 'Automatic';
  /** Dates count from 1904 instead of 1900 (old Mac files). */
  date1904 = false;
  protection: WorkbookProtection | null = null;
  private active: Sheet | null = null;
  private readonly listeners = new Set<ChangeListener>();
  private lastNumber = 0;

  constructor(readonly styles: StyleTable = new StyleTable()) {}

  /** The sheet in front; a workbook without sheets has none and says so. */
  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.sheets[0];
    if (sheet === undefined) throw new Error('the workbook has no sheets');
    return sheet;
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    this.active = sheet;
    if (before === sheet) return;
    if (before !== null) this.notify({ type: 'sheetDeactivated', sheetId: before.id });
    this.notify({ type: 'sheetActivated', sheetId: sheet.id });
  }

  /** The sheet with this name or id. */
  sheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find(({ id, name }) => id === nameOrId || sameName(name, nameOrId));
  }

  /** The table with this name or id (a number or its text), and its sheet. */
  table(nameOrId: string | number): { sheet: Sheet; table: Table } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id, name }) => String(id) === String(nameOrId) || sameName(name, String(nameOrId)));
      if (table !== undefined) return { sheet, table };
    }
    return undefined;
  }

  /** The name in exactly this scope: a sheet's, or the workbook's with null. */
  definedName(name: string, sheetId: string | null): DefinedName | undefined {
    return this.names.find((item) => item.sheetId === sheetId && sameName(item.name, name));
  }

  /** Makes a sheet and puts it at a place (the end when absent), without telling anybody. See `addSheet` for Excel's way. */
  insertSheet(name: string, position = this.sheets.length, number = this.nextNumber()): Sheet {
    this.lastNumber = Math.max(this.lastNumber, number);
    const sheet = new Sheet(sheetIdOf(number), number, name);
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** A number that no table, chart or sheet of this workbook has had. */
  nextNumber(): number {
    const tables = this.sheets.flatMap((sheet) => sheet.tables.map(({ id }) => id));
    this.lastNumber = Math.max(this.lastNumber, ...tables) + 1;
    return this.lastNumber;
  }

  style(index: number): Style {
    return this.styles.get(index);
  }

  /** Forgets which sheet was in front when it is gone. */
  forgetActive(sheet: Sheet): void {
    if (this.active === sheet) this.active = null;
  }

  /** Hears of every change until the returned function is called. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** Office.js's id of the sheet with this number: 1 is `{00000000-0001-0000-0000-000000000000}`. */
export const sheetIdOf = (number: number): string => {
  const hex = number.toString(16).toUpperCase().padStart(4, '0');
  return hex.length <= 4
    ? `{00000000-${hex}-0000-0000-000000000000}`
    : `{${hex.slice(0, -4).padStart(8, '0')}-${hex.slice(-4)}-0000-0000-000000000000}`;
};
