import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { numberToText } from '../../format/formatGeneral';
import { parseTyped } from '../../format/parseTyped';
import { FormulaFault } from './formulaFault';

/**
 * A value as a number: blank is 0, TRUE is 1, text is read as if typed ("5%", "1/31/2024").
 *
 * @throws FormulaFault `#VALUE!` for other text; an error value throws itself.
 * @example toNumber('47.6%') // 0.476
 */
export function toNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) throw new FormulaFault(value);
  const number = textToNumber(value);
  if (number === undefined) throw new FormulaFault('#VALUE!');
  return number;
}

/** The number that Excel reads in a text; undefined when there is none. */
export function textToNumber(text: string): number | undefined {
  const typed = parseTyped(text);
  return typeof typed.value === 'number' && typed.quotePrefix === undefined ? typed.value : undefined;
}

/**
 * A value as text: numbers with up to 15 digits, TRUE and FALSE, '' for a blank.
 *
 * @throws FormulaFault an error value throws itself.
 * @example toText(0.1 + 0.2) // '0.3'
 */
export function toText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw new FormulaFault(value);
}

/**
 * A value as a logical value: numbers other than 0 are true, blank is false, the texts TRUE and FALSE are read in any case.
 *
 * @throws FormulaFault `#VALUE!` for other text; an error value throws itself.
 */
export function toBoolean(value: CellValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isCellError(value)) throw new FormulaFault(value);
  const word = value.toUpperCase();
  if (word !== 'TRUE' && word !== 'FALSE') throw new FormulaFault('#VALUE!');
  return word === 'TRUE';
}

/** A value as a whole number: decimals are cut, as Excel does with counts and positions. */
export const toWhole = (value: CellValue): number => Math.trunc(toNumber(value));

/**
 * A number that a cell can hold; -0 becomes 0.
 *
 * @throws FormulaFault `#NUM!` for infinity and NaN.
 */
export function finite(number: number): number {
  if (!Number.isFinite(number)) throw new FormulaFault('#NUM!');
  return number === 0 ? 0 : number;
}
