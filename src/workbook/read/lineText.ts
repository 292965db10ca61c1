import type { CellValue } from '../cells';

/** A line of cells, as read. */
export type Line = readonly CellValue[];

const SPACE = 32;
const NO_BREAK_SPACE = 160;

/** Text of a cell of a line, without spaces around; '' when the table has no such column (-1) or the cell is blank. */
export const textOf = (line: Line, at: number): string => (at < 0 ? '' : trimmed(line[at] ?? ''));

/** A value as text, without spaces around. */
export function trimmed(value: CellValue): string {
  if (typeof value !== 'string') return String(value);
  return isTrimmed(value) ? value : value.trim();
}

function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > SPACE && first !== NO_BREAK_SPACE && last > SPACE && last !== NO_BREAK_SPACE;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** A year in a cell, as number or text; 0 for anything else. */
export function yearOf(value: CellValue): number {
  const year = typeof value === 'number' ? value : /^\s*\d{4}\s*$/.test(String(value)) ? Number(value) : NaN;
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}
