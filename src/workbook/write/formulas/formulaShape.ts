import { fingerprintOfHash, hashOf } from '../../cells/fingerprint';

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

/** The hash of the shape of a formula; `from` as in `hashOf`. */
export const shapeHash = (formula: string, from?: number): number => hashOf(formulaShape(formula), from);

/** The fingerprints of the shapes of formulas. A table has thousands of formulas and a handful of shapes. */
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
