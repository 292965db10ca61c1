import { columnNumber, ROW_COUNT } from './reference';

/** Sheets, tables and names with strange letters: such formulas are not compared. */
const OTHER = /[!'[\\]/;
/** A cell as A1 names it. */
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const QUOTE = 34;
/** Around a cell in the text: no formula has it. */
const MARK = '\u0001';

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
  let text = '';
  let [kept, cells] = [0, 0];
  for (let at = 0; at < formula.length; at += 1) {
    if (formula.charCodeAt(at) === QUOTE) {
      at = formula.indexOf('"', at + 1);
      if (at < 0) return undefined;
      continue;
    }
    const from = at;
    while (isInWord(formula.charCodeAt(at))) at += 1;
    if (at - from < 2 || formula[at] === '(' || isDigit(formula.charCodeAt(from)) || !isDigit(formula.charCodeAt(at - 1))) {
      if (at > from) at -= 1;
      continue;
    }
    const seen = seenFrom(formula.slice(from, at), row, column);
    if (seen === undefined) return undefined;
    if (seen !== '') {
      text += formula.slice(kept, from) + seen;
      kept = at;
      cells += 1;
    }
    at -= 1;
  }
  return { text: text + formula.slice(kept), cells };
}

/** A cell as it lies from another; '' for a word that is none, undefined for one beyond the sheet. */
function seenFrom(word: string, row: number, column: number): string | undefined {
  const found = CELL.exec(word);
  if (found === null) return '';
  const [, fixedColumn, letters = '', fixedRow, digits] = found;
  const [right, down] = [columnNumber(letters), Number(digits) - 1];
  if (right < 0 || down < 0 || down >= ROW_COUNT) return undefined;
  return `${MARK}${fixedRow === '' ? down - row : `$${down}`},${fixedColumn === '' ? right - column : `$${right}`}${MARK}`;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, digits, `$`, `.` and `_`. */
const isInWord = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 36 || code === 46 || code === 95;
