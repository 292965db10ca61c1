import { FormulaSyntaxError } from './tokenizeFormula';
import type { Token } from './tokenizeFormula';

/** Where the parser is in the pieces of a formula. `length` is the text's, to point behind its end. */
export interface Cursor {
  readonly tokens: readonly Token[];
  readonly length: number;
  at: number;
}

/** Stops at the piece under the cursor. */
export function fail(cursor: Cursor): never {
  throw new FormulaSyntaxError(cursor.tokens[cursor.at]?.start ?? cursor.length);
}

export const peek = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.at];

export function skipSpace(cursor: Cursor): void {
  while (peek(cursor)?.kind === 'space') cursor.at++;
}
