import type { FormatToken } from './formatSection';

/**
 * Tells minutes from months: `m` or `mm` right after hours, or right before seconds, are minutes (`h:mm`, `mm:ss`);
 * any other is a month.
 *
 * - Source: ECMA-376 part 1, 18.8.31: "If "m" or "mm" code is used immediately after the "h" or "hh" code …".
 */
export function resolveMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'date' || token.part !== 'm' || token.length > 2) return token;
    const before = neighbour(tokens, at, -1);
    const after = neighbour(tokens, at, 1);
    return before === 'h' || after === 's' ? { ...token, part: 'minute' } : token;
  });
}

function neighbour(tokens: readonly FormatToken[], from: number, step: number): string | undefined {
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token?.kind === 'date' || token?.kind === 'elapsed') return token.part;
  }
  return undefined;
}
