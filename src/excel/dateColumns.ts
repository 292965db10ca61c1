import type { CellValue, Rect } from '../workbook/cells';

/** Days since 1900 of 1990-01-01 and 2050-01-01: what a date typed by mistake reads as. */
const FIRST_DAY = 32_874;
const LAST_DAY = 54_789;
/** Numbers as near to a day as this are of its size: then a value like it is nothing odd. */
const NEAR = 3;
/** Mistakes are few: of a column where so many cells could be days, these are figures. */
const MOST = 20;
const LARGEST_SHARE = 0.5;

const mayBeDay = (cell: CellValue | undefined): boolean =>
  typeof cell === 'number' && cell >= FIRST_DAY && cell <= LAST_DAY && Number.isInteger(cell);

/**
 * The parts of a block whose number formats must be known because a date may stand there among figures of another size: 45 413 among
 * 80 and 95 may be 1 May 2024. One rect per column that holds few such numbers, from its first to its last.
 */
export function dateColumns(used: Rect, values: readonly (readonly CellValue[])[]): Rect[] {
  const columns: Rect[] = [];
  for (let column = 0; column < used.width; column += 1) {
    const rows = daysIn(values, column);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first !== undefined && last !== undefined) columns.push({ top: used.top + first, left: used.left + column, height: last - first + 1, width: 1 });
  }
  return columns;
}

/** Rows of a column whose number may be a day, where the others are far from it; none where many are. */
function daysIn(values: readonly (readonly CellValue[])[], column: number): number[] {
  const rows: number[] = [];
  let numbers = 0;
  let near = 0;
  for (let row = 0; row < values.length; row += 1) {
    const cell = values[row]?.[column];
    if (typeof cell !== 'number') continue;
    numbers += 1;
    if (mayBeDay(cell)) {
      if (rows.push(row) > MOST) return [];
    } else if (Math.abs(cell) > FIRST_DAY / NEAR && Math.abs(cell) < LAST_DAY * NEAR) near += 1;
  }
  return rows.length <= numbers * LARGEST_SHARE && near * 2 < numbers ? rows : [];
}
