import { columnPoints, fittingHeight, rowPoints } from '../../../host';
import type { Sheet, Workbook } from '../../../host';

const POINTS_PER_PIXEL = 0.75;
/** Blank lines after the last used one, so that a sheet never looks cut off. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 4;
const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 14;

/** A shown column or row: where it stands in the sheet (from 0) and its pixels. */
export interface Track {
  readonly at: number;
  readonly pixels: number;
}

/** The shown part of a sheet: hidden rows and columns are left out. */
export interface GridShape {
  readonly columns: readonly Track[];
  readonly rows: readonly Track[];
  /** 1 is Excel's own size. */
  readonly zoom: number;
  /** How many of `rows` and `columns` stay in sight while scrolling. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const tracks = (count: number, zoom: number, pointsOf: (at: number) => number): readonly Track[] =>
  Array.from({ length: count }, (_, at) => ({ at, pixels: Math.round((pointsOf(at) / POINTS_PER_PIXEL) * zoom) })).filter(({ pixels }) => pixels > 0);

/** Columns and rows of a sheet as far as they are used, merges included, and some blank ones after. */
export function gridShape(workbook: Workbook, sheet: Sheet, zoom = 1): GridShape {
  const used = sheet.cells.usedArea(false);
  const right = Math.max(used?.right ?? 0, ...sheet.merges.map((merge) => merge.right));
  const bottom = Math.max(used?.bottom ?? 0, ...sheet.merges.map((merge) => merge.bottom));
  const columns = tracks(Math.max(right + 1 + SPARE_COLUMNS, FEWEST_COLUMNS), zoom, (at) => columnPoints(sheet, at));
  const rows = tracks(Math.max(bottom + 1 + SPARE_ROWS, FEWEST_ROWS), zoom, (at) => shownHeight(workbook, sheet, at));
  return {
    columns,
    rows,
    zoom,
    frozenRows: rows.filter(({ at }) => at < sheet.frozen.rows).length,
    frozenColumns: columns.filter(({ at }) => at < sheet.frozen.columns).length,
  };
}

/** Excel fits a row again whenever something in it changes, as long as nobody set its height. */
function shownHeight(workbook: Workbook, sheet: Sheet, row: number): number {
  const { height, hidden } = sheet.row(row);
  return height === null && !hidden ? fittingHeight(workbook, sheet, row) : rowPoints(sheet, row);
}

/** Pixels of the row numbers and of the column letters. */
export const ROW_HEAD = 44;
export const COLUMN_HEAD = 22;

/** More than this share of the view is not kept in sight: there would be nothing left to scroll. */
const LARGEST_FROZEN_SHARE = 0.75;

/** The rows and columns that stay in sight while the rest scrolls, and the room they take. */
export interface FrozenTracks {
  readonly rows: readonly Track[];
  readonly moving: readonly Track[];
  /** Pixels from the left edge for each column that stays, by column. */
  readonly columns: ReadonlyMap<number, number>;
  /** Room taken at the top and at the left, headings included. */
  readonly top: number;
  readonly left: number;
}

const totalPixels = (tracks: readonly Track[]): number => tracks.reduce((sum, { pixels }) => sum + pixels, 0);

/**
 * What of a sheet's frozen panes can stay in a view of this size.
 *
 * @param view pixels; 0 before it was measured, which freezes nothing
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
