import { columnPoints, rowPoints } from '../../../host/model/geometry';
import type { Sheet } from '../../../host/model/sheet';
import type { Workbook } from '../../../host/model/workbook';
import { fittingHeight } from '../../../host/objects/format/fittingHeight';

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
