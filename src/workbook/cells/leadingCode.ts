import { canonicalCode, isCanonicalCode } from '../../engine/plan/codes';
import type { Level } from '../../engine/plan/indicator';
import { INVISIBLE } from './foldText';

/** A code at the beginning of a cell, canonical, and the text after it. */
export interface LeadingCode {
  readonly code: string;
  readonly rest: string;
}

const GAP = '[\\s.\\-_]*';
const NUMBER = `${GAP}(?:N\\s*[°º]${GAP})?\\d{1,4}`;
const ELEMENT = `OEI${NUMBER}|AEI${NUMBER}${GAP}\\.${GAP}\\d{1,4}`;
const LEADING = new RegExp(`^(IND${NUMBER}${GAP}(?:${ELEMENT})|${ELEMENT})(?!\\d)`, 'i');
const NUMBER_SIGN = /N\s*[°º]/gi;
const SEPARATORS = /^[\s.:;,\-–—_)]+/;

/**
 * Takes the code off the beginning of a cell; null when it does not begin with one.
 *
 * @example leadingCode('AEI 1.1: Vigilancia (Prioridad 1)') // { code: 'AEI.01.01', rest: 'Vigilancia (Prioridad 1)' }
 */
export function leadingCode(text: string): LeadingCode | null {
  if (isCanonicalCode(text)) return { code: text, rest: '' };
  if (!mayBeCode(text)) return null;
  const trimmed = text.replace(INVISIBLE, '').trim();
  const whole = canonicalCode(trimmed);
  if (whole !== null) return { code: whole, rest: '' };
  const found = LEADING.exec(trimmed)?.[1];
  const code = found === undefined ? null : canonicalCode(found.replace(NUMBER_SIGN, ''));
  if (found === undefined || code === null) return null;
  return { code, rest: trimmed.slice(found.length).replace(SEPARATORS, '').trim() };
}

const CODE_STARTS = new Set([...'IAOiao \u00a0\t\n\u200b\u200c\u200d\u2060\ufeff']);

/** Cheap look before a regular expression: codes begin with IND, AEI or OEI, or a space before it. */
function mayBeCode(text: string): boolean {
  const first = text.charAt(0);
  return CODE_STARTS.has(first);
}

const DOT = 46;
const [LETTER_A, LETTER_I, LETTER_O] = [65, 73, 79];

export type CodeKind = 'IND' | 'AEI' | 'OEI';

/** Kind of a canonical code. */
export function codeKindOf(code: string): CodeKind {
  const first = code.charCodeAt(0);
  return first === LETTER_I ? 'IND' : first === LETTER_A ? 'AEI' : 'OEI';
}

/** Where the element begins in an indicator's canonical code: 7 in `IND.01.AEI.01.01`. */
export const elementStart = (code: string): number => (code.charCodeAt(6) === DOT ? 7 : code.indexOf('.', 4) + 1);

/** Of an OEI or of an AEI, by an indicator's canonical code. */
export const levelOf = (code: string): Level => (code.charCodeAt(elementStart(code)) === LETTER_O ? 'OEI' : 'AEI');
