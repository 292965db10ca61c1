import type { Place } from './observation';
import { cellRect } from './rect';

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Number of columns of a sheet. */
export const COLUMNS = 16_384;
/** Number of rows of a sheet. */
export const ROWS = 1_048_576;

/**
 * The 0-based column of its letters, in capitals or not; null when no sheet has it.
 *
 * @example columnNumber('ac') // 28
 */
export function columnNumber(letters: string): number | null {
  if (!/^[a-z]{1,3}$/i.test(letters)) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < COLUMNS ? column : null;
}

/**
 * A place as people write it: the sheet's name as it is, the cell or the corners of the cells.
 *
 * @example cellAddress({ sheet: 'PEI Indicadores', rect: { top: 11, left: 10, height: 2, width: 1 } }) // 'PEI Indicadores!K12:K13'
 */
export const cellAddress = ({ sheet, rect }: Place): string => `${sheet}!${rectAddress(rect)}`;

/** The address of cells without their sheet: "K12", "K12:L14". */
export function rectAddress({ top, left, height, width }: Place['rect']): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(left + width - 1)}${top + height}`;
  return first === last ? first : `${first}:${last}`;
}

/**
 * The address of cells as formulas write it, which stays when they are moved.
 *
 * @example absoluteAddress({ sheet: 'PEI 2024', rect: { top: 0, left: 4, height: 4, width: 1 } }) // "'PEI 2024'!$E$1:$E$4"
 */
export const absoluteAddress = ({ sheet, rect }: Place): string =>
  `'${sheet.replaceAll("'", "''")}'!${rectAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&')}`;

/** The address of one cell; row and column are 0-based. */
export const addressOfCell = (sheet: string, row: number, column: number): string =>
  cellAddress({ sheet, rect: cellRect(row, column) });
