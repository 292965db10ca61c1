import { canonicalCode } from '../../engine/parseCode';

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

export type CodeKind = 'IND' | 'AEI' | 'OEI';

/** Kind of a canonical code. */
export function kindOf(code: string): CodeKind {
  if (code.startsWith('IND')) return 'IND';
  return code.startsWith('AEI') ? 'AEI' : 'OEI';
}
