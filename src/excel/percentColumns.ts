import type { CellValue, Rect } from '../workbook/cells';

/** 10 is 1000 %: no share of a whole is written larger. */
const LARGEST_SHARE = 10;

const mayBePercent = (cell: CellValue | undefined): boolean =>
  typeof cell === 'number' && cell !== 0 && Math.abs(cell) <= LARGEST_SHARE;

/**
 * The parts of a block whose number formats must be known: 0.476 may be shown as 47.6 %, 5604 may not.
 * One rect per column that holds such a number, from its first to its last row.
 */
export function percentColumns(used: Rect, values: readonly (readonly CellValue[])[]): Rect[] {
  const rects: Rect[] = [];
  for (let column = 0; column < used.width; column += 1) {
    const first = values.findIndex((row) => mayBePercent(row[column]));
    if (first < 0) continue;
    let last = values.length - 1;
    while (!mayBePercent(values[last]?.[column])) last -= 1;
    rects.push({ top: used.top + first, left: used.left + column, height: last - first + 1, width: 1 });
  }
  return rects;
}
