import type { Area } from '../area';
import type { CellValue } from '../format/cellValue';

/** What a file keeps of a cell beyond value, formula and style; lost when the cell is written. */
export type CellExtra = {
  /** The XML of the string item, when parts of the text have their own fonts. */
  readonly richText?: string;
  /** The block that this cell's array formula fills. */
  readonly arrayArea?: Area;
  /** Attributes that point into the metadata part (`cm="1"`: a dynamic array). */
  readonly metadata?: string;
  /** The formula fills as many cells as it has results. */
  readonly isDynamic?: true;
  /** The value was put here by a formula of another cell. */
  readonly isSpilled?: true;
  /** How the file holds the formula; absent for one written since. */
  readonly file?: FileFormula;
  /** The data table (`TABLE(…)`) that begins in this cell and fills `arrayArea`. */
  readonly dataTable?: DataTable;
  /** The formula cannot be calculated and has no value: the cell shows an error that the file does not hold. */
  readonly isUnknown?: true;
};

/** What a file holds of a formula beyond the text that Excel shows. */
export type FileFormula = {
  /** Its text without `=` when this holds more than the text shown, such as `_xlfn.` before newer functions; else null. */
  readonly text: string | null;
  /** Attributes of `f` other than those of arrays and shared formulas, each after a blank: ` ca="1"`. */
  readonly attributes: string;
};

/** The attributes of `f` of a data table; `inputs` are the cells `r1` and `r2`, as formulas. */
export type DataTable = { readonly attributes: string; readonly inputs: Readonly<Record<string, string>> };

/** A cell. Immutable: a write replaces it, so cells can be shared and compared by identity. */
export type Cell = {
  readonly value: CellValue;
  /** With its leading `=`, in English with commas; null for a constant. */
  readonly formula: string | null;
  /** The number of its style in the workbook's {@link StyleTable}. */
  readonly style: number;
  readonly extra: CellExtra | null;
};

export const makeCell = (value: CellValue, formula: string | null, style: number, extra: CellExtra | null = null): Cell =>
  ({ value, formula, style, extra });

/** Whether a cell has a value or a formula. */
export const hasContent = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value !== null || cell.formula !== null);

const BLANKS: Cell[] = [];

/** The blank cell with a style; all blank cells of a style are one object. */
export const blankCell = (style: number): Cell => (BLANKS[style] ??= Object.freeze(makeCell(null, null, style)));
