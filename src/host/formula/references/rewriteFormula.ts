import { FormulaSyntaxError, tokenizeFormula } from '../parse/tokenizeFormula';
import type { Token } from '../parse/tokenizeFormula';
import type { ReferenceStyle } from './readReference';

/**
 * Rewrites tokens of a formula and leaves all other characters unchanged, spaces included. `rewrite` returns the new text of
 * a token, or undefined to keep it. A text that cannot be split into tokens is returned unchanged.
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
