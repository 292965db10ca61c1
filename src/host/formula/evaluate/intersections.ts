import { formulaFunction } from '../functions/formulaFunction';
import type { Token } from '../parse/tokenizeFormula';
import { endOfOperand, isOperator, onTokens } from '../references/arrayOperators';

/** Functions that give cells, of which a plain formula takes one. */
const GIVES_CELLS: ReadonlySet<string> = new Set(['INDEX', 'OFFSET', 'INDIRECT']);

/** What an open parenthesis means for what is in it: whether the argument with a number takes one value. */
interface Frame {
  readonly isSingle: (argument: number) => boolean;
  argument: number;
}

const parentheses = (): Frame => ({ isSingle: () => true, argument: 0 });

function callOf(name: string): Frame {
  const called = name === 'LET' ? undefined : formulaFunction(name);
  const isSingle = (argument: number): boolean => called !== undefined && (called.kind !== 'range' || called.single?.(argument) === true);
  return { isSingle, argument: 0 };
}

/**
 * A plain formula of a file as Excel shows it: with `@` where it takes one cell of several. Entered without, it would fill several cells.
 *
 * @param isMany whether an operand, as a formula without `=`, may have several values
 * @example withIntersections('=A1:A9*2', isMany) // '=@A1:A9*2'
 */
export const withIntersections = (formula: string, isMany: (operand: string) => boolean): string => onTokens(formula, (tokens) => {
  const frames: Frame[] = [];
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const isSingle = frames.every((frame) => frame.isSingle(frame.argument));
    if (isOperator(token, '@') || (isSingle && mayBeCells(token))) {
      const end = endOfOperand(tokens, isOperator(token, '@') ? at + 1 : at);
      const operand = tokens.slice(at, end).map((one) => one.text).join('');
      if (isOperator(token, '@') || isMany(operand)) {
        text += isOperator(token, '@') ? operand : `@${operand}`;
        at = end - 1;
        continue;
      }
    }
    text += token.text;
    follow(frames, token, tokens[at - 1]);
  }
  return text;
});

const mayBeCells = (token: Token): boolean =>
  token.kind === 'reference' || token.kind === 'name' || token.kind === 'structured' || (token.kind === 'function' && GIVES_CELLS.has(token.text.toUpperCase()));

function follow(frames: Frame[], { kind }: Token, before: Token | undefined): void {
  const frame = frames.at(-1);
  if (kind === 'open') frames.push(before?.kind === 'function' ? callOf(before.text.toUpperCase()) : parentheses());
  else if (kind === 'close') frames.pop();
  else if (kind === 'comma' && frame !== undefined) frame.argument += 1;
}
