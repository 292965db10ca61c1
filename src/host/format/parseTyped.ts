import { typedValue } from './builtInFormats';
import type { TypedValue } from './builtInFormats';
import { errorFromText } from './cellValue';
import type { CellValue } from './cellValue';
import { parseTypedDate } from './parseTypedDate';

interface TypingOptions {
  /** The year of a date typed without one (`5-Jan`, `1/2`); without this option such text stays text. */
  readonly currentYear?: number;
}

/**
 * The value that Excel en-US reads in a text typed into a General cell, or written to Range.values.
 *
 * - Numbers with thousands, percent, dollars, parentheses, exponent or a fraction; logical values; dates and times; error
 *   codes; `=…` as a formula. An empty text is a blank cell. Everything else is text with its spaces.
 * - `+…` and `-…` that are no numbers are text here; Range.values makes formulas of them.
 * - Source: Microsoft, Range.values ("if the returned value starts with a plus/minus/equal sign …"), and "Use number
 *   formats" for the formats that typing sets.
 *
 * @example parseTyped('47.60%') // { value: 0.476, numberFormat: '0.00%' }
 */
export function parseTyped(text: string, options: TypingOptions = {}): TypedValue {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (text.startsWith('=') && text.length > 1) return { value: text, formula: true };
  const trimmed = text.trim();
  return /\d/.test(trimmed) ? typedFigure(trimmed, options) ?? { value: errorFromText(trimmed) ?? text } : { value: typedWord(trimmed) ?? text };
}

/** The number, date or time of a text with a digit; undefined for other texts. */
const typedFigure = (text: string, { currentYear }: TypingOptions): TypedValue | undefined => parseTypedNumber(text) ?? parseTypedDate(text, currentYear);

function typedWord(text: string): CellValue | undefined {
  if (text.startsWith('#')) return errorFromText(text);
  if (text.length > LONGEST_LOGICAL) return undefined;
  const word = text.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : undefined;
}

const LONGEST_LOGICAL = 'FALSE'.length;

/** Sign, parenthesis and dollar in any order; digits; percent sign or parenthesis. */
const NUMBER = /^([-+($\s]*)(\d{1,3}(?:,\d{3})+|\d+(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s*([%)]*)$/i;
const FRONT = /^(?:[-+]?\s*\$?|\$?\s*[-+]|\(\s*\$?|\$\s*\()\s*$/;
const FRACTION = /^([-+]?)(\d+) +(\d{1,5})\/(\d{1,5})$/;
/** Excel keeps 15 typed digits and replaces the rest by zeros, without rounding. */
const DIGITS_KEPT = 15;
const LARGEST = 9.99999999999999e307;

/**
 * A number typed in en-US: `1,234.50`, `-3`, `(5)`, `12%`, `$1,200`, `1.5e3`, `1 1/2`; undefined for anything else.
 *
 * - The number format follows the text: thousands, two decimals when there are any, percent, dollars.
 * - Beyond 9.99999999999999E+307 the text is no number.
 *
 * @example parseTypedNumber('(1,234.5)') // { value: -1234.5, numberFormat: '#,##0.00' }
 */
function parseTypedNumber(text: string): TypedValue | undefined {
  const mixed = FRACTION.exec(text);
  if (mixed !== null) return fraction(mixed);
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, front = '', whole = '', decimals = '', exponent = '', back = ''] = match;
  if (whole === '' && decimals.length < 2) return undefined;
  if (!FRONT.test(front) || !closesWhatOpens(front, back)) return undefined;
  const negative = /[-(]/.test(front);
  const size = Number(fifteenDigits(whole.replace(/,/g, '') + decimals) + exponent);
  if (!(size <= LARGEST)) return undefined;
  const percent = back.includes('%');
  const signed = (negative ? -1 : 1) * size;
  const value = percent ? Number(`${signed}e-2`) || percentOf(signed) : signed + 0;
  return typedValue(value, formatFor({ dollars: front.includes('$'), thousands: whole.includes(','), decimals, exponent, percent }));
}

function closesWhatOpens(front: string, back: string): boolean {
  return front.includes('(') ? back === ')' || back === '%)' || back === ')%' : back === '' || back === '%';
}

/** A hundredth of a number that is written with an exponent, to which no further exponent can be appended. */
function percentOf(size: number): number {
  return size === 0 ? 0 : size / 100;
}

function fifteenDigits(digits: string): string {
  let seen = 0;
  let significant = false;
  return digits.replace(/\d/g, (digit) => {
    significant ||= digit !== '0';
    if (significant) seen++;
    return seen > DIGITS_KEPT ? '0' : digit;
  });
}

interface Shape {
  readonly dollars: boolean;
  readonly thousands: boolean;
  readonly decimals: string;
  readonly exponent: string;
  readonly percent: boolean;
}

/** The id of the built-in format that the typed text asks for. */
function formatFor({ dollars, thousands, decimals, exponent, percent }: Shape): number | undefined {
  const cents = decimals.length > 1;
  if (exponent !== '') return 11;
  if (percent) return cents ? 10 : 9;
  if (dollars) return cents ? 8 : 6;
  if (thousands) return cents ? 4 : 3;
  return undefined;
}

function fraction([, sign, whole, numerator = '', denominator = '']: RegExpExecArray): TypedValue | undefined {
  if (Number(denominator) === 0) return undefined;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  const wide = Math.max(numerator.length, denominator.length) > 1;
  return typedValue(sign === '-' ? -size : size, wide ? 13 : 12);
}
