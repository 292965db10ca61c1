import { columnNumber, ROW_COUNT } from './reference';

/** Texts, and cells as A1 names them: not part of a longer word, nor the name of a function. */
const PIECE = /"[^"]*"|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;
/** Sheets, tables and names with strange letters: such formulas are not compared. */
const OTHER = /[!'[\\]/;

/** A formula seen from its cell, and how many cells it names. */
export interface RelativeText {
  readonly text: string;
  readonly cells: number;
}

/**
 * A formula seen from its cell: two with the same text say the same of cells that lie the same way from theirs. Undefined where
 * that cannot be told.
 *
 * @param row zero-based, as the column
 * @example relativeText('=A1+$B$2', 2, 0)?.text // that of '=A2+$B$2' in row 3
 */
export function relativeText(formula: string, row: number, column: number): RelativeText | undefined {
  if (OTHER.test(formula)) return undefined;
  let cells = 0;
  let isOnSheet = true;
  const text = formula.replace(PIECE, (piece: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined) return piece;
    cells += 1;
    const [right, down] = [columnNumber(letters), Number(digits) - 1];
    isOnSheet &&= right >= 0 && down >= 0 && down < ROW_COUNT;
    return `\u0001${fixedRow === '$' ? `$${down}` : down - row},${fixedColumn === '$' ? `$${right}` : right - column}\u0001`;
  });
  return isOnSheet ? { text, cells } : undefined;
}
