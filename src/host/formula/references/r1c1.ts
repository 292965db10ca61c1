import { printReference, sheetPrefix } from './printReference';
import { rewriteFormula } from './rewriteFormula';

/**
 * A formula of a cell (zero-based row and column) in R1C1 notation.
 *
 * @example toR1C1('=A1+$B$2', 1, 1) // '=R[-1]C[-1]+R2C2'
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return rewriteFormula(formula, (token) =>
    token.kind === 'reference' ? printReference(token.reference, { kind: 'R1C1', row, column }) : undefined,
  );
}

/**
 * A formula in A1 notation from the R1C1 formula of a cell (zero-based); references off the sheet become `#REF!`.
 *
 * @example fromR1C1('=SUM(R[-2]C:R[-1]C)', 4, 2) // '=SUM(C3:C4)'
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  return rewriteFormula(
    formula,
    (token) => {
      if (token.kind === 'reference') return printReference(token.reference);
      return token.kind === 'error' && !token.text.includes('#') ? `${sheetPrefix(token.sheet)}#REF!` : undefined;
    },
    { kind: 'R1C1', row, column },
  );
}
