import { COLUMN_LIMIT } from '../../area';

/** A corner of a reference: zero-based row and column, and which of them has a `$`. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** The sheet before `!`: one sheet or a span of sheets (`Ene:Dic`), possibly of another workbook. */
export interface SheetMark {
  readonly first: string;
  readonly last?: string;
  /** The text in brackets, such as `1` in `[1]Hoja1!A1`. */
  readonly workbook?: string;
}

/** A reference as written; whole rows and whole columns are shapes of their own. */
export interface Reference {
  readonly shape: 'cell' | 'area' | 'rows' | 'columns';
  readonly start: Corner;
  readonly end: Corner;
  readonly sheet?: SheetMark;
}

/** A cell of a sheet; row and column are zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The name of a zero-based column.
 *
 * @example columnName(27) // 'AB'
 */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The zero-based index of a column name in any case; -1 for a text that names no column of a sheet (`XFE`, `A1`, empty).
 *
 * @example columnIndex('ab') // 27
 */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number > COLUMN_LIMIT ? -1 : number - 1;
}

/**
 * Whether two names of sheets, tables, columns or defined names are the same: only case may differ.
 *
 * - Excel folds one letter to one letter, so `ß` is not `SS`, while both small sigmas are the capital one.
 *
 * @example sameName('Año', 'AÑO') // true
 */
export const sameName = (one: string, other: string): boolean =>
  one === other || (one.length === other.length && one.toUpperCase() === other.toUpperCase());

/** Orders the corners as Excel does on entry (`B2:A1` is `A1:B2`); each `$` stays with its row or column. */
export function orderReference(reference: Reference): Reference {
  const { start: one, end: other } = reference;
  if (one.row <= other.row && one.column <= other.column) return reference;
  const [above, below] = one.row <= other.row ? [one, other] : [other, one];
  const [before, after] = one.column <= other.column ? [one, other] : [other, one];
  const join = (row: Corner, column: Corner): Corner => ({ ...row, column: column.column, absoluteColumn: column.absoluteColumn });
  return { ...reference, start: join(above, before), end: join(below, after) };
}
