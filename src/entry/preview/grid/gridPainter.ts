import { type Area, cellArea, hasCell } from '../../../host/model/area';
import type { Sheet } from '../../../host/model/sheet';
import type { Workbook } from '../../../host/model/workbook';
import { ConditionalLooks } from '../conditional/conditionalLooks';
import type { Formulas } from '../conditional/ruleValues';
import { type CellFace, cellFace, drawnBorders } from './cellFace';
import { type GridShape, gridShape } from './gridShape';
import { MergeSpans } from './mergeSpans';

/** A cell ready to draw. */
export interface PaintedCell {
  readonly column: number;
  /** Width of its own column. */
  readonly pixels: number;
  readonly face: CellFace;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isSelected: boolean;
  /** Pixels the text may run to the right of its own cell, over blank ones. */
  readonly spill: number;
}

/** One sheet as it stands now, cell by cell; made anew after every change. */
export class GridPainter {
  readonly shape: GridShape;
  private readonly spans: MergeSpans;
  private readonly looks: ConditionalLooks;

  /** @param revision the workbook changes in place: this number tells one state from the next */
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    formulas: Formulas,
    readonly revision: number,
    zoom = 1,
  ) {
    this.shape = gridShape(workbook, sheet, zoom);
    this.spans = new MergeSpans(sheet.merges, this.shape);
    this.looks = new ConditionalLooks(sheet, formulas);
  }

  /** The cells of a row that are drawn: those covered by a merged block are not. */
  row(row: number): readonly PaintedCell[] {
    const { columns } = this.shape;
    return columns.flatMap(({ at, pixels }, index) => {
      const span = this.spans.at(row, at);
      if (span === 'covered') return [];
      const area = span?.area ?? cellArea(row, at);
      const face = this.face(area);
      const spill = face.spills && span === undefined ? this.spillFrom(row, index) : 0;
      return [{ column: at, pixels, face, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1, isSelected: this.isSelected(row, at), spill }];
    });
  }

  isSelected(row: number, column: number): boolean {
    return this.sheet.selection.some((area) => hasCell(area, row, column));
  }

  private face(area: Area): CellFace {
    const { top, left, bottom, right } = area;
    const value = this.sheet.cells.value(top, left);
    const own = { ...this.style(top, left).borders, right: this.style(bottom, right).borders.right, bottom: this.style(bottom, right).borders.bottom };
    const lines = drawnBorders(own, this.style(top, right + 1).borders, this.style(bottom + 1, left).borders, left === 0, top === 0);
    return cellFace(value, this.style(top, left), this.looks.at(top, left, value), lines, this.sheet.showGridlines);
  }

  private style(row: number, column: number) {
    return this.workbook.style(this.sheet.styleAt(row, column));
  }

  /** Text runs on until the next cell that holds something or belongs to a merged block. */
  private spillFrom(row: number, index: number): number {
    let pixels = 0;
    for (const { at, pixels: width } of this.shape.columns.slice(index + 1)) {
      if (this.sheet.cells.value(row, at) !== null || this.spans.at(row, at) !== undefined) break;
      pixels += width;
    }
    return pixels;
  }
}
