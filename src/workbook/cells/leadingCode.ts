import { canonicalCode, isCanonicalCode } from '../../engine/plan/codes';
import { LETTERS_OF_LEVELS } from '../../engine/plan/letters';
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
const FURTHER = `${GAP}\\.${GAP}\\d{1,4}`;
const LEVELS = `E${GAP}[${LETTERS_OF_LEVELS}]?`;
const ELEMENT = `O${GAP}${LEVELS}${NUMBER}|OC[.\\-]?\\d{1,2}|A${GAP}${LEVELS}${NUMBER}${GAP}[.\\-]${GAP}\\d{1,4}`;
const INDICATOR = `IND(?:ICADOR)?|I`;
const LEADING = [
  `(?:${INDICATOR})${NUMBER}${GAP}(?:${ELEMENT})`, `(?:${INDICATOR})${GAP}(?:${ELEMENT})${FURTHER}`, `(?:${ELEMENT})${GAP}(?:${INDICATOR})${NUMBER}`, ELEMENT,
].map((spelling) => new RegExp(`^(?:${spelling})(?!\\d)`, 'i'));
const NUMBER_SIGN = /N\s*[°º]/gi;
/** "Objetivo Estratégico Institucional 1", "Acción estratégica 1.1" */
const SPELLED = /^(objetivo|acci[oó]n) estrat[eé]gic[oa](?: institucional)?[\s.:\-_]*(?:N\s*[°º][\s.]*)?(?=\d)/i;
/** First characters of codes and of spaces before them, by which most texts are excluded. */
const CODE_STARTS = new Set([...'IAOiao \u00a0\t\n\u200b\u200c\u200d\u2060\ufeff']);
const SEPARATORS = /^[\s.:;,\-–—_)/|>]+/;
/** What stands between the code of an objective and that of its action. */
const AFTER_OBJECTIVE = /^\s*[-–—/|>;,]?\s*A/i;

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
  return whole === null ? codeBefore(abbreviated(trimmed)) : { code: whole, rest: '' };
}

/** The code before the other words of a text. */
function codeBefore(text: string): LeadingCode | null {
  for (const spelling of LEADING) {
    const found = spelling.exec(text)?.[0];
    const code = found === undefined ? null : canonicalCode(found.replace(NUMBER_SIGN, ''));
    if (found === undefined || code === null) continue;
    const rest = text.slice(found.length).replace(SEPARATORS, '').trim();
    // "OEI.01 / AEI.01.01": the row is of the action, which its objective leads to.
    const deeper = codeKindOf(code) === 'OEI' && AFTER_OBJECTIVE.test(text.slice(found.length)) ? leadingCode(rest) : null;
    return deeper !== null && codeKindOf(deeper.code) === 'AEI' ? deeper : { code, rest };
  }
  return null;
}

/** "Acción estratégica 1.1" as "AE 1.1". */
const abbreviated = (text: string): string => text.replace(SPELLED, (_, level: string) => (level.toLowerCase().startsWith('o') ? 'OE ' : 'AE '));

/** The canonical code at the beginning of a cell; null when there is none. */
export function codeIn(value: CellValue): string | null {
  if (typeof value !== 'string' || value === '') return null;
  return isCanonicalCode(value) ? value : (leadingCode(value)?.code ?? null);
}

export type CodeKind = 'IND' | 'AEI' | 'OEI';

/** Kind of a canonical code. */
export function codeKindOf(code: string): CodeKind {
  const first = code.charCodeAt(0);
  return first === LETTER_I ? 'IND' : first === LETTER_A ? 'AEI' : 'OEI';
}

/** Where the element begins in a canonical code: 7 in `IND.01.AEI.01.01`, 0 in the code of an element. */
export const elementStart = (code: string): number => (codeKindOf(code) !== 'IND' ? 0 : code.charCodeAt(USUAL_POINT) === POINT ? USUAL_POINT + 1 : code.indexOf('.', 4) + 1);

/** Where the point stands after an indicator's number of two digits. */
const USUAL_POINT = 6;
const POINT = 46;
const LETTER_I = 73;
const LETTER_A = 65;

/** Level of an indicator, by its canonical code. */
export const levelOf = (code: string): Level => (code.charCodeAt(elementStart(code)) === LETTER_O ? 'OEI' : 'AEI');

const LETTER_O = 79;
