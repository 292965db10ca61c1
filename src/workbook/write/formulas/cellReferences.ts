import { columnLetters, columnNumber } from '../../cells/cellAddress';
import { runsOf } from '../../cells/rect';

/** The A1 reference of a cell of the same sheet, without dollar signs; row and column are absolute, 0-based. */
export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * Cells of one column as arguments of a function, neighbours as one range.
 *
 * @param rows absolute, 0-based, ascending
 * @example cellRefs([33, 34, 39], 14) // 'O34:O35,O40'
 */
export function cellRefs(rows: readonly number[], column: number): string {
  return runsOf(rows).map(({ first, length }) => (length === 1 ? cellRef(first, column) : `${cellRef(first, column)}:${cellRef(first + length - 1, column)}`)).join(',');
}

/** A1 references: neither names of functions nor parts of longer words. */
const REFERENCE = /\b([A-Z]{1,3})(\d{1,7})\b(?!\()/g;

/**
 * A formula of the add-in with each of its references replaced. Such references are to the same sheet, without dollar signs.
 *
 * @param change gives the text for a row and column, absolute and 0-based
 */
export const mapReferences = (formula: string, change: (row: number, column: number) => string): string =>
  formula.replace(REFERENCE, (whole, letters: string, row: string) => {
    const column = columnNumber(letters);
    return column === null ? whole : change(Number(row) - 1, column);
  });

const RELATIVE = /R\[(-?\d+)\]C\[(-?\d+)\]/g;

/**
 * A formula with references relative to its cell, equal for all cells of a column that is filled down.
 *
 * @example relativeFormula('=M14/K14', 13, 14) // '=R[0]C[-2]/R[0]C[-4]'
 */
export const relativeFormula = (formula: string, row: number, column: number): string =>
  mapReferences(formula, (r, c) => `R[${r - row}]C[${c - column}]`);

/** Undoes {@link relativeFormula}. */
export const absoluteFormula = (relative: string, row: number, column: number): string =>
  relative.replace(RELATIVE, (_, down: string, right: string) => `${columnLetters(column + Number(right))}${row + 1 + Number(down)}`);
