/** A rectangle of cells. Rows and columns are absolute and 0-based: A1 is (0, 0). */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** The rectangle of one cell. */
export const cellRect = (row: number, column: number): Rect => ({ top: row, left: column, height: 1, width: 1 });

export const isSameRect = (one: Rect, other: Rect): boolean =>
  one.top === other.top && one.left === other.left && one.height === other.height && one.width === other.width;

/** Whether two rectangles have a row in common, in whatever columns. */
export const sharesRows = (one: Pick<Rect, 'top' | 'height'>, other: Pick<Rect, 'top' | 'height'>): boolean =>
  one.top < other.top + other.height && other.top < one.top + one.height;

/** Whether two rectangles have a column in common, in whatever rows. */
export const sharesColumns = (one: Pick<Rect, 'left' | 'width'>, other: Pick<Rect, 'left' | 'width'>): boolean =>
  one.left < other.left + other.width && other.left < one.left + one.width;

/** Whether two rectangles have a cell in common. */
export const overlaps = (one: Rect, other: Rect): boolean => sharesRows(one, other) && sharesColumns(one, other);

/** Whether all cells of a rectangle lie in another. */
export const containsRect = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && inner.top + inner.height <= outer.top + outer.height && inner.left + inner.width <= outer.left + outer.width;

/**
 * Ascending whole numbers as runs of neighbours.
 *
 * @example runsOf([3, 4, 7]) // [{ first: 3, length: 2 }, { first: 7, length: 1 }]
 */
export function runsOf(numbers: readonly number[]): { readonly first: number; readonly length: number }[] {
  const runs: { first: number; length: number }[] = [];
  let last: { first: number; length: number } | undefined;
  for (const number of numbers) {
    if (last !== undefined && number === last.first + last.length) last.length += 1;
    else runs.push((last = { first: number, length: 1 }));
  }
  return runs;
}
