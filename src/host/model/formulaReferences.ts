import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './area';
import { columnIndex, columnName, quoteSheetName } from './address';

/** One corner of a reference; a whole column has no row, a whole row no column. */
export type Corner = { row: number | null; column: number | null; absoluteRow: boolean; absoluteColumn: boolean };

/** A reference in a formula. `sheet` is the plain name, null for the formula's own sheet; `lastSheet` is there in `Ene:Dic!A1`. */
export type FormulaReference = { sheet: string | null; lastSheet: string | null; start: Corner; end: Corner | null };

// In this order: texts, array constants and structured references are passed over; then a reference with or without sheet;
// then any other word or number, so that LOG10( or Tasa2024 is never taken for a cell.
const PIECES = new RegExp([
  String.raw`"(?:[^"]|"")*"`,
  String.raw`\[(?:[^[\]]|\[(?:[^[\]]|\[[^\]]*\])*\])*\](?![^(+\-*/,;=<>&^%\s]*!)`,
  String.raw`(?<sheet>'(?:[^']|'')+'!|[\p{L}_\\\[][\p{L}\p{N}_.\\\[\]]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?!)?`
    + String.raw`(?<ref>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!\[])`
    + String.raw`|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!\[])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!]))`,
  String.raw`'(?:[^']|'')+'!`,
  String.raw`[\p{L}_\\$][\p{L}\p{N}_.\\$?]*!?`,
  String.raw`\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?`,
].join('|'), 'gu');

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return null;
  const [, firstDollar = '', letters = '', secondDollar = '', digits = ''] = match;
  const column = letters === '' ? null : columnIndex(letters);
  const row = digits === '' ? null : Number(digits) - 1;
  if ((column !== null && column < 0) || (row !== null && (row < 0 || row >= ROW_LIMIT))) return null;
  return {
    row, column,
    absoluteColumn: column !== null && firstDollar === '$',
    absoluteRow: row !== null && (secondDollar === '$' || (letters === '' && firstDollar === '$')),
  };
}

function parseReference(prefix: string | undefined, text: string): FormulaReference | null {
  const [first = '', second] = text.split(':');
  const start = parseCorner(first);
  const end = second === undefined ? null : parseCorner(second);
  if (start === null || (second !== undefined && end === null)) return null;
  if (prefix === undefined) return { sheet: null, lastSheet: null, start, end };
  const name = prefix.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const [sheet = '', lastSheet = null] = plain.includes(']') ? [plain] : plain.split(':');
  return { sheet, lastSheet, start, end };
}

const cornerText = ({ row, column, absoluteRow, absoluteColumn }: Corner): string =>
  (column === null ? '' : (absoluteColumn ? '$' : '') + columnName(column))
  + (row === null ? '' : (absoluteRow ? '$' : '') + String(row + 1));

function prefixText({ sheet, lastSheet }: FormulaReference): string {
  if (sheet === null) return '';
  if (lastSheet === null) return `${quoteSheetName(sheet)}!`;
  const quoted = quoteSheetName(sheet) !== sheet || quoteSheetName(lastSheet) !== lastSheet;
  return quoted ? `'${`${sheet}:${lastSheet}`.replaceAll("'", "''")}'!` : `${sheet}:${lastSheet}!`;
}

export const referenceText = (reference: FormulaReference): string =>
  prefixText(reference) + cornerText(reference.start) + (reference.end === null ? '' : `:${cornerText(reference.end)}`);

/** The cells a reference covers, its corners put in order. */
export function referenceArea({ start, end }: FormulaReference): Area {
  const last = end ?? start;
  return {
    top: Math.min(start.row ?? 0, last.row ?? 0),
    left: Math.min(start.column ?? 0, last.column ?? 0),
    bottom: Math.max(start.row ?? ROW_LIMIT - 1, last.row ?? ROW_LIMIT - 1),
    right: Math.max(start.column ?? COLUMN_LIMIT - 1, last.column ?? COLUMN_LIMIT - 1),
  };
}

/**
 * The formula with every reference answered by `change`: the same object leaves it letter for letter, another (or a text) is
 * written instead, null becomes `#REF!` behind its sheet. Texts in quotes, names, functions and structured references are left alone.
 */
export function mapReferences(formula: string, change: (reference: FormulaReference) => FormulaReference | string | null): string {
  return formula.replace(PIECES, (...found: unknown[]) => {
    const whole = String(found[0]);
    const groups = found[found.length - 1] as { sheet?: string; ref?: string };
    if (groups.ref === undefined) return whole;
    const reference = parseReference(groups.sheet, groups.ref);
    if (reference === null) return whole;
    const answer = change(reference);
    if (answer === reference) return whole;
    if (typeof answer === 'string') return answer;
    return answer === null ? `${prefixText(reference)}#REF!` : referenceText(answer);
  });
}
