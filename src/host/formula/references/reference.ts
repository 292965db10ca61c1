import { COLUMN_LIMIT } from '../../area';

/** One corner of a reference: zero-based row and column, and which of them carries a `$`. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** The sheet in front of `!`: one sheet, a span of sheets (`Ene:Dic`), either of them perhaps of another workbook. */
export interface SheetMark {
  readonly first: string;
  readonly last?: string;
  /** What stands in brackets, such as `1` in `[1]Hoja1!A1`. */
  readonly workbook?: string;
}

/** A reference as it is written; whole rows and columns span the sheet and have a shape of their own. */
export interface Reference {
  readonly shape: 'cell' | 'area' | 'rows' | 'columns';
  readonly start: Corner;
  readonly end: Corner;
  readonly sheet?: SheetMark;
}

/** A cell by its place. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The letters of a zero-based column.
 *
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The zero-based column of its letters, in any case; -1 past XFD.
 *
 * @example columnNumber('ab') // 27
 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number > COLUMN_LIMIT ? -1 : number - 1;
}

/** Two sheet, table or name spellings are the same when they differ in case only. */
export const sameName = (one: string, other: string): boolean => one === other || one.toUpperCase() === other.toUpperCase();

/** Puts the corners in order, each `$` staying with its row or column, as Excel does on entry (`B2:A1` is `A1:B2`). */
export function orderReference(reference: Reference): Reference {
  const { start: one, end: other } = reference;
  if (one.row <= other.row && one.column <= other.column) return reference;
  const [above, below] = one.row <= other.row ? [one, other] : [other, one];
  const [before, after] = one.column <= other.column ? [one, other] : [other, one];
  const join = (row: Corner, column: Corner): Corner => ({ ...row, column: column.column, absoluteColumn: column.absoluteColumn });
  return { ...reference, start: join(above, before), end: join(below, after) };
}
