import { COLUMN_LIMIT, columnPoints, ROW_LIMIT } from '../../../host';
import type { Sheet, Workbook } from '../../../host';
import { rowHeights } from './rowHeights';

/** At 96 dots per inch, as Excel draws. */
export const POINTS_PER_PIXEL = 0.75;
/** Blank rows and columns drawn after the last used one, and the fewest of each. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 4;
const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 14;

/** A shown column or row: its index in the sheet, from 0, and its pixels. */
export interface Track {
  readonly at: number;
  readonly pixels: number;
}

/** The index of the first track that is not before a row or column of the sheet. */
export function indexOfTrack(tracks: readonly Pick<Track, 'at'>[], at: number): number {
  let [low, high] = [0, tracks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tracks[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The drawn columns and rows of a sheet, without the hidden ones. */
export interface GridShape {
  readonly columns: readonly Track[];
  readonly rows: readonly Track[];
  /** 1 is Excel's own size. */
  readonly zoom: number;
  /** How many of `rows` and `columns` are frozen. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const tracks = (count: number, zoom: number, pointsOf: (at: number) => number): readonly Track[] =>
  Array.from({ length: count }, (_, at) => ({ at, pixels: Math.round((pointsOf(at) / POINTS_PER_PIXEL) * zoom) })).filter(({ pixels }) => pixels > 0);

/** Rows and columns that are drawn at least: those of a selection beyond the used cells. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

const NOWHERE: Reach = { rows: 0, columns: 0 };

/** The rows and columns to draw so that a selected cell has some after it; in steps, so that most selections ask for the same. */
export const reachOf = (row: number, column: number): Reach => ({ rows: stepped(row + 1 + SPARE_ROWS, 2 * SPARE_ROWS), columns: stepped(column + 1 + SPARE_COLUMNS, SPARE_COLUMNS) });

const stepped = (count: number, step: number): number => Math.ceil(count / step) * step;

/** The used columns and rows of a sheet, merges included, and some blank ones after them. */
export function gridShape(workbook: Workbook, sheet: Sheet, zoom = 1, reach = NOWHERE): GridShape {
  const heights = rowHeights(workbook);
  heights.followWidths(sheet);
  const used = sheet.cells.usedArea(false);
  const right = sheet.merges.reduce((last, merge) => Math.max(last, merge.right), used?.right ?? 0);
  const bottom = sheet.merges.reduce((last, merge) => Math.max(last, merge.bottom), used?.bottom ?? 0);
  const columns = tracks(Math.min(COLUMN_LIMIT, Math.max(right + 1 + SPARE_COLUMNS, FEWEST_COLUMNS, reach.columns)), zoom, (at) => columnPoints(sheet, at));
  const rows = tracks(Math.min(ROW_LIMIT, Math.max(bottom + 1 + SPARE_ROWS, FEWEST_ROWS, reach.rows)), zoom, (at) => heights.points(sheet, at));
  return {
    columns,
    rows,
    zoom,
    frozenRows: rows.filter(({ at }) => at < sheet.frozen.rows).length,
    frozenColumns: columns.filter(({ at }) => at < sheet.frozen.columns).length,
  };
}

/** Width of the row numbers and height of the column letters, in pixels. */
export const ROW_HEAD = 44;
export const COLUMN_HEAD = 22;

/** Frozen panes above this share of the view scroll with the rest: nothing would be left to scroll. */
const LARGEST_FROZEN_SHARE = 0.75;

/** The frozen rows and columns, and the room they take. */
export interface FrozenTracks {
  readonly rows: readonly Track[];
  readonly moving: readonly Track[];
  /** Pixels from the left edge of each frozen column, by column. */
  readonly columns: ReadonlyMap<number, number>;
  /** Pixels taken at the top and at the left, headings included. */
  readonly top: number;
  readonly left: number;
}

const totalPixels = (tracks: readonly Track[]): number => tracks.reduce((sum, { pixels }) => sum + pixels, 0);

/**
 * The frozen panes of a sheet that fit into a view.
 *
 * @param view size in pixels; 0 before it is measured, which freezes nothing
 */
export function frozenTracks(shape: GridShape, view: { readonly width: number; readonly height: number }): FrozenTracks {
  const top = totalPixels(shape.rows.slice(0, shape.frozenRows)) + COLUMN_HEAD;
  const left = totalPixels(shape.columns.slice(0, shape.frozenColumns)) + ROW_HEAD;
  const rowCount = top <= view.height * LARGEST_FROZEN_SHARE ? shape.frozenRows : 0;
  const columnCount = left <= view.width * LARGEST_FROZEN_SHARE ? shape.frozenColumns : 0;
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
