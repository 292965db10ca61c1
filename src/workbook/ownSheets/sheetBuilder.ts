import { cellText } from '../cells/cellText';
import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import type { ConditionalBlock, ConditionalRule, FormatBlock } from '../write/writePlan';

/** Format of cells, without their place; see `FormatBlock`. */
export type CellFormat = Omit<FormatBlock, 'rect' | 'columnWidth'>;

/** Formats as JSON: a table gives the same few to each of its rows. */
const keys = new WeakMap<CellFormat, string>();

function keyOf(format: CellFormat): string {
  const key = keys.get(format) ?? JSON.stringify(format);
  keys.set(format, key);
  return key;
}

/**
 * Builds the content of an own sheet from A1 down: rows of values with the formats of their cells.
 *
 * - Rows and columns are 0-based. Rows are filled with '' up to the block's width.
 * - Every method that adds rows returns their rect.
 */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  readonly formats: FormatBlock[] = [];
  readonly conditionalFormats: ConditionalBlock[] = [];
  /** The last format of each column: its index in `formats`, and the format as JSON. */
  private readonly stretches = new Map<number, { readonly at: number; readonly format: string }>();

  constructor(
    /** Number of columns of the block. */
    readonly width: number,
  ) {}

  /** Index of the next row, 0-based. */
  get next(): number {
    return this.rows.length;
  }

  /** The rows so far, all as wide as the block. */
  get values(): readonly (readonly CellValue[])[] {
    return this.rows;
  }

  /** Adds a row with one format for all its cells, or one per cell. A text that no cell holds is cut, with a mark. Returns its rect, as wide as the values given. */
  row(values: readonly CellValue[], format: CellFormat | readonly CellFormat[] = {}): Rect {
    const rect = { top: this.next, left: 0, height: 1, width: values.length };
    const held = values.map((value) => (typeof value === 'string' ? cellText(value) : value));
    this.rows.push([...held, ...new Array<CellValue>(Math.max(0, this.width - values.length)).fill('')]);
    const formats = Array.isArray(format) ? (format as readonly CellFormat[]) : null;
    if (formats === null) this.format(rect, format as CellFormat);
    else formats.forEach((one, at) => this.formatBelow({ ...rect, left: at, width: 1 }, one));
    return rect;
  }

  /** Formats a cell; one with the format of the cell above extends that cell's block, so that blocks do not grow with the rows. */
  private formatBelow(rect: Rect, format: CellFormat): void {
    const key = keyOf(format);
    const above = this.stretches.get(rect.left);
    const block = above === undefined ? undefined : this.formats[above.at];
    if (above?.format === key && block !== undefined && block.rect.top + block.rect.height === rect.top) {
      this.formats[above.at] = { ...block, rect: { ...block.rect, height: block.rect.height + 1 } };
      return;
    }
    if (Object.keys(format).length > 0) this.stretches.set(rect.left, { at: this.formats.length, format: key });
    this.format(rect, format);
  }

  /** Adds blank rows. Returns their rect. */
  space(height = 1): Rect {
    const rect = { top: this.next, left: 0, height, width: this.width };
    for (let at = 0; at < height; at += 1) this.rows.push(new Array<CellValue>(this.width).fill(''));
    return rect;
  }

  /** Formats cells; nothing for an empty format or rect. */
  format(rect: Rect, format: CellFormat): void {
    if (Object.keys(format).length > 0 && rect.height > 0) this.formats.push({ rect, ...format });
  }

  /** Thin lines between and around the cells of a table. */
  lines(rect: Rect, color: string): void {
    this.format(rect, { border: color, frame: color });
  }

  /** Adds conditional formats; nothing for an empty rect. */
  rules(rect: Rect, rules: readonly ConditionalRule[]): void {
    if (rect.height > 0) this.conditionalFormats.push({ rect, rules });
  }
}

export const TITLE_FORMAT: CellFormat = { bold: true, fontSize: 14 };
export const LABEL_FORMAT: CellFormat = { bold: true };
export const SECTION_FORMAT: CellFormat = { bold: true, fontSize: 12 };
export const TEXT_FORMAT: CellFormat = { wrap: true, vertical: 'Center' };
export const COUNT_FORMAT: CellFormat = { horizontal: 'Center', vertical: 'Center', numberFormat: '#,##0' };
export const TOTAL_FORMAT: CellFormat = { ...COUNT_FORMAT, bold: true };
export const PERCENT_FORMAT: CellFormat = { horizontal: 'Right', vertical: 'Center', numberFormat: '#,##0.00' };
export const NOTE_FORMAT: CellFormat = { italic: true, fontColor: '#595959' };
