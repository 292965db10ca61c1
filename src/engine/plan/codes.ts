import type { Level } from './indicator';

/** A code taken apart: `IND.02.AEI.04.03` is indicator 2 of action 3 of objective 4. */
export type Code =
  | { readonly kind: 'OEI'; readonly objective: number }
  | { readonly kind: 'AEI'; readonly objective: number; readonly action: number }
  | {
      readonly kind: 'IND';
      readonly level: Level;
      readonly number: number;
      readonly objective: number;
      /** 0 for an indicator of an OEI. */
      readonly action: number;
    };

const GAP = '[\\s.\\-_]*';
const DOT = '[\\s.\\-_]+';
const NUMBER = '0*(\\d{1,4})';
const OBJECTIVE = new RegExp(`^O${GAP}E${GAP}I${GAP}${NUMBER}${GAP}$`, 'i');
const ACTION = new RegExp(`^A${GAP}E${GAP}I${GAP}${NUMBER}${DOT}${NUMBER}${GAP}$`, 'i');
const INDICATOR = new RegExp(
  `^IND${GAP}${NUMBER}${GAP}(?:(OEI)${GAP}${NUMBER}|(AEI)${GAP}${NUMBER}${DOT}${NUMBER})${GAP}$`,
  'i',
);

/**
 * Takes the code of an OEI, AEI or indicator apart, however it was typed: `AEI 1.1`, `AEI.01.01.`, `IND. 01.AEI.01.01`.
 * Null for anything else, a code followed by a name included.
 *
 * @example parseCode('AEI 1.1') // { kind: 'AEI', objective: 1, action: 1 }
 */
export function parseCode(text: string): Code | null {
  const indicator = INDICATOR.exec(text.trim());
  if (indicator !== null) return indicatorCode(indicator);
  const action = ACTION.exec(text.trim());
  if (action !== null) return { kind: 'AEI', objective: Number(action[1]), action: Number(action[2]) };
  const objective = OBJECTIVE.exec(text.trim());
  return objective === null ? null : { kind: 'OEI', objective: Number(objective[1]) };
}

function indicatorCode(found: RegExpExecArray): Code {
  const number = Number(found[1]);
  return found[2] === undefined
    ? { kind: 'IND', level: 'AEI', number, objective: Number(found[5]), action: Number(found[6]) }
    : { kind: 'IND', level: 'OEI', number, objective: Number(found[3]), action: 0 };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * A code as CEPLAN prints it, two digits per number.
 *
 * @example formatCode({ kind: 'AEI', objective: 1, action: 1 }) // 'AEI.01.01'
 */
export function formatCode(code: Code): string {
  if (code.kind === 'OEI') return `OEI.${twoDigits(code.objective)}`;
  if (code.kind === 'AEI') return `AEI.${twoDigits(code.objective)}.${twoDigits(code.action)}`;
  const parent = parentOf(code);
  return `IND.${twoDigits(code.number)}.${parent === null ? '' : formatCode(parent)}`;
}

/**
 * The canonical spelling of a code; null when the text is not a code. A text that already is canonical comes back at once.
 *
 * @example canonicalCode('IND. 01.AEI.1.1') // 'IND.01.AEI.01.01'
 */
export function canonicalCode(text: string): string | null {
  if (isCanonicalCode(text)) return text;
  const code = parseCode(text);
  return code === null ? null : formatCode(code);
}

/**
 * The element a code belongs under: the AEI or OEI of an indicator, the OEI of an AEI; null for an OEI.
 *
 * @example parentOf({ kind: 'AEI', objective: 4, action: 3 }) // { kind: 'OEI', objective: 4 }
 */
function parentOf(code: Code): Code | null {
  if (code.kind === 'OEI') return null;
  if (code.kind === 'AEI' || code.level === 'OEI') return { kind: 'OEI', objective: code.objective };
  return { kind: 'AEI', objective: code.objective, action: code.action };
}

/**
 * {@link parentOf} on spelled codes; null when the text is not a code or has no parent.
 *
 * @example parentCode('IND.02.AEI.04.03') // 'AEI.04.03'
 */
export function parentCode(text: string): string | null {
  const code = parseCode(text);
  const parent = code === null ? null : parentOf(code);
  return parent === null ? null : formatCode(parent);
}

/**
 * A number that orders canonical codes of one kind as the report does: by OEI, then AEI, then indicator, an OEI's own indicators
 * before those of its AEI. NaN for a text that is not a canonical code: two digits to a number, more only where they are
 * needed, and nothing around. {@link objectiveNumberOf}, {@link actionNumberOf} and {@link indicatorNumberOf} take it apart again.
 *
 * @example codeRank('IND.02.AEI.04.03') < codeRank('IND.01.AEI.05.01') // true
 */
export function codeRank(code: string): number {
  const usual = code.length === STANDARD_LENGTH ? standardRank(code) : NaN;
  return Number.isNaN(usual) ? anyRank(code) : usual;
}

/** Rank of `IND.01.AEI.01.01`, nearly every code of a sheet; NaN for any other. */
function standardRank(code: string): number {
  if (!startsLike(code, 0, LETTER_I, LETTER_N, LETTER_D) || !startsLike(code, 7, LETTER_A, LETTER_E, LETTER_I)) return NaN;
  if (code.charCodeAt(6) !== DOT_CODE || code.charCodeAt(13) !== DOT_CODE) return NaN;
  return (twoDigitNumberAt(code, 11) * NUMBER_SPAN + twoDigitNumberAt(code, 14)) * NUMBER_SPAN + twoDigitNumberAt(code, 4);
}

/** The two digits at `at`; NaN when they are not digits. */
function twoDigitNumberAt(code: string, at: number): number {
  const tens = code.charCodeAt(at) - ZERO_CODE;
  const ones = code.charCodeAt(at + 1) - ZERO_CODE;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function anyRank(code: string): number {
  if (code.charCodeAt(0) !== LETTER_I) return elementRank(code, 0);
  if (!startsLike(code, 0, LETTER_I, LETTER_N, LETTER_D)) return NaN;
  const end = numberEnd(code, PREFIX_LENGTH);
  return end > 0 && code.charCodeAt(end) === DOT_CODE ? elementRank(code, end + 1) + numberIn(code, PREFIX_LENGTH, end) : NaN;
}

/** Is a text a code as CEPLAN prints it? Nearly every code of a sheet is, and needs no regular expression. */
export const isCanonicalCode = (text: string): boolean => !Number.isNaN(codeRank(text));

/** Rank of the OEI or AEI whose code stands from `at` to the end. */
function elementRank(code: string, at: number): number {
  const end = numberEnd(code, at + PREFIX_LENGTH);
  if (end < 0) return NaN;
  const objective = numberIn(code, at + PREFIX_LENGTH, end) * NUMBER_SPAN * NUMBER_SPAN;
  if (startsLike(code, at, LETTER_O, LETTER_E, LETTER_I)) return end === code.length ? objective : NaN;
  if (!startsLike(code, at, LETTER_A, LETTER_E, LETTER_I) || code.charCodeAt(end) !== DOT_CODE) return NaN;
  return numberEnd(code, end + 1) === code.length ? objective + numberIn(code, end + 1, code.length) * NUMBER_SPAN : NaN;
}

/** Three letters and a dot: compared one by one, several times cheaper than `startsWith`. */
const startsLike = (code: string, at: number, first: number, second: number, third: number): boolean =>
  code.charCodeAt(at) === first && code.charCodeAt(at + 1) === second && code.charCodeAt(at + 2) === third && code.charCodeAt(at + 3) === DOT_CODE;

/** Where the number at `at` ends: of two digits, or of three or four that do not begin with a zero; -1 where there is none. */
function numberEnd(code: string, at: number): number {
  let end = at;
  while (end < code.length && isDigit(code.charCodeAt(end))) end += 1;
  const digits = end - at;
  if (digits === 2) return end;
  return (digits === 3 || digits === 4) && code.charCodeAt(at) !== ZERO_CODE ? end : -1;
}

const isDigit = (letter: number): boolean => letter >= ZERO_CODE && letter < ZERO_CODE + 10;

function numberIn(code: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + code.charCodeAt(at) - ZERO_CODE;
  return number;
}

/** More than any number in a code. */
const NUMBER_SPAN = 10000;
const STANDARD_LENGTH = 16;
/** Three letters and a dot. */
const PREFIX_LENGTH = 4;
const DOT_CODE = 46;
const ZERO_CODE = 48;
const [LETTER_A, LETTER_D, LETTER_E, LETTER_I, LETTER_N, LETTER_O] = [65, 68, 69, 73, 78, 79];

/** The rank of the OEI or AEI itself. */
export const elementRankOf = (rank: number): number => elementKeyOf(rank) * NUMBER_SPAN;

/** The same number for all codes of one OEI or AEI and its own indicators. */
export const elementKeyOf = (rank: number): number => Math.floor(rank / NUMBER_SPAN);

/** Is a code of this rank an indicator of the OEI or AEI of that rank? False when either is NaN. */
export function isIndicatorUnder(rank: number, element: number): boolean {
  const beyond = rank - element;
  return beyond >= 0 && beyond < NUMBER_SPAN;
}

/** Number of the indicator; 0 for an OEI or AEI. By subtraction: the remainder of doubles is slow. */
export const indicatorNumberOf = (rank: number): number => rank - elementKeyOf(rank) * NUMBER_SPAN;

/** Number of the AEI; 0 for an OEI and its own indicators. */
export const actionNumberOf = (rank: number): number => elementKeyOf(rank) - objectiveNumberOf(rank) * NUMBER_SPAN;

/** Number of the OEI. */
export const objectiveNumberOf = (rank: number): number => Math.floor(rank / (NUMBER_SPAN * NUMBER_SPAN));
