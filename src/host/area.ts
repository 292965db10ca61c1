/** Rows of a sheet: 1,048,576; columns: 16,384 (A to XFD). */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

/** A rectangle of cells: zero-based, both ends inclusive. `A1:B3` is `{ top: 0, left: 0, bottom: 2, right: 1 }`. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** The block with a top left cell and a number of rows and columns (1 or more each). */
export const areaOf = (row: number, column: number, rows: number, columns: number): Area => ({
  top: row, left: column, bottom: row + rows - 1, right: column + columns - 1,
});

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMN_LIMIT - 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROW_LIMIT - 1;

/** Whether a block holds whole rows or whole columns, whose cells are not listed one by one. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export const sameArea = (one: Area, other: Area): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

/** Whether a block lies on the sheet and has at least one cell. */
export const isValidArea = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.top <= area.bottom && area.left <= area.right
  && area.bottom < ROW_LIMIT && area.right < COLUMN_LIMIT;

export const hasCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const containsArea = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

/** The cells two blocks share, or null when they share none. */
export function intersect(one: Area, other: Area): Area | null {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** Whether two blocks share a cell. */
export const overlaps = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

/** The smallest block that contains both. */
export const boundingArea = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top), left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right),
});

/** The cells of a block outside another, as none to four blocks that do not overlap. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  const rest: Area[] = [];
  if (shared.top > area.top) rest.push({ ...area, bottom: shared.top - 1 });
  if (shared.bottom < area.bottom) rest.push({ ...area, top: shared.bottom + 1 });
  if (shared.left > area.left) rest.push({ ...shared, left: area.left, right: shared.left - 1 });
  if (shared.right < area.right) rest.push({ ...shared, left: shared.right + 1, right: area.right });
  return rest;
}
