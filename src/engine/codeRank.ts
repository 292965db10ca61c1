/**
 * A number that orders canonical codes of one kind as the report does: by OEI, then AEI, then indicator, an OEI's own indicators
 * before those of its AEI. NaN for a text that is not a canonical code. {@link codeNumbers} takes it apart again.
 *
 * @example codeRank('IND.02.AEI.04.03') < codeRank('IND.01.AEI.05.01') // true
 */
export function codeRank(code: string): number {
  const usual = usualRank(code);
  return usual > 0 ? usual : anyRank(code);
}

/** Rank of `IND.01.AEI.01.01`, nearly every code of a sheet, by position; not above 0 for any other. */
function usualRank(code: string): number {
  if (code.length !== USUAL_LENGTH || code.charCodeAt(0) !== INITIAL_I) return 0;
  const number = pair(code, 4);
  const objective = pair(code, 11);
  const action = pair(code, 14);
  return number < 0 || objective < 0 || action < 0 ? 0 : (objective * SPAN + action) * SPAN + number;
}

/** The two digits at `at`; negative when they are not digits. */
function pair(code: string, at: number): number {
  const tens = code.charCodeAt(at) - ZERO;
  const ones = code.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function anyRank(code: string): number {
  const isIndicator = code.charCodeAt(0) === INITIAL_I;
  let first = NaN;
  let second = 0;
  let third = 0;
  let groups = 0;
  let current = -1;
  for (let i = PREFIX; i <= code.length; i += 1) {
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
  if (isIndicator) return groups < 2 ? NaN : (second * SPAN + third) * SPAN + first;
  return (first * SPAN + second) * SPAN;
}

/** More than any number in a code. */
const SPAN = 10000;
/** "IND", "AEI" and "OEI" have three letters. */
const PREFIX = 3;
const USUAL_LENGTH = 16;
const ZERO = 48;
const INITIAL_I = 73;

/** What a code counts: 0 for a number it does not have, all NaN for what is not a code. */
export interface CodeNumbers {
  readonly objective: number;
  readonly action: number;
  readonly number: number;
}

/**
 * The numbers of a code, from its rank.
 *
 * @example codeNumbers(codeRank('IND.02.AEI.04.03')) // { objective: 4, action: 3, number: 2 }
 */
export const codeNumbers = (rank: number): CodeNumbers =>
  ({ objective: objectiveOf(rank), action: elementOf(rank) % SPAN, number: rank % SPAN });

/** The same number for all codes of one OEI or AEI and its own indicators. */
export const elementOf = (rank: number): number => Math.floor(rank / SPAN);

/** Number of the OEI. */
export const objectiveOf = (rank: number): number => Math.floor(rank / (SPAN * SPAN));
