import { parseTyped } from '../../../host';
import type { CellValue } from '../../../host';
import { englishError, englishFormula, englishMonth } from './spanishWords';

/** What a typed text sends to the workbook. */
export interface Typed {
  /** For `range.values`: a number, a logical value, or a text that Office.js reads as meant; '' empties the cell. */
  readonly entry: string | number | boolean;
  /** The number format that a General cell takes; absent when the entry brings it along or needs none. */
  readonly numberFormat?: string;
  /** The value of the cell afterwards; of a formula null. */
  readonly value: CellValue;
  readonly isFormula: boolean;
}

/** The cell a text is typed into. */
export interface TypedInto {
  readonly numberFormat: string;
  /** The year of a date typed without one. */
  readonly year: number;
}

const TEXT = '@';
const DAY = 'dd/mm/yyyy';
const DAY_AND_TIME = 'dd/mm/yyyy h:mm';
const SOLES = '"S/" #,##0.00';
/** The host's formats of a date with the month first: they become those with the day first. */
const DAY_FIRST: Readonly<Record<string, string>> = { 'm/d/yyyy': DAY, 'm/d/yyyy h:mm': DAY_AND_TIME };

/**
 * What Excel for Peru (es-PE) reads in a text typed into a cell.
 *
 * - Numbers with the point as decimal sign and commas between thousands (`1,234.50`), percent, `S/ 1,200`; `50,64` is text.
 * - Dates with the day first (`30/06/2024`, `30-jun-24`, `30/6`) and times; `VERDADERO`, `FALSO`; errors (`#N/D`); formulas in Spanish.
 * - In a cell of a percent format a number is a percentage: `50` is 50 %, as is `.5`; `0.5` is half of one.
 *   Source: Microsoft, KB 215203, "Behavior of numbers when using automatic percent entry".
 * - In a cell of the format Text everything stays text. An empty text is a blank cell.
 * - Everything else is text; what Office.js, which reads en-US, would take for something else goes with an apostrophe.
 *
 * @example readTyped('30/06/2024', { numberFormat: 'General', year: 2026 }) // { entry: 45473, numberFormat: 'dd/mm/yyyy', … }
 */
export function readTyped(text: string, into: TypedInto): Typed {
  if (text === '') return constant('', null);
  if (into.numberFormat === TEXT) return constant(text, text.startsWith("'") ? text.slice(1) : text);
  if (text.startsWith("'")) return constant(text, text.slice(1));
  const trimmed = text.trim();
  return formulaTyped(text) ?? wordTyped(trimmed) ?? numberTyped(trimmed, into) ?? dateTyped(trimmed, into) ?? typedText(text);
}

const constant = (entry: Typed['entry'], value: CellValue, numberFormat?: string): Typed =>
  ({ entry, value, isFormula: false, ...(numberFormat !== undefined && { numberFormat }) });

const isNumber = (text: string): boolean => typeof parseTyped(text).value === 'number';

/** `=…`, and `+…` or `-…` that is no number. */
function formulaTyped(text: string): Typed | undefined {
  const begins = text.length > 1 && (text.startsWith('=') || (/^[+-]\s*\S/.test(text) && !isNumber(text.trim())));
  return begins ? { entry: englishFormula(text.startsWith('=') ? text : `=${text}`), value: null, isFormula: true } : undefined;
}

function wordTyped(text: string): Typed | undefined {
  const upper = text.toUpperCase();
  if (upper === 'VERDADERO' || upper === 'FALSO') return constant(upper === 'VERDADERO', upper === 'VERDADERO');
  const error = text.startsWith('#') ? englishError(text) : undefined;
  return error === undefined ? undefined : constant(error, parseTyped(error).value);
}

/** The formats of the host that no date has. */
const isDateFormat = (format: string): boolean => /[dmyh]/i.test(format.replace(/"[^"]*"|\[Red\]/gi, ''));
const isPercent = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%');

function numberTyped(text: string, { numberFormat }: TypedInto): Typed | undefined {
  const soles = /^S\/\.?\s*(?=[\d.])(.*)$/i.exec(text)?.[1];
  const { value, numberFormat: format = 'General' } = parseTyped(soles ?? text);
  if (typeof value !== 'number' || isDateFormat(format)) return undefined;
  if (soles !== undefined) return constant(value, value, SOLES);
  if (!isPercent(numberFormat) || text.includes('%')) return constant(text, value);
  const share = /^[-+(]*\./.test(text) ? value : Number(`${value}e-2`) || value / 100;
  return constant(share, share);
}

const NUMERIC_DAY = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?(\s+\d.*)?$/;
const NAMED = /[a-záéíóú]{3,10}/i;
const NAMED_DAY = /^\d{1,2}[\s/-]*(?:de\s+)?([a-z]{3,10})\.?(?:[\s/-]+(?:de[l]?\s+)?\d{2,4})?$/i;
const NAMED_MONTH = /^([a-z]{3,10})\.?[\s/-]+(?:de[l]?\s+)?\d{2,4}$/i;

/** A date with the day first or a time; undefined for other texts, for days that do not exist, and for English names of months. */
function dateTyped(text: string, { year }: TypedInto): Typed | undefined {
  const english = NUMERIC_DAY.test(text) ? monthFirst(text) : NAMED.test(text) ? withEnglishMonth(text) : text;
  if (english === undefined) return undefined;
  const { value, numberFormat: format } = parseTyped(english, { currentYear: year });
  if (typeof value !== 'number' || format === undefined) return undefined;
  return constant(value, value, DAY_FIRST[format] ?? format);
}

const monthFirst = (text: string): string => text.replace(NUMERIC_DAY, (_, day: string, mark: string, month: string, year = '', time = '') =>
  `${month}${mark}${day}${year === '' ? '' : `${mark}${String(year)}`}${String(time)}`);

function withEnglishMonth(text: string): string | undefined {
  if (/^\d.*:\d|^\d{1,2}\s*[ap]m?$/i.test(text)) return text;
  const word = (NAMED_DAY.exec(text) ?? NAMED_MONTH.exec(text))?.[1];
  const month = word === undefined ? undefined : englishMonth(word);
  return word === undefined || month === undefined ? undefined : text.replace(word, month).replace(/\bdel?\b\s*/gi, '').replace('.', '');
}

/** What sends a text that stays text, whatever it looks like: "01" with an apostrophe. */
export function typedText(text: string): Typed {
  const read = parseTyped(text, { currentYear: 2000 });
  return constant(read.value === text ? text : `'${text}`, text);
}
