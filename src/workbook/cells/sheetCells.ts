import type { Rect } from './rect';

/** A cell's value as Office gives it: '' is blank, an error is its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

/**
 * The used cells of a sheet as read: `values[r][c]` is the cell at (top + r, left + c).
 *
 * - Rows of `values` have equal length; a blank cell is ''.
 * - Row and column parameters are absolute and 0-based.
 */
export interface SheetCells {
  /** Office's id of the sheet, which renaming keeps. */
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Number format of a cell, '' where none was read: only columns of figures are. Absent: none was read, and every number is taken as
   * it is.
   */
  readonly numberFormat?: (row: number, column: number) => string;
  /**
   * Formula of a cell, '' where none was read: only columns that may hold the add-in's formulas are. Absent: none was read, and a
   * formula is taken for its value.
   */
  readonly formula?: (row: number, column: number) => string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** Whether a filter of the sheet or of a table hides rows; null when the host cannot tell. */
  readonly isFiltered: boolean | null;
  /** Merged areas; absent when the host cannot tell (before ExcelApi 1.13). */
  readonly merges?: readonly Rect[];
  /** Blocks of cells that were not read, being too far from the rest; absent for none. */
  readonly unread?: readonly Rect[];
  /** Excel tables on the sheet. */
  readonly tables?: readonly { readonly name: string; readonly rect: Rect }[];
  /** Codes of numbers alone stand in `values` as codes of a PEI: "AEI.01.01" for 1.1 (`whole`), or for 1 in a row of OEI.01 (`within`). */
  readonly hasAssumedCodes?: 'whole' | 'within';
  /** The add-in's defined names that refer to this sheet, by name as written. */
  readonly ownNames: Readonly<Record<string, Rect>>;
}

/** The value of a cell; '' outside the cells read. */
export function cellAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row - cells.top]?.[column - cells.left] ?? '';
}

/** The text of a cell, trimmed; '' for a number or a truth value. */
export function textAt(cells: SheetCells, row: number, column: number): string {
  const value = cellAt(cells, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether a value is anything but blank or spaces. */
export function isFilled(value: CellValue): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}

/** First row and column after the cells read, absolute, 0-based. */
export function usedRangeEnd(cells: SheetCells): { readonly row: number; readonly column: number } {
  return { row: cells.top + cells.values.length, column: cells.left + (cells.values[0]?.length ?? 0) };
}

/** Whether a column lies outside the cells read, and is blank. */
export const isColumnUnread = (cells: SheetCells, column: number): boolean => column < cells.left || column >= usedRangeEnd(cells).column;

/** A formula in a cell, as A1 text that begins with `=`. A plain text never becomes a formula, even one that begins with `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** The content of a cell: a value, '' for a blank, or a formula. */
export type CellContent = CellValue | CellFormula;

export const isFormula = (content: CellContent | null): content is CellFormula => typeof content === 'object' && content !== null;

/** The content of a cell: its formula where one was read, else its value; '' outside the cells read. */
export function contentAt(cells: SheetCells, row: number, column: number): CellContent {
  const value = cellAt(cells, row, column);
  if (cells.formula === undefined) return value;
  const formula = cells.formula(row, column);
  return formula.startsWith('=') && formula !== value ? { formula } : value;
}

/** Whether two contents are the same. */
export const isSameContent = (one: CellContent, other: CellContent): boolean =>
  isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
