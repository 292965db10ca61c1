/** A cell's value as Office gives it: '' is blank, an error is its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

/** A rectangle of cells. Rows and columns are absolute and 0-based: A1 is (0, 0). */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

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
