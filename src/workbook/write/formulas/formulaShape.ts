import { fingerprintOfHash, hashOf } from '../../cells/fingerprint';

/** A1 references, neither names of functions nor parts of longer words, and those of deleted cells. */
const REFERENCES = /\$?\b[A-Z]{1,3}\$?\d{1,7}\b(?!\()|#REF!/g;

/**
 * A formula without its references, spaces, `@` and dollar signs: inserting, deleting and sorting rows and columns change only
 * references, so that a formula keeps its shape.
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
