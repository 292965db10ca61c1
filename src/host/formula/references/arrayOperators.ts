import { FormulaSyntaxError, tokenizeFormula } from '../parse/tokenizeFormula';
import type { Token } from '../parse/tokenizeFormula';

export const isOperator = (token: Token | undefined, text: string): boolean => token?.kind === 'operator' && token.text === text;
const isSpace = (token: Token | undefined): boolean => token?.kind === 'space';

/** The index after the token, call or parentheses that begin at `at`, with their `#`. */
function endOfPrimary(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let end = at; end < tokens.length; end += 1) {
    const kind = tokens[end]?.kind;
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    if (kind === 'function' || depth > 0) continue;
    return isOperator(tokens[end + 1], '#') ? end + 2 : end + 1;
  }
  return tokens.length;
}

/** The index after the operand of references that begins at `at`: `A1:INDEX(…)` is one. */
export function endOfOperand(tokens: readonly Token[], at: number): number {
  let end = endOfPrimary(tokens, at);
  while (isOperator(tokens[end], ':')) end = endOfPrimary(tokens, end + 1);
  return end;
}

/** Rewrites the tokens of a formula with its `=`, if it has one; a text that cannot be split into tokens stays. */
export function onTokens(formula: string, rewrite: (tokens: readonly Token[]) => string): string {
  const lead = formula.startsWith('=') ? '=' : '';
  try {
    return lead + rewrite(tokenizeFormula(formula.slice(lead.length)));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

/**
 * A formula with functions for the operators that files do not have.
 *
 * @param isArray keeps `@` as a function; else it is left out
 * @example withFileOperators('=SUM(A1#)+@B1:B9', true) // '=SUM(ANCHORARRAY(A1))+SINGLE(B1:B9)'
 */
export const withFileOperators = (formula: string, isArray: boolean): string => onTokens(formula, (tokens) => written(tokens, isArray));

function written(tokens: readonly Token[], isArray: boolean): string {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isOperator(token, '@')) {
      let from = at + 1;
      while (isSpace(tokens[from])) from += 1;
      const end = endOfOperand(tokens, from);
      const operand = written(tokens.slice(from, end), isArray);
      text += isArray ? `SINGLE(${operand})` : operand;
      at = end - 1;
    } else if (isOperator(tokens[at + 1], '#')) {
      text += `ANCHORARRAY(${token.text})`;
      at += 1;
    } else {
      text += token.text;
    }
  }
  return text;
}

const CALLED = /^(?:_xlfn\.)?(ANCHORARRAY|SINGLE)$/i;

/**
 * A formula of a file with the operators that Excel shows for its functions ANCHORARRAY and SINGLE.
 *
 * @example withShownOperators('SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.SINGLE(B1:B9)') // 'SUM(A1#)+@B1:B9'
 */
export const withShownOperators = (formula: string): string => (/ANCHORARRAY|SINGLE/i.test(formula) ? onTokens(formula, shown) : formula);

function shown(tokens: readonly Token[]): string {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const name = token?.kind === 'function' ? CALLED.exec(token.text)?.[1]?.toUpperCase() : undefined;
    if (name === undefined) {
      text += token?.text ?? '';
      continue;
    }
    const end = endOfPrimary(tokens, at);
    const inner = tokens.slice(at + 2, end - 1);
    if (name === 'SINGLE') text += isPrimary(inner) ? `@${shown(inner)}` : `@(${shown(inner)})`;
    else text += inner.length === 1 ? `${inner[0]?.text ?? ''}#` : tokens.slice(at, end).map((one) => one.text).join('');
    at = end - 1;
  }
  return text;
}

/** Whether `@` before these tokens belongs to all of them: one reference, name or call. */
const isPrimary = (tokens: readonly Token[]): boolean => endOfOperand(tokens, 0) === tokens.length;
