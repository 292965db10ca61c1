import { canonicalCode } from '../plan/codes';

/** A paragraph of the report's text about one AEI. */
export interface ReportParagraph {
  /** Canonical code of the AEI it is about: the first it names. */
  readonly code: string;
  /** As typed, without bold marks. */
  readonly text: string;
  /** Where the code ends in `text`: what follows is the AEI's name. */
  readonly afterCode: number;
  readonly percents: readonly QuotedPercent[];
}

/** A percentage as quoted. */
export interface QuotedPercent {
  /** "49.72%" */
  readonly text: string;
  readonly value: number;
  /** Decimals quoted: a value quoted with fewer is compared at that precision. */
  readonly decimals: number;
  /** Where it stands in the paragraph. */
  readonly at: number;
}

const ACTION_CODE = /\bAEI[\s.\-_]*\d{1,3}[\s.\-_]+\d{1,3}(?!\d)/iu;
const PERCENT = /(\d{1,3}(?:[.,]\d+)?)\s*%/gu;

/**
 * The paragraphs of a text that are about an AEI, in order. Headings and paragraphs without a code are left out; a line break
 * followed by a blank line ends a paragraph, and so does a new line that begins with an opener's capital when the text has no
 * blank lines at all.
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
    const digits = (found[1] ?? '').replace(',', '.');
    return { text: found[0], value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, at: found.index };
  });
}
