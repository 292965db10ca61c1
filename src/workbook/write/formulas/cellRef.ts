import { columnLetters } from '../../cellAddress';

/** A cell of the same sheet as formulas name it; row and column are absolute, 0-based. */
export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * Some cells of one column as arguments of a function, neighbours as one range.
 *
 * @param rows absolute, 0-based, ascending
 * @example cellRefs([33, 34, 39], 14) // 'O34:O35,O40'
 */
export function cellRefs(rows: readonly number[], column: number): string {
  const stretches: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches.map(([first, last]) => (first === last ? cellRef(first, column) : `${cellRef(first, column)}:${cellRef(last, column)}`)).join(',');
}
