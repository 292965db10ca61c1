import type { Rect } from './rect';

/** A cell's value as Office gives it: '' is blank, an error is its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

/** What was read of a sheet: its used cells, `values[r][c]` standing at (top + r, left + c). */
export interface SheetCells {
  /** Office's id of the sheet: keeps through renames. */
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Number formats of some cells, read only where they matter (percent formats of numeric columns), as `format(row, column)`.
   * Absent: not read, every number is taken as it is.
   */
  readonly numberFormat?: (row: number, column: number) => string;
  /**
   * Formulas of the columns in which formulas of ours may stand, as `formula(row, column)`: '' where none was read.
   * Absent: not read, a formula is taken for its value.
   */
  readonly formula?: (row: number, column: number) => string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** Any autofilter or table filter that hides rows now; null when the host cannot say. */
  readonly isFiltered: boolean | null;
  /** Merged areas, where known (ExcelApi 1.13). */
  readonly merges?: readonly Rect[];
  /** Excel tables on the sheet. */
  readonly tables?: readonly { readonly name: string; readonly rect: Rect }[];
  /** The add-in's own defined names that point into this sheet, by name. */
  readonly ownNames: Readonly<Record<string, Rect>>;
}

/** The value at an absolute, 0-based place; '' outside what was read. */
export function cellAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row - cells.top]?.[column - cells.left] ?? '';
}

/** Text of a cell without spaces around; '' for anything that is not text. */
export function textAt(cells: SheetCells, row: number, column: number): string {
  const value = cellAt(cells, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** Is there anything but spaces in the cell? */
export function isFilled(value: CellValue): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}

/** First row and column after what was read, absolute. */
export function usedRangeEnd(cells: SheetCells): { readonly row: number; readonly column: number } {
  return { row: cells.top + cells.values.length, column: cells.left + (cells.values[0]?.length ?? 0) };
}

/** Was nothing read of a column? Then all of it is blank, without a look at its rows. */
export const isColumnUnread = (cells: SheetCells, column: number): boolean => column < cells.left || column >= usedRangeEnd(cells).column;

/**
 * A formula in a cell, as A1 text that begins with `=`. Only the planner of writes makes one, and undoing puts one back: text,
 * whatever it begins with, never becomes a formula.
 */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell is to hold, or held. */
export type CellContent = CellValue | CellFormula;

export const isFormula = (content: CellContent | null): content is CellFormula => typeof content === 'object' && content !== null;

/** What stands at an absolute, 0-based place: the formula where formulas were read and one stands, else the value. */
export function contentAt(cells: SheetCells, row: number, column: number): CellContent {
  const value = cellAt(cells, row, column);
  if (cells.formula === undefined) return value;
  const formula = cells.formula(row, column);
  return formula.startsWith('=') && formula !== value ? { formula } : value;
}

/** Do two cells hold the same? */
export const isSameContent = (one: CellContent, other: CellContent): boolean =>
  isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
