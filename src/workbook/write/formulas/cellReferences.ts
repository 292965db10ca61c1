import { columnLetters, columnNumber } from '../../cells/cellAddress';
import { runsOf } from '../../cells/rect';

/** A cell of the same sheet as formulas name it; row and column are absolute, 0-based. */
export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * Some cells of one column as arguments of a function, neighbours as one range.
 *
 * @param rows absolute, 0-based, ascending
 * @example cellRefs([33, 34, 39], 14) // 'O34:O35,O40'
 */
export function cellRefs(rows: readonly number[], column: number): string {
  return runsOf(rows).map(({ first, length }) => (length === 1 ? cellRef(first, column) : `${cellRef(first, column)}:${cellRef(first + length - 1, column)}`)).join(',');
}

/** Cells as A1 names them: not the name of a function, nor part of a longer word. */
const REFERENCE = /\b([A-Z]{1,3})(\d{1,7})\b(?!\()/g;

/**
 * One of our formulas with other cells in the place of its own. Ours name cells of their own sheet, without dollar signs.
 *
 * @param change takes row and column, absolute and 0-based, and gives what is to stand there
 */
export const mapReferences = (formula: string, change: (row: number, column: number) => string): string =>
  formula.replace(REFERENCE, (whole, letters: string, row: string) => {
    const column = columnNumber(letters);
    return column === null ? whole : change(Number(row) - 1, column);
  });

const RELATIVE = /R\[(-?\d+)\]C\[(-?\d+)\]/g;

/**
 * A formula seen from its cell: the same down a whole column, so that many are kept as one.
 *
 * @example relativeFormula('=M14/K14', 13, 14) // '=R[0]C[-2]/R[0]C[-4]'
 */
export const relativeFormula = (formula: string, row: number, column: number): string =>
  mapReferences(formula, (r, c) => `R[${r - row}]C[${c - column}]`);

/** Undoes {@link relativeFormula}. */
export const absoluteFormula = (relative: string, row: number, column: number): string =>
  relative.replace(RELATIVE, (_, down: string, right: string) => `${columnLetters(column + Number(right))}${row + 1 + Number(down)}`);
