import type { Rect } from '../../workbook/cells/rect';
import type { CellValue } from '../../workbook/cells/sheetCells';

/** 10 is 1000 %: no share of a whole is written larger. */
const LARGEST_PERCENTAGE = 10;
/** Days since 1904 of 1990-01-01, and since 1900 of 2050-01-01: what a date typed by mistake reads as. Old files of the Mac count from 1904. */
const FIRST_DAY = 31_412;
const LAST_DAY = 54_789;
/** Numbers as near to a day as this are of its size: then a value like it is nothing odd. */
const NEAR = 3;
/** Mistakes are few: of a column where so many cells could be days, these are figures. */
const MOST_DAYS = 20;
const LARGEST_SHARE_OF_DAYS = 0.5;

/** What was seen in one column; rows count from the block's first. */
interface Column {
  numbers: number;
  /** Numbers of a day's size that are none. */
  near: number;
  /** Rows whose number may be a day; one more than {@link MOST_DAYS} at most. */
  readonly days: number[];
  /** Rows of the first and the last number that may be a percentage; -1 without any. */
  firstPercentage: number;
  lastPercentage: number;
}

/**
 * The parts of a block whose number formats must be known, one rect per column at most, from the first such cell to the last:
 *
 * - percentages: 0.476 may be shown as 47.6 %, 5604 may not;
 * - dates among figures of another size: 45 413 among 80 and 95 may be 1 May 2024.
 */
export function formatColumns(used: Rect, values: readonly (readonly CellValue[])[]): Rect[] {
  const columns = Array.from({ length: used.width }, (): Column => ({ numbers: 0, near: 0, days: [], firstPercentage: -1, lastPercentage: -1 }));
  for (let row = 0; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    for (let at = 0; at < cells.length; at += 1) {
      const [cell, column] = [cells[at], columns[at]];
      if (typeof cell === 'number' && column !== undefined) note(column, row, cell);
    }
  }
  return columns.flatMap((column, at) => rectOf(used, at, column) ?? []);
}

function note(column: Column, row: number, number: number): void {
  column.numbers += 1;
  const size = Math.abs(number);
  if (size <= LARGEST_PERCENTAGE) {
    if (number === 0) return;
    if (column.firstPercentage < 0) column.firstPercentage = row;
    column.lastPercentage = row;
  } else if (mayBeDay(number)) {
    if (column.days.length <= MOST_DAYS) column.days.push(row);
  } else if (size > FIRST_DAY / NEAR && size < LAST_DAY * NEAR) column.near += 1;
}

const mayBeDay = (number: number): boolean => number >= FIRST_DAY && number <= LAST_DAY && Number.isInteger(number);

function rectOf({ top, left }: Rect, at: number, column: Column): Rect | null {
  const days = oddDays(column);
  const percentages = column.firstPercentage < 0 ? [] : [column.firstPercentage, column.lastPercentage];
  const rows = [...days.slice(0, 1), ...days.slice(-1), ...percentages];
  if (rows.length === 0) return null;
  const first = Math.min(...rows);
  return { top: top + first, left: left + at, height: Math.max(...rows) - first + 1, width: 1 };
}

/** The rows that may be days, where they are few and the other numbers are far from them. */
const oddDays = ({ numbers, near, days }: Column): readonly number[] =>
  (days.length <= MOST_DAYS && days.length <= numbers * LARGEST_SHARE_OF_DAYS && near * 2 < numbers ? days : []);
