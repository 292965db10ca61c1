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
};

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
