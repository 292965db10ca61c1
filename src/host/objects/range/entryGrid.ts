import type { Area } from '../../model/area';
import { columnCount, rowCount } from '../../model/area';
import { ApiError } from '../../wire/apiError';

/** Excel's own words for an array of another shape than the range. */
export const SHAPE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export type Entry = (row: number, column: number) => unknown;

/** What Excel answers an array of another shape. */
export const shapeMismatch = (): ApiError => new ApiError('InvalidArgument', SHAPE_MISMATCH);

function checkShape(grid: readonly unknown[], area: Area): void {
  const columns = columnCount(area);
  const fits = grid.length === rowCount(area) && grid.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw shapeMismatch();
}

const isSingle = (grid: readonly unknown[]): grid is readonly [readonly [unknown]] =>
  grid.length === 1 && Array.isArray(grid[0]) && grid[0].length === 1;

/**
 * What to write in each cell (rows and columns of the sheet) of a block: a rectangular array of its size, or one plain
 * value for all cells. With `spreadSingle` a 1×1 array also serves all cells, which Excel allows for number formats.
 *
 * @throws ApiError `InvalidArgument` when the array is ragged or has another size
 */
export function entryGrid(given: unknown, area: Area, spreadSingle = false): Entry {
  if (!Array.isArray(given)) return () => given;
  const grid: readonly unknown[] = given;
  if (spreadSingle && isSingle(grid)) return () => grid[0][0];
  checkShape(grid, area);
  const lines = grid as readonly (readonly unknown[])[];
  return (row, column) => lines[row - area.top]?.[column - area.left];
}

/** Checks a size that the client announces before it writes a big array in pieces. */
export function checkSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw shapeMismatch();
}
