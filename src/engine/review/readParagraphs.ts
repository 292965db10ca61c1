import { canonicalCode } from '../plan/codes';
import { LETTERS_OF_LEVELS } from '../plan/letters';

/** A paragraph of a report's text about one AEI. */
export interface ReportParagraph {
  /** Canonical code of its AEI: the first code in the paragraph. */
  readonly code: string;
  /** As typed, without bold marks. */
  readonly text: string;
  /** Index in `text` after the code; the AEI's name follows. */
  readonly afterCode: number;
  readonly percents: readonly QuotedPercent[];
}

/** A percentage in a paragraph. */
export interface QuotedPercent {
  /** "49.72%" */
  readonly text: string;
  readonly value: number;
  /** Decimals in the text: the value is compared at this precision. */
  readonly decimals: number;
  /** Index in the paragraph. */
  readonly at: number;
}

const ACTION_CODE = new RegExp(`\\bAE[${LETTERS_OF_LEVELS}][\\s.\\-_]*\\d{1,3}[\\s.\\-_]+\\d{1,3}(?!\\d)`, 'iu');
/** A comma before three digits and no more groups them; any other is a decimal comma. */
const PERCENT = /(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)\s*%/gu;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.|$)/;

/**
 * The paragraphs of a text that have the code of an AEI, in order; headings and other paragraphs are left out. Paragraphs are separated
 * by blank lines, or by line ends in a text without blank lines.
 *
 * @example readParagraphs('La U, … la AEI.01.01: NAME, … 50.64%.')[0]?.percents[0]?.value // 50.64
 */
export function readParagraphs(text: string): readonly ReportParagraph[] {
  const plain = text.replace(/\*\*/g, '').replace(/\r\n?/g, '\n');
  const separator = /\n\s*\n/.test(plain) ? /\n\s*\n/ : /\n/;
  return plain.split(separator).flatMap((piece) => {
    const paragraph = piece.replace(/\s+/g, ' ').trim();
    const found = ACTION_CODE.exec(paragraph);
    const code = found === null ? null : canonicalCode(found[0]);
    if (found === null || code === null) return [];
    return [{ code, text: paragraph, afterCode: found.index + found[0].length, percents: percentsOf(paragraph) }];
  });
}

function percentsOf(paragraph: string): readonly QuotedPercent[] {
  return [...paragraph.matchAll(PERCENT)].map((found) => {
    const typed = found[1] ?? '';
    const digits = GROUPED.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.');
    return { text: found[0], value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, at: found.index };
  });
}
