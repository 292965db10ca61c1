/**
 * A number that orders canonical codes of one kind as the report does: by OEI, then AEI, then indicator, an OEI's own indicators
 * before those of its AEI. NaN for a text that is not a canonical code.
 *
 * @example codeRank('IND.02.AEI.04.03') < codeRank('IND.01.AEI.05.01') // true
 */
export function codeRank(code: string): number {
  const { objective, action, number } = codeNumbers(code);
  return (objective * SPAN + action) * SPAN + number;
}

const SPAN = 10000;
const ZERO = 48;
const INITIAL_I = 73;

/** The numbers of a canonical code; 0 for those it does not have, NaN as `objective` when it is not a code. */
export function codeNumbers(code: string): { readonly objective: number; readonly action: number; readonly number: number } {
  const isIndicator = code.charCodeAt(0) === INITIAL_I;
  let first = NaN;
  let second = 0;
  let third = 0;
  let groups = 0;
  let current = -1;
  for (let i = 0; i <= code.length; i += 1) {
    const digit = code.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) current = (current < 0 ? 0 : current * 10) + digit;
    else if (current >= 0) {
      if (groups === 0) first = current;
      else if (groups === 1) second = current;
      else third = current;
      groups += 1;
      current = -1;
    }
  }
  return isIndicator ? { objective: groups < 2 ? NaN : second, action: third, number: first } : { objective: first, action: second, number: 0 };
}
