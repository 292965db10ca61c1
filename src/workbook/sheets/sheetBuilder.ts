import type { CellValue, Rect } from '../cells';
import type { ConditionalBlock, ConditionalRule, FormatBlock } from '../writePlan';

export type CellLook = Omit<FormatBlock, 'rect' | 'columnWidth'>;

/** Lays a sheet out from top to bottom: rows of values, each with the look of its cells. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  readonly formats: FormatBlock[] = [];
  readonly conditionalFormats: ConditionalBlock[] = [];

  constructor(
    /** Number of columns of the block. */
    readonly width: number,
  ) {}

  /** The row that comes next, 0-based. */
  get next(): number {
    return this.rows.length;
  }

  /** The rows so far, all of the block's width. */
  get values(): readonly (readonly CellValue[])[] {
    return this.rows;
  }

  /** Adds a row; one look for all its cells, or one per cell. Returns its rect (as wide as the values given). */
  row(values: readonly CellValue[], look: CellLook | readonly CellLook[] = {}): Rect {
    const rect = { top: this.next, left: 0, height: 1, width: values.length };
    this.rows.push([...values, ...new Array<CellValue>(Math.max(0, this.width - values.length)).fill('')]);
    const looks = Array.isArray(look) ? (look as readonly CellLook[]) : null;
    if (looks === null) this.format(rect, look as CellLook);
    else looks.forEach((one, at) => this.format({ ...rect, left: at, width: 1 }, one));
    return rect;
  }

  /** Adds blank rows, for space or under a chart. */
  space(height = 1): Rect {
    const rect = { top: this.next, left: 0, height, width: this.width };
    for (let at = 0; at < height; at += 1) this.rows.push(new Array<CellValue>(this.width).fill(''));
    return rect;
  }

  format(rect: Rect, look: CellLook): void {
    if (Object.keys(look).length > 0 && rect.height > 0) this.formats.push({ rect, ...look });
  }

  /** Thin lines between and around the cells of a table. */
  lines(rect: Rect, color: string): void {
    this.format(rect, { border: color, frame: color });
  }

  rules(rect: Rect, rules: readonly ConditionalRule[]): void {
    if (rect.height > 0) this.conditionalFormats.push({ rect, rules });
  }
}
