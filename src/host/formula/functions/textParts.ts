import type { CellValue } from '../../format/cellValue';
import { toText, toWhole } from '../coerce';
import { FormulaFault } from '../formulaFault';
import { wildcardSource } from '../wildcardPattern';

/** What Windows-1252 has at 128 to 159, where Latin-1 has nothing to show. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The character of a code of 1 to 255 in Windows' Western character set.
 *
 * @throws FormulaFault `#VALUE!` for other codes.
 * @example characterOf(128) // '€'
 */
export function characterOf(code: number): string {
  if (code < 1 || code > 255) throw new FormulaFault('#VALUE!');
  return code >= 128 && code < 160 ? WINDOWS.charAt(code - 128) : String.fromCharCode(code);
}

/** The code of the first character; 63 (a question mark) for one that the character set does not have. */
export function codeOf(text: string): number {
  if (text === '') throw new FormulaFault('#VALUE!');
  const special = WINDOWS.indexOf(text.charAt(0));
  if (special >= 0) return special + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}

/** The place of a text in another, from 1, with case; `#VALUE!` when it is not there. */
export function findText([wanted = null, within = null, start = 1]: readonly CellValue[]): number {
  const [part, text, from] = [toText(wanted), toText(within), toWhole(start)];
  const place = from < 1 || from > text.length + 1 ? -1 : text.indexOf(part, from - 1);
  if (place < 0) throw new FormulaFault('#VALUE!');
  return place + 1;
}

/** As {@link findText}, without case and with the wildcards `*`, `?` and `~`. */
export function searchText([wanted = null, within = null, start = 1]: readonly CellValue[]): number {
  const [part, text, from] = [toText(wanted), toText(within), toWhole(start)];
  if (from < 1 || from > text.length + 1) throw new FormulaFault('#VALUE!');
  const found = new RegExp(wildcardSource(part), 'isu').exec(text.slice(from - 1));
  if (found === null) throw new FormulaFault('#VALUE!');
  return from + found.index;
}

/** Replaces the n-th place where a text stands, from 1; the text as it is when there are fewer. */
export function replaceNth(text: string, wanted: string, by: string, number: number): string {
  let at = -1;
  let from = 0;
  for (let seen = 0; seen < number; seen++) {
    at = text.indexOf(wanted, from);
    if (at < 0) return text;
    from = at + wanted.length;
  }
  return text.slice(0, at) + by + text.slice(from);
}

/** A capital at the beginning of each run of letters, small letters after it. */
export function properCase(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
