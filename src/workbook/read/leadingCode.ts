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
const ZERO = 48;
const NINE = 57;
const [LETTER_A, LETTER_D, LETTER_E, LETTER_I, LETTER_N, LETTER_O] = [65, 68, 69, 73, 78, 79];

/**
 * Is a text a code exactly as CEPLAN prints it ("OEI.01", "AEI.01.01", "IND.01.OEI.01", "IND.01.AEI.01.01")? Costs a few character
 * reads: nearly every code of a sheet is, and needs no regular expression.
 */
export function isPrintedCode(text: string): boolean {
  if (text.charCodeAt(0) !== LETTER_I) return isElement(text, 0);
  if (!startsLike(text, 0, LETTER_I, LETTER_N, LETTER_D)) return false;
  const end = numberEnd(text, 4);
  return end > 0 && text.charCodeAt(end) === DOT && isElement(text, end + 1);
}

/** Does an OEI's or AEI's code stand from `at` to the end? */
function isElement(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first === LETTER_O) return startsLike(text, at, LETTER_O, LETTER_E, LETTER_I) && numberEnd(text, at + 4) === text.length;
  if (first !== LETTER_A || !startsLike(text, at, LETTER_A, LETTER_E, LETTER_I)) return false;
  const end = numberEnd(text, at + 4);
  return end > 0 && text.charCodeAt(end) === DOT && numberEnd(text, end + 1) === text.length;
}

/** Three letters and a dot: compared one by one, several times cheaper than `startsWith`. */
const startsLike = (text: string, at: number, first: number, second: number, third: number): boolean =>
  text.charCodeAt(at) === first && text.charCodeAt(at + 1) === second && text.charCodeAt(at + 2) === third && text.charCodeAt(at + 3) === DOT;

/** Where the number at `at` ends: of two digits, or of three or four that do not begin with a zero; -1 where there is none. */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= NINE) end += 1;
  const digits = end - at;
  if (digits === 2) return end;
  return (digits === 3 || digits === 4) && text.charCodeAt(at) !== ZERO ? end : -1;
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
