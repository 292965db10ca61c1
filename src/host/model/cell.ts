import type { Area } from '../area';
import type { CellValue } from '../format/cellValue';

/** What a file says of a cell beyond value, formula and style. It goes away when the cell is written. */
export type CellExtra = {
  /** The XML inside the string item, when letters of one text have fonts of their own. */
  readonly richText?: string;
  /** The block that this cell's array formula fills. */
  readonly arrayArea?: Area;
  /** Attributes that point into the metadata part (`cm="1"`: a dynamic array). */
  readonly metadata?: string;
};

/** A cell. Never changed in place: a write puts another object there, so cells can be shared and compared by identity. */
export type Cell = {
  readonly value: CellValue;
  /** With its leading `=`, in English with commas; null for a constant. */
  readonly formula: string | null;
  /** A number of the workbook's {@link StyleTable}. */
  readonly style: number;
  readonly extra: CellExtra | null;
};

export const makeCell = (value: CellValue, formula: string | null, style: number, extra: CellExtra | null = null): Cell =>
  ({ value, formula, style, extra });

/** Whether a cell says anything but its style. */
export const hasContent = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value !== null || cell.formula !== null);

const BLANKS: Cell[] = [];

/** The blank cell with this style: all blanks of a style are one. */
export const blankCell = (style: number): Cell => (BLANKS[style] ??= Object.freeze(makeCell(null, null, style)));
