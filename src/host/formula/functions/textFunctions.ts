import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { formatNumber } from '../../format/formatNumber';
import { textToNumber, toBoolean, toNumber, toText, toWhole } from '../evaluate/coerce';
import { wildcardSource } from '../evaluate/compareValues';
import { FormulaFault } from '../evaluate/formulaFault';
import { roundDecimal } from '../evaluate/roundDecimal';
import { eachValue, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

/** The maximum length of a text in a cell. */
const MAX_TEXT_LENGTH = 32767;

const ofText = (compute: (text: string) => CellValue): ValueFunction => ofValues(([value = null]) => compute(toText(value)), 1);

function count(value: CellValue): number {
  const number = toWhole(value);
  if (number < 0) throw new FormulaFault('#VALUE!');
  return number;
}

function middle([value = null, start = null, length = null]: readonly CellValue[]): string {
  const from = toWhole(start);
  if (from < 1) throw new FormulaFault('#VALUE!');
  return toText(value).slice(from - 1, from - 1 + count(length));
}

function right([value = null, length = 1]: readonly CellValue[]): string {
  const text = toText(value);
  return text.slice(Math.max(0, text.length - count(length)));
}

function replacePart([value = null, start = null, length = null, by = null]: readonly CellValue[]): string {
  const text = toText(value);
  const from = toWhole(start);
  if (from < 1) throw new FormulaFault('#VALUE!');
  return text.slice(0, from - 1) + toText(by) + text.slice(from - 1 + count(length));
}

function substitute([value = null, old = null, by = null, instance]: readonly CellValue[]): string {
  const [text, wanted] = [toText(value), toText(old)];
  if (wanted === '') return text;
  if (instance === undefined) return text.split(wanted).join(toText(by));
  const number = toWhole(instance);
  if (number < 1) throw new FormulaFault('#VALUE!');
  return replaceNth(text, wanted, toText(by), number);
}

function repeat([value = null, times = null]: readonly CellValue[]): string {
  const text = toText(value);
  const number = count(times);
  if (text.length * number > MAX_TEXT_LENGTH) throw new FormulaFault('#VALUE!');
  return text.repeat(number);
}

/** TEXT: a text that spells a number is formatted as the number. */
function formatted([value = null, code = null]: readonly CellValue[]): string {
  const number = typeof value === 'string' ? (textToNumber(value) ?? value) : (value ?? 0);
  const format = toText(code);
  return format === '' ? '' : formatNumber(number, format).text;
}

function fixed([value = null, decimals = 2, plain = false]: readonly CellValue[]): string {
  const places = toWhole(decimals);
  const number = roundDecimal(toNumber(value), places);
  const digits = places > 0 ? `.${'0'.repeat(places)}` : '';
  return formatNumber(number, (toBoolean(plain) ? '0' : '#,##0') + digits).text;
}

/** NUMBERVALUE: separators are single characters; blanks in the text are ignored, each percent sign divides by 100. */
function numberValue([value = null, decimal = '.', group = ',']: readonly CellValue[]): number {
  const [point, comma] = [toText(decimal).charAt(0), toText(group).charAt(0)];
  const text = toText(value).replace(/\s/g, '');
  if (text === '') return 0;
  const [whole = '', ...decimals] = text.split(point);
  if (decimals.length > 1 || decimals[0]?.includes(comma)) throw new FormulaFault('#VALUE!');
  const joined = [whole.split(comma).join(''), ...decimals].join('.');
  const [, digits = '', percents = ''] = /^([^%]*)(%*)$/.exec(joined) ?? [];
  const number = textToNumber(digits);
  if (number === undefined) throw new FormulaFault('#VALUE!');
  return number / 100 ** percents.length;
}

function spelledNumber(text: string): number {
  const number = textToNumber(text);
  if (number === undefined) throw new FormulaFault('#VALUE!');
  return number;
}

const limited = (text: string): string => {
  if (text.length > MAX_TEXT_LENGTH) throw new FormulaFault('#VALUE!');
  return text;
};

const concat = ofRanges((args, evaluation) => {
  let text = '';
  eachValue(args, evaluation, (value) => (text += toText(value)));
  return limited(text);
}, 1, Infinity);

const textJoin = ofRanges((args, evaluation) => {
  const [separator = null, skipBlanks = null, ...rest] = args;
  const separators: string[] = [];
  eachValue([separator], evaluation, (value) => separators.push(toText(value)));
  let skips = true;
  eachValue([skipBlanks], evaluation, (value) => (skips = toBoolean(value)));
  const texts: string[] = [];
  eachValue(rest, evaluation, (value) => texts.push(toText(value)));
  const parts = skips ? texts.filter((text) => text !== '') : texts;
  return limited(parts.reduce((joined, text, at) => (at === 0 ? text : joined + (separators[(at - 1) % separators.length] ?? '') + text), ''));
}, 3, Infinity);

/** Text functions. Source of each: Microsoft, "Text functions (reference)". */
export const textFunctions: FunctionTable = {
  CONCATENATE: ofValues((values) => limited(values.map(toText).join('')), 1, 255),
  CONCAT: concat,
  TEXTJOIN: textJoin,
  LEFT: ofValues(([value = null, length = 1]) => toText(value).slice(0, count(length)), 1, 2),
  RIGHT: ofValues(right, 1, 2),
  MID: ofValues(middle, 3),
  LEN: ofText((text) => text.length),
  FIND: ofValues(findText, 2, 3),
  SEARCH: ofValues(searchText, 2, 3),
  SUBSTITUTE: ofValues(substitute, 3, 4),
  REPLACE: ofValues(replacePart, 4),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText(properCase),
  TRIM: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: ofText((text) => [...text].filter((character) => character.charCodeAt(0) > 31).join('')),
  TEXT: ofValues(formatted, 2),
  VALUE: ofValues(([value = null]) => (typeof value === 'string' ? spelledNumber(value) : toNumber(value)), 1),
  NUMBERVALUE: ofValues(numberValue, 1, 3),
  REPT: ofValues(repeat, 2),
  EXACT: ofValues(([one = null, other = null]) => toText(one) === toText(other), 2),
  CHAR: ofValues(([code = null]) => characterOf(toWhole(code)), 1),
  CODE: ofText(codeOf),
  UNICHAR: ofValues(([code = null]) => {
    const number = toWhole(code);
    if (number < 1 || number > 0x10ffff) throw new FormulaFault('#VALUE!');
    return String.fromCodePoint(number);
  }, 1),
  UNICODE: ofText((text) => {
    const code = text.codePointAt(0);
    if (code === undefined) throw new FormulaFault('#VALUE!');
    return code;
  }),
  FIXED: ofValues(fixed, 1, 3),
  DOLLAR: ofValues(([value = null, decimals = 2]) => {
    const places = Math.max(0, toWhole(decimals));
    const digits = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
    return formatNumber(roundDecimal(toNumber(value), toWhole(decimals)), `$${digits};($${digits})`).text;
  }, 1, 2),
  VALUETOTEXT: ofValues(([value = null]) => (isCellError(value) ? value.error : toText(value)), 1, 2),
};

/** The characters 128 to 159 of Windows-1252, which Latin-1 lacks. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The character of a code from 1 to 255 in Windows-1252.
 *
 * @throws FormulaFault `#VALUE!` for other codes.
 * @example characterOf(128) // '€'
 */
function characterOf(code: number): string {
  if (code < 1 || code > 255) throw new FormulaFault('#VALUE!');
  return code >= 128 && code < 160 ? WINDOWS.charAt(code - 128) : String.fromCharCode(code);
}

/** The code of the first character; 63 (a question mark) for one outside Windows-1252. */
function codeOf(text: string): number {
  if (text === '') throw new FormulaFault('#VALUE!');
  const special = WINDOWS.indexOf(text.charAt(0));
  if (special >= 0) return special + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}

/** FIND: the position of a text in another from 1, case-sensitive; `#VALUE!` without one. */
function findText([wanted = null, within = null, start = 1]: readonly CellValue[]): number {
  const [part, text, from] = [toText(wanted), toText(within), toWhole(start)];
  const place = from < 1 || from > text.length + 1 ? -1 : text.indexOf(part, from - 1);
  if (place < 0) throw new FormulaFault('#VALUE!');
  return place + 1;
}

/** SEARCH: as {@link findText}, ignoring case and with the wildcards `*`, `?` and `~`. */
function searchText([wanted = null, within = null, start = 1]: readonly CellValue[]): number {
  const [part, text, from] = [toText(wanted), toText(within), toWhole(start)];
  if (from < 1 || from > text.length + 1) throw new FormulaFault('#VALUE!');
  const found = new RegExp(wildcardSource(part), 'isu').exec(text.slice(from - 1));
  if (found === null) throw new FormulaFault('#VALUE!');
  return from + found.index;
}

/** Replaces the n-th occurrence of a text, from 1; with fewer occurrences the text stays unchanged. */
function replaceNth(text: string, wanted: string, by: string, number: number): string {
  let at = -1;
  let from = 0;
  for (let seen = 0; seen < number; seen++) {
    at = text.indexOf(wanted, from);
    if (at < 0) return text;
    from = at + wanted.length;
  }
  return text.slice(0, at) + by + text.slice(from);
}

/** PROPER: the first letter of each run of letters in upper case, the others in lower case. */
function properCase(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
