import { canonicalCode, isCanonicalCode } from '../../engine/plan/codes';
import type { Level } from '../../engine/plan/indicator';
import { INVISIBLE } from './foldText';
import type { CellValue } from './sheetCells';

/** A canonical code, and the text after it in its cell. */
export interface LeadingCode {
  readonly code: string;
  readonly rest: string;
}

const GAP = '[\\s.\\-_]*';
const NUMBER = `${GAP}(?:N\\s*[°º]${GAP})?\\d{1,4}`;
const ELEMENT = `OEI${NUMBER}|AEI${NUMBER}${GAP}\\.${GAP}\\d{1,4}`;
const LEADING = new RegExp(`^(IND${NUMBER}${GAP}(?:${ELEMENT})|${ELEMENT})(?!\\d)`, 'i');
const NUMBER_SIGN = /N\s*[°º]/gi;
/** First characters of codes and of spaces before them, by which most texts are excluded. */
const CODE_STARTS = new Set([...'IAOiao \u00a0\t\n\u200b\u200c\u200d\u2060\ufeff']);
const SEPARATORS = /^[\s.:;,\-–—_)]+/;

/**
 * Reads the code at the beginning of a text, in any spelling; null when there is none.
 *
 * @example leadingCode('AEI 1.1: Vigilancia (Prioridad 1)') // { code: 'AEI.01.01', rest: 'Vigilancia (Prioridad 1)' }
 */
export function leadingCode(text: string): LeadingCode | null {
  if (isCanonicalCode(text)) return { code: text, rest: '' };
  if (!CODE_STARTS.has(text.charAt(0))) return null;
  const trimmed = text.replace(INVISIBLE, '').trim();
  const whole = canonicalCode(trimmed);
  if (whole !== null) return { code: whole, rest: '' };
  const found = LEADING.exec(trimmed)?.[1];
  const code = found === undefined ? null : canonicalCode(found.replace(NUMBER_SIGN, ''));
  if (found === undefined || code === null) return null;
  return { code, rest: trimmed.slice(found.length).replace(SEPARATORS, '').trim() };
}

/** The canonical code at the beginning of a cell; null when there is none. */
export const codeIn = (value: CellValue): string | null => (typeof value === 'string' ? (leadingCode(value)?.code ?? null) : null);

export type CodeKind = 'IND' | 'AEI' | 'OEI';

/** Kind of a canonical code. */
export const codeKindOf = (code: string): CodeKind => (code.startsWith('IND') ? 'IND' : code.startsWith('AEI') ? 'AEI' : 'OEI');

/** Where the element begins in a canonical code: 7 in `IND.01.AEI.01.01`, 0 in the code of an element. */
export const elementStart = (code: string): number => (code.startsWith('IND.') ? code.indexOf('.', 4) + 1 : 0);

/** Level of an indicator, by its canonical code. */
export const levelOf = (code: string): Level => (code.startsWith('OEI', elementStart(code)) ? 'OEI' : 'AEI');
