import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { FormulaFault } from './formulaFault';

/** The place of a value's kind in Excel's order: 0 numbers, 1 text, 2 logical values, 3 errors. A blank has none of its own. */
export function kindRank(value: NonNullable<CellValue>): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

/** The value of a blank in a comparison: 0, '' or FALSE, by the kind of the other side. */
function blankAs(other: CellValue): string | boolean | number {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

const collator = new Intl.Collator('en-US', { sensitivity: 'accent' });

/**
 * Compares text in alphabetical order, ignoring case; an accented letter follows the plain one, ñ follows n. Zero only for the
 * same letters.
 */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  const left = one.toUpperCase();
  const right = other.toUpperCase();
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

/** Compares numbers by their 15 digits: 0.1+0.2 equals 0.3. */
export function compareNumbers(one: number, other: number): number {
  if (one === other) return 0;
  const gap = Math.abs(one - other);
  if (gap <= Math.max(Math.abs(one), Math.abs(other)) * 1e-14 && Number(one.toPrecision(15)) === Number(other.toPrecision(15)))
    return 0;
  return one < other ? -1 : 1;
}

/**
 * Compares as the operators `=`, `<` and so on do: negative, zero or positive.
 *
 * - Numbers < text < FALSE < TRUE; text without regard to case; a blank equals 0, "" and FALSE.
 *
 * @throws FormulaFault when a side is an error value.
 */
export function compareValues(one: CellValue, other: CellValue): number {
  if (isCellError(one)) throw new FormulaFault(one);
  if (isCellError(other)) throw new FormulaFault(other);
  const left = one ?? blankAs(other);
  const right = other ?? blankAs(one);
  const ranks = kindRank(left) - kindRank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return Number(left) - Number(right);
}

/** Whether two values are equal for the operator `=`; quicker than {@link compareValues} for text. */
export function equalValues(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return sameText(one, other);
  return compareValues(one, other) === 0;
}

/** Whether two texts are equal, ignoring case. */
export const sameText = (one: string, other: string): boolean => one === other || one.toUpperCase() === other.toUpperCase();

/**
 * The pattern of a text with wildcards: `*` is any text, `?` any character, `~` makes the next wildcard literal. Undefined for a
 * text without them. Matches the whole text, ignoring case.
 *
 * @example wildcardPattern('AEI.0?*')?.test('aei.01.01') // true
 */
export function wildcardPattern(text: string): RegExp | undefined {
  return /[*?~]/.test(text) ? new RegExp(`^${wildcardSource(text)}$`, 'isu') : undefined;
}

/** The source of a regular expression for a text with wildcards, not anchored (for SEARCH). */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|\*|\?|[\\^$.|+()[\]{}/-]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
}
