import type { Rect } from '../cells';

/**
 * Rows that may be made as tall as their text, in stretches: a row that a person hid would come to sight.
 *
 * @param heights in points by row of the sheet, 0 of a hidden one; a row beyond them is shown
 * @example rowsToFit([{ top: 0, left: 0, height: 3, width: 2 }], [15, 0, 15]).map(({ top }) => top) // [0, 2]
 */
export const rowsToFit = (rects: readonly Rect[], heights: readonly number[]): Rect[] => rects.flatMap((rect) => shownParts(rect, heights));

function shownParts({ top, height, ...columns }: Rect, heights: readonly number[]): Rect[] {
  const parts: Rect[] = [];
  let from = top;
  for (let row = top; row <= top + height; row += 1) {
    if (row < top + height && heights[row] !== 0) continue;
    if (row > from) parts.push({ ...columns, top: from, height: row - from });
    from = row + 1;
  }
  return parts;
}
