import { parseTyped } from '../../format/parseTyped';
import type { CellValue } from '../../model/cellValue';
import type { StylePatch } from '../../model/styleTable';
import { invalidArgument } from '../../wire/apiError';

/** What one entry of a `values` or `formulas` array does to its cell; undefined leaves the cell as it is. */
export interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly patch?: StylePatch;
}

const TEXT_FORMAT = '@';
const EMPTY: TypedContent = { value: null, formula: null };
const constant = (value: CellValue, patch?: StylePatch): TypedContent => (patch ? { value, formula: null, patch } : { value, formula: null });

/** A sign in front of anything but a number begins a formula, as it does at the keyboard; a lone sign is text. */
const isSigned = (text: string): boolean => /^[+-]\s*[^\s]/.test(text) && text.length > 1;

/** Formats that a General cell takes from the function a formula begins with. */
const RESULT_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^=(DATE|TODAY|EDATE|EOMONTH|DATEVALUE|WORKDAY)\(/i, 'm/d/yyyy'],
  [/^=NOW\(/i, 'm/d/yyyy h:mm'],
  [/^=TIME(VALUE)?\(/i, 'h:mm AM/PM'],
];

function formulaContent(formula: string, code: string): TypedContent {
  const format = code === 'General' ? RESULT_FORMATS.find(([pattern]) => pattern.test(formula))?.[1] : undefined;
  return { value: null, formula, ...(format !== undefined && { patch: { numberFormat: format } }) };
}

/** What a cell holds at most, in characters. */
const LONGEST_TEXT = 32_767;

function typedText(text: string, code: string): TypedContent {
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  if (text === '') return EMPTY;
  if (text.startsWith("'")) return constant(text.slice(1), { quotePrefix: true });
  if (code === TEXT_FORMAT) return constant(text);
  const typed = parseTyped(text);
  if (typed.formula) return formulaContent(text, code);
  if (typed.value === text && isSigned(text)) return formulaContent(`=${text}`, code);
  const format = typed.numberFormat;
  return constant(typed.value, format !== undefined && code === 'General' ? { numberFormat: format } : undefined);
}

/**
 * One entry as Excel takes it: null leaves the cell, `''` empties it, text is read as if typed.
 *
 * @param code the cell's number format: in a text cell (`@`) whatever is written stays text
 * @example typedContent('5%', 'General') // { value: 0.05, formula: null, patch: { numberFormat: '0%' } }
 * @throws ApiError `InvalidArgument` for anything but text, number, logical value or null
 */
export function typedContent(entry: unknown, code: string): TypedContent | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (typeof entry === 'string') return typedText(entry, code);
  if (typeof entry === 'boolean') return constant(entry);
  if (typeof entry !== 'number') throw invalidArgument();
  return code === TEXT_FORMAT ? constant(String(entry)) : constant(entry);
}
