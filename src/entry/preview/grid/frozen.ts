import type { GridShape, Track } from './gridShape';

/** Pixels of the row numbers and of the column letters. */
export const ROW_HEAD = 44;
export const COLUMN_HEAD = 22;

/** More than this share of the view is not kept in sight: there would be nothing left to scroll. */
const LARGEST_SHARE = 0.75;

/** The rows and columns that stay in sight while the rest scrolls, and the room they take. */
export interface Frozen {
  readonly rows: readonly Track[];
  readonly moving: readonly Track[];
  /** Pixels from the left edge for each column that stays, by column. */
  readonly columns: ReadonlyMap<number, number>;
  /** Room taken at the top and at the left, headings included. */
  readonly top: number;
  readonly left: number;
}

const total = (tracks: readonly Track[]): number => tracks.reduce((sum, { pixels }) => sum + pixels, 0);

/**
 * What of a sheet's frozen panes can stay in a view of this size.
 *
 * @param view pixels; 0 before it was measured, which freezes nothing
 */
export function frozenIn(shape: GridShape, view: { readonly width: number; readonly height: number }): Frozen {
  const top = total(shape.rows.slice(0, shape.frozenRows)) + COLUMN_HEAD;
  const left = total(shape.columns.slice(0, shape.frozenColumns)) + ROW_HEAD;
  const rowCount = top <= view.height * LARGEST_SHARE ? shape.frozenRows : 0;
  const columnCount = left <= view.width * LARGEST_SHARE ? shape.frozenColumns : 0;
  return {
    rows: shape.rows.slice(0, rowCount),
    moving: shape.rows.slice(rowCount),
    columns: stops(shape.columns.slice(0, columnCount)),
    top: rowCount > 0 ? top : COLUMN_HEAD,
    left: columnCount > 0 ? left : ROW_HEAD,
  };
}

function stops(columns: readonly Track[]): ReadonlyMap<number, number> {
  const result = new Map<number, number>();
  let left = ROW_HEAD;
  for (const { at, pixels } of columns) {
    result.set(at, left);
    left += pixels;
  }
  return result;
}
