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
  const first = new Array<number>(used.width).fill(-1);
  const last = new Array<number>(used.width).fill(-1);
  for (let row = 0; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    for (let column = 0; column < used.width; column += 1) {
      if (!mayBePercent(cells[column])) continue;
      if (first[column] === -1) first[column] = row;
      last[column] = row;
    }
  }
  return first.flatMap((from, column) => (from < 0 ? [] : [{ top: used.top + from, left: used.left + column, height: (last[column] ?? from) - from + 1, width: 1 }]));
}
