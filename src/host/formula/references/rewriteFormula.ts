import { FormulaSyntaxError, tokenizeFormula } from '../parse/tokenizeFormula';
import type { Token } from '../parse/tokenizeFormula';
import type { ReferenceStyle } from './readReference';

/**
 * Rewrites pieces of a formula and leaves every other character as it is, spaces and spelling included. `rewrite`
 * gives the new text of a piece, or undefined to keep it. A text that cannot be cut into pieces comes back unchanged.
 */
export function rewriteFormula(
  formula: string,
  rewrite: (token: Token) => string | undefined,
  style: ReferenceStyle = { kind: 'A1' },
): string {
  const lead = formula.startsWith('=') ? '=' : '';
  try {
    const tokens = tokenizeFormula(formula.slice(lead.length), style);
    return lead + tokens.map((token) => rewrite(token) ?? token.text).join('');
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}
