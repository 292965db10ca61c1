import { hashOf, appendToHash, fingerprintOfHash } from '../../cells/fingerprint';

/** Cells as A1 names them (not the name of a function, nor part of a longer word), and what is left of those that were deleted. */
const REFERENCES = /\$?\b[A-Z]{1,3}\$?\d{1,7}\b(?!\()|#REF!/g;

/**
 * A formula without its cells: inserting, deleting and sorting rows and columns change which cells a formula names and nothing else.
 * Two formulas of ours with one shape say the same of other cells.
 *
 * @example formulaShape('=IF(ISNUMBER(O13),O13*2/3,"ND")') // '=IF(ISNUMBER(·),·*2/3,"ND")'
 */
export const formulaShape = (formula: string): string => formula.replace(/[\s@]/g, '').replace(REFERENCES, CELL);

const CELL = '·';
/** What a formula has only after Excel or a person changed it. */
const CHANGED = /[\s@#$]/;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/**
 * The bits of the shape of a formula, as `hashOf` gives them. A formula as we write it is gone through once and nothing is put
 * together: a large table has a hundred thousand.
 */
export function shapeHash(formula: string, from = hashOf('')): number {
  if (CHANGED.test(formula)) return hashOf(formulaShape(formula), from);
  let hash = from;
  for (let at = 0; at < formula.length;) {
    let end = at;
    while (isInWord(formula.charCodeAt(end))) end += 1;
    if (end > at && formula[end] !== '(' && isCell(formula, at, end)) {
      hash = hashOf(CELL, hash);
      at = end;
    } else {
      const next = Math.max(end, at + 1);
      for (; at < next; at += 1) hash = appendToHash(hash, formula.charCodeAt(at));
    }
  }
  return hash >>> 0;
}

/** Is a word the letters of a column and the digits of a row? */
function isCell(formula: string, from: number, end: number): boolean {
  let digits = from;
  while (isCapital(formula.charCodeAt(digits))) digits += 1;
  if (digits === from || digits - from > MOST_LETTERS || digits === end || end - digits > MOST_DIGITS) return false;
  for (let at = digits; at < end; at += 1) if (!isDigit(formula.charCodeAt(at))) return false;
  return true;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isInWord = (code: number): boolean => isCapital(code) || isDigit(code) || (code >= 97 && code <= 122) || code === 95;

/** Prints of the shapes of formulas. A table has thousands of formulas and a handful of shapes: each is printed once. */
export class ShapeFingerprints {
  private readonly known = new Map<number, string>();

  of(formula: string): string {
    const hash = shapeHash(formula);
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    const print = fingerprintOfHash(hash);
    this.known.set(hash, print);
    return print;
  }

  /** Those of every formula asked for, in a fixed order. */
  all(): string[] {
    return [...this.known.values()].sort();
  }
}
