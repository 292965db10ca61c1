import type { Area } from '../../../host/model/area';
import type { GridShape, Track } from './gridShape';

/** How a cell stands in the table: over so many shown rows and columns, or not at all because a merged block covers it. */
export type CellSpan = { readonly rows: number; readonly columns: number; readonly area: Area } | 'covered';

const key = (row: number, column: number): string => `${row} ${column}`;

const shownBetween = (tracks: readonly Track[], from: number, to: number): readonly number[] =>
  tracks.filter(({ at }) => at >= from && at <= to).map(({ at }) => at);

/** The spans of a sheet's merged blocks; the first shown cell of a block stands for all of it. */
export class MergeSpans {
  private readonly spans = new Map<string, CellSpan>();

  constructor(merges: readonly Area[], shape: GridShape) {
    for (const merge of merges) this.add(merge, shape);
  }

  at(row: number, column: number): CellSpan | undefined {
    return this.spans.get(key(row, column));
  }

  private add(merge: Area, { rows, columns }: GridShape): void {
    const shownRows = shownBetween(rows, merge.top, merge.bottom);
    const shownColumns = shownBetween(columns, merge.left, merge.right);
    for (const row of shownRows) {
      for (const column of shownColumns) this.spans.set(key(row, column), 'covered');
    }
    const [firstRow] = shownRows;
    const [firstColumn] = shownColumns;
    if (firstRow === undefined || firstColumn === undefined) return;
    this.spans.set(key(firstRow, firstColumn), { rows: shownRows.length, columns: shownColumns.length, area: merge });
  }
}
