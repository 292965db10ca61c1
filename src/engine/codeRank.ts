/**
 * A number that orders canonical codes of one kind as the report does: by OEI, then AEI, then indicator, an OEI's own indicators
 * before those of its AEI. NaN for a text that is not a canonical code: two digits to a number, more only where they are
 * needed, and nothing around. {@link objectiveOf}, {@link actionOf} and {@link numberOf} take it apart again.
 *
 * @example codeRank('IND.02.AEI.04.03') < codeRank('IND.01.AEI.05.01') // true
 */
export function codeRank(code: string): number {
  const usual = code.length === USUAL_LENGTH ? usualRank(code) : NaN;
  return Number.isNaN(usual) ? anyRank(code) : usual;
}

/** Rank of `IND.01.AEI.01.01`, nearly every code of a sheet; NaN for any other. */
function usualRank(code: string): number {
  if (!startsLike(code, 0, LETTER_I, LETTER_N, LETTER_D) || !startsLike(code, 7, LETTER_A, LETTER_E, LETTER_I)) return NaN;
  if (code.charCodeAt(6) !== DOT || code.charCodeAt(13) !== DOT) return NaN;
  return (pair(code, 11) * SPAN + pair(code, 14)) * SPAN + pair(code, 4);
}

/** The two digits at `at`; NaN when they are not digits. */
function pair(code: string, at: number): number {
  const tens = code.charCodeAt(at) - ZERO;
  const ones = code.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function anyRank(code: string): number {
  if (code.charCodeAt(0) !== LETTER_I) return elementRank(code, 0);
  if (!startsLike(code, 0, LETTER_I, LETTER_N, LETTER_D)) return NaN;
  const end = numberEnd(code, PREFIX);
  return end > 0 && code.charCodeAt(end) === DOT ? elementRank(code, end + 1) + numberIn(code, PREFIX, end) : NaN;
}

/** Is a text a code as CEPLAN prints it? Nearly every code of a sheet is, and needs no regular expression. */
export const isCanonical = (text: string): boolean => !Number.isNaN(codeRank(text));

/** Rank of the OEI or AEI whose code stands from `at` to the end. */
function elementRank(code: string, at: number): number {
  const end = numberEnd(code, at + PREFIX);
  if (end < 0) return NaN;
  const objective = numberIn(code, at + PREFIX, end) * SPAN * SPAN;
  if (startsLike(code, at, LETTER_O, LETTER_E, LETTER_I)) return end === code.length ? objective : NaN;
  if (!startsLike(code, at, LETTER_A, LETTER_E, LETTER_I) || code.charCodeAt(end) !== DOT) return NaN;
  return numberEnd(code, end + 1) === code.length ? objective + numberIn(code, end + 1, code.length) * SPAN : NaN;
}

/** Three letters and a dot: compared one by one, several times cheaper than `startsWith`. */
const startsLike = (code: string, at: number, first: number, second: number, third: number): boolean =>
  code.charCodeAt(at) === first && code.charCodeAt(at + 1) === second && code.charCodeAt(at + 2) === third && code.charCodeAt(at + 3) === DOT;

/** Where the number at `at` ends: of two digits, or of three or four that do not begin with a zero; -1 where there is none. */
function numberEnd(code: string, at: number): number {
  let end = at;
  while (end < code.length && isDigit(code.charCodeAt(end))) end += 1;
  const digits = end - at;
  if (digits === 2) return end;
  return (digits === 3 || digits === 4) && code.charCodeAt(at) !== ZERO ? end : -1;
}

const isDigit = (letter: number): boolean => letter >= ZERO && letter < ZERO + 10;

function numberIn(code: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + code.charCodeAt(at) - ZERO;
  return number;
}

/** More than any number in a code. */
const SPAN = 10000;
const USUAL_LENGTH = 16;
/** Three letters and a dot. */
const PREFIX = 4;
const DOT = 46;
const ZERO = 48;
const [LETTER_A, LETTER_D, LETTER_E, LETTER_I, LETTER_N, LETTER_O] = [65, 68, 69, 73, 78, 79];

/** The rank of the OEI or AEI itself. */
export const elementRankOf = (rank: number): number => elementOf(rank) * SPAN;

/** The same number for all codes of one OEI or AEI and its own indicators. */
export const elementOf = (rank: number): number => Math.floor(rank / SPAN);

/** Is a code of this rank an indicator of the OEI or AEI of that rank? False when either is NaN. */
export function isUnder(rank: number, element: number): boolean {
  const beyond = rank - element;
  return beyond >= 0 && beyond < SPAN;
}

/** Number of the indicator; 0 for an OEI or AEI. By subtraction: the remainder of doubles is slow. */
export const numberOf = (rank: number): number => rank - elementOf(rank) * SPAN;

/** Number of the AEI; 0 for an OEI and its own indicators. */
export const actionOf = (rank: number): number => elementOf(rank) - objectiveOf(rank) * SPAN;

/** Number of the OEI. */
export const objectiveOf = (rank: number): number => Math.floor(rank / (SPAN * SPAN));
