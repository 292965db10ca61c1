import { cellArea } from '../../../host';
import type { Area, Sheet, Workbook } from '../../../host';
import { ConditionalStyles } from '../conditional/conditionalStyles';
import type { EvaluateFormula } from '../conditional/ruleValues';
import { isLocked } from '../edit/refusals';
import { cellAppearance, drawnBorders } from './cellAppearance';
import type { CellAppearance } from './cellAppearance';
import { gridShape, indexOfTrack } from './gridShape';
import type { GridShape, Reach, Track } from './gridShape';

/** A cell ready to draw. */
export interface PaintedCell {
  readonly column: number;
  /** Width of its own column. */
  readonly pixels: number;
  readonly appearance: CellAppearance;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cells it stands for: itself, or a merged block. */
  readonly area: Area;
  readonly isReadOnly: boolean;
  /** Pixels the text may run to the right of its own cell, over blank ones. */
  readonly spill: number;
}

/** The cells of one sheet ready to draw; made anew after every change. */
export class GridPainter {
  readonly shape: GridShape;
  private readonly spans: MergeSpans;
  private readonly looks: ConditionalStyles;

  /** @param revision number of the workbook's state, which changes in place */
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    formulas: EvaluateFormula,
    readonly revision: number,
    zoom = 1,
    reach?: Reach,
  ) {
    this.shape = gridShape(workbook, sheet, zoom, reach);
    this.spans = new MergeSpans(sheet.merges, this.shape);
    this.looks = new ConditionalStyles(sheet, formulas);
  }

  /** The cells of a row that are drawn: those covered by a merged block are not. */
  row(row: number): readonly PaintedCell[] {
    const { columns } = this.shape;
    return columns.flatMap(({ at, pixels }, index) => {
      const span = this.spans.at(row, at);
      if (span === 'covered') return [];
      const area = span?.area ?? cellArea(row, at);
      const appearance = this.appearance(area);
      const spill = appearance.spills && span === undefined ? this.spillFrom(row, index) : 0;
      return [{ column: at, pixels, appearance, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1, area, isReadOnly: isLocked(this.workbook, this.sheet, row, at), spill }];
    });
  }

  private appearance(area: Area): CellAppearance {
    const { top, left, bottom, right } = area;
    const value = this.sheet.cells.value(top, left);
    const own = { ...this.style(top, left).borders, right: this.style(bottom, right).borders.right, bottom: this.style(bottom, right).borders.bottom };
    const lines = drawnBorders(own, this.style(top, right + 1).borders, this.style(bottom + 1, left).borders, left === 0, top === 0);
    return cellAppearance(value, this.style(top, left), this.looks.at(top, left, value), lines, this.sheet.showGridlines, this.workbook.date1904);
  }

  private style(row: number, column: number) {
    return this.workbook.style(this.sheet.styleAt(row, column));
  }

  /** Pixels up to the next cell with content or in a merged block. */
  private spillFrom(row: number, index: number): number {
    let pixels = 0;
    for (const { at, pixels: width } of this.shape.columns.slice(index + 1)) {
      if (this.sheet.cells.value(row, at) !== null || this.spans.at(row, at) !== undefined) break;
      pixels += width;
    }
    return pixels;
  }
}

/** The rows and columns that a cell spans in the table; 'covered' when a merged block hides it. */
type CellSpan = { readonly rows: number; readonly columns: number; readonly area: Area } | 'covered';

const spanKey = (row: number, column: number): string => `${row} ${column}`;

/** The shown lines of a block; they are in order, and a sheet may have as many merged blocks as rows. */
function shownBetween(tracks: readonly Track[], from: number, to: number): readonly number[] {
  const lines: number[] = [];
  for (let index = indexOfTrack(tracks, from); index < tracks.length; index += 1) {
    const at = tracks[index]?.at ?? to + 1;
    if (at > to) break;
    lines.push(at);
  }
  return lines;
}

/** The spans of a sheet's merged blocks; the first shown cell of a block stands for all of it. */
class MergeSpans {
  private readonly spans = new Map<string, CellSpan>();

  constructor(merges: readonly Area[], shape: GridShape) {
    for (const merge of merges) this.add(merge, shape);
  }

  at(row: number, column: number): CellSpan | undefined {
    return this.spans.get(spanKey(row, column));
  }

  private add(merge: Area, { rows, columns }: GridShape): void {
    const shownRows = shownBetween(rows, merge.top, merge.bottom);
    const shownColumns = shownBetween(columns, merge.left, merge.right);
    for (const row of shownRows) {
      for (const column of shownColumns) this.spans.set(spanKey(row, column), 'covered');
    }
    const [firstRow] = shownRows;
    const [firstColumn] = shownColumns;
    if (firstRow === undefined || firstColumn === undefined) return;
    this.spans.set(spanKey(firstRow, firstColumn), { rows: shownRows.length, columns: shownColumns.length, area: merge });
  }
}
