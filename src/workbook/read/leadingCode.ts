import { canonicalCode } from '../../engine/parseCode';
import type { Level } from '../../engine/plan';

/** A code at the beginning of a cell, canonical, and the text after it. */
export interface LeadingCode {
  readonly code: string;
  readonly rest: string;
}

const GAP = '[\\s.\\-_]*';
const LEADING = new RegExp(
  `^(IND${GAP}\\d{1,4}${GAP}(?:OEI${GAP}\\d{1,4}|AEI${GAP}\\d{1,4}${GAP}\\.${GAP}\\d{1,4})` +
    `|AEI${GAP}\\d{1,4}${GAP}\\.${GAP}\\d{1,4}|OEI${GAP}\\d{1,4})(?!\\d)`,
  'i',
);
const SEPARATORS = /^[\s.:;,\-–—_)]+/;

/**
 * Takes the code off the beginning of a cell; null when it does not begin with one.
 *
 * @example leadingCode('AEI 1.1: Vigilancia (Prioridad 1)') // { code: 'AEI.01.01', rest: 'Vigilancia (Prioridad 1)' }
 */
export function leadingCode(text: string): LeadingCode | null {
  if (isPrintedCode(text)) return { code: text, rest: '' };
  if (!mayBeCode(text)) return null;
  const whole = canonicalCode(text);
  if (whole !== null) return { code: whole, rest: '' };
  const trimmed = text.trim();
  const found = LEADING.exec(trimmed)?.[1];
  const code = found === undefined ? null : canonicalCode(found);
  if (found === undefined || code === null) return null;
  return { code, rest: trimmed.slice(found.length).replace(SEPARATORS, '').trim() };
}

const CODE_STARTS = new Set([...'IAOiao']);

/** Cheap look before a regular expression: codes begin with IND, AEI or OEI. */
function mayBeCode(text: string): boolean {
  const first = text.charAt(0);
  return CODE_STARTS.has(first) || first === ' ' || first === '\u00a0' || first === '\t' || first === '\n';
}

const DOT = 46;
const [LETTER_A, LETTER_D, LETTER_E, LETTER_I, LETTER_N, LETTER_O] = [65, 68, 69, 73, 78, 79];
const LENGTHS = { OEI: 6, AEI: 9, IND_OEI: 13, IND_AEI: 16 };

/**
 * Is a text a code exactly as CEPLAN prints it ("OEI.01", "AEI.01.01", "IND.01.OEI.01", "IND.01.AEI.01.01")? Costs a few character
 * reads: nearly every code of a sheet is, and needs no regular expression.
 */
export function isPrintedCode(text: string): boolean {
  switch (text.length) {
    case LENGTHS.OEI:
      return isObjective(text, 0);
    case LENGTHS.AEI:
      return isAction(text, 0);
    case LENGTHS.IND_OEI:
      return isIndicatorStart(text) && isObjective(text, 7);
    case LENGTHS.IND_AEI:
      return isIndicatorStart(text) && isAction(text, 7);
    default:
      return false;
  }
}

const isIndicatorStart = (text: string): boolean =>
  startsLike(text, 0, LETTER_I, LETTER_N, LETTER_D) && areDigits(text, 4) && text.charCodeAt(6) === DOT;

const isObjective = (text: string, at: number): boolean => startsLike(text, at, LETTER_O, LETTER_E, LETTER_I) && areDigits(text, at + 4);

const isAction = (text: string, at: number): boolean =>
  startsLike(text, at, LETTER_A, LETTER_E, LETTER_I) && areDigits(text, at + 4) && text.charCodeAt(at + 6) === DOT && areDigits(text, at + 7);

/** Three letters and a dot: compared one by one, several times cheaper than `startsWith`. */
const startsLike = (text: string, at: number, first: number, second: number, third: number): boolean =>
  text.charCodeAt(at) === first && text.charCodeAt(at + 1) === second && text.charCodeAt(at + 2) === third && text.charCodeAt(at + 3) === DOT;

function areDigits(text: string, at: number): boolean {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9;
}

export type CodeKind = 'IND' | 'AEI' | 'OEI';

/** Kind of a canonical code. */
export function kindOf(code: string): CodeKind {
  const first = code.charCodeAt(0);
  return first === LETTER_I ? 'IND' : first === LETTER_A ? 'AEI' : 'OEI';
}

/** Where the element begins in an indicator's canonical code: 7 in `IND.01.AEI.01.01`. */
export const elementStart = (code: string): number => (code.charCodeAt(6) === DOT ? 7 : code.indexOf('.', 4) + 1);

/** Of an OEI or of an AEI, by an indicator's canonical code. */
export const levelOf = (code: string): Level => (code.charCodeAt(elementStart(code)) === LETTER_O ? 'OEI' : 'AEI');

/** `code.endsWith(element)`, letter by letter from the end, where codes differ: several times cheaper. */
export function endsWith(code: string, element: string): boolean {
  const shift = code.length - element.length;
  for (let at = element.length - 1; at >= 0; at -= 1) if (code.charCodeAt(shift + at) !== element.charCodeAt(at)) return false;
  return true;
}
