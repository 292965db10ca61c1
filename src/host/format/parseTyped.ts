import { errorFromText } from './cellValue';
import type { CellValue } from './cellValue';
import { parseTypedDate } from './parseTypedDate';
import { parseTypedNumber } from './parseTypedNumber';
import type { Typed } from './typedAs';

export interface TypingOptions {
  /** The year of a date typed without one (`5-Jan`, `1/2`); without this option such text stays text. */
  readonly currentYear?: number;
}

/**
 * What Excel en-US makes of a text typed into a General cell, which is also what writing the text to Range.values does.
 *
 * - Numbers with thousands, percent, dollars, parentheses, exponent or a fraction; logical values; dates and times;
 *   error codes; `=…` as a formula. An empty text empties the cell. Everything else is text, spaces kept.
 * - `+…` and `-…` that are no numbers come back as text; a caller that follows Range.values takes them for formulas.
 * - Source: Microsoft, Range.values ("if the returned value starts with a plus/minus/equal sign …"), and "Use number
 *   formats" for the formats that typing sets.
 *
 * @example parseTyped('47.60%') // { value: 0.476, numberFormat: '0.00%' }
 */
export function parseTyped(text: string, options: TypingOptions = {}): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (text.startsWith('=') && text.length > 1) return { value: text, formula: true };
  const trimmed = text.trim();
  return /\d/.test(trimmed) ? typedFigure(trimmed, options) ?? { value: errorFromText(trimmed) ?? text } : { value: typedWord(trimmed) ?? text };
}

/** Nothing without a digit is a number, a date or a time. */
const typedFigure = (text: string, { currentYear }: TypingOptions): Typed | undefined => parseTypedNumber(text) ?? parseTypedDate(text, currentYear);

function typedWord(text: string): CellValue | undefined {
  if (text.startsWith('#')) return errorFromText(text);
  if (text.length > LONGEST_LOGICAL) return undefined;
  const word = text.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : undefined;
}

const LONGEST_LOGICAL = 'FALSE'.length;
