import { columnCount, isUnbounded, rowCount } from '../../area';
import type { Area } from '../../area';
import type { CellValue } from '../../format/cellValue';
import { parseTyped } from '../../format/parseTyped';
import { fromR1C1 } from '../../formula/references/r1c1';
import { qualifyTable } from '../../formula/references/tableNames';
import { formatCells } from '../../model/edit/formatCells';
import { writeCells } from '../../model/edit/writeCells';
import type { CellContent } from '../../model/edit/writeCells';
import type { Sheet } from '../../model/sheet';
import type { StylePatch } from '../../model/style';
import { ApiError, invalidArgument } from '../../wire/apiError';
import { refuseLockedCells, refuseProtected } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle, WorkbookSession } from '../workbookSession';

/** Whether a cell takes content: values written to a merged cell other than the first are lost, as in Excel. */
const takesContent = (sheet: Sheet, row: number, column: number): boolean => {
  const merge = sheet.mergeAt(row, column);
  return merge === null || (merge.top === row && merge.left === column);
};

/** The style after typing: that of the cell, with a number format that the text brings (`5%`) and the mark of a leading apostrophe. */
function styled(session: WorkbookSession, style: number, typed: TypedContent): CellContent {
  const { value, formula, patch } = typed;
  const isQuoted = session.workbook.style(style).quotePrefix;
  if (!patch && !isQuoted) return typed;
  return { value, formula, style: session.workbook.styles.change(style, { quotePrefix: false, ...patch }) };
}

function contentOf(session: WorkbookSession, sheet: Sheet, entry: Entry): (row: number, column: number, style: number) => CellContent | undefined {
  const hasMerges = sheet.merges.length > 0;
  return (row, column, style) => {
    const given = entry(row, column);
    if (given === null || given === undefined || (hasMerges && !takesContent(sheet, row, column))) return undefined;
    const typed = typedContent(given, session.workbook.style(style).numberFormat, session.year);
    if (!typed) return undefined;
    if (typed.formula === null) return styled(session, style, typed);
    const table = sheet.tableAt(row, column);
    const formula = table === null ? typed.formula : qualifyTable(typed.formula, table.name);
    session.calculation.check(formula, row, column);
    return styled(session, style, { ...typed, formula });
  };
}

function write(target: RangeHandle, area: Area, entry: Entry): void {
  const { session, sheet } = target;
  session.beginEdit();
  refuseLockedCells(session, sheet, area);
  const content = contentOf(session, sheet, entry);
  refuseEntries(sheet, area, entry, content);
  writeCells(session.workbook, sheet, area, content);
}

/** Throws for an entry that Excel refuses: it does so before it writes any cell of the block. */
function refuseEntries(sheet: Sheet, area: Area, entry: Entry, content: ReturnType<typeof contentOf>): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (mayBeRefused(entry(row, column))) content(row, column, sheet.styleAt(row, column));
  }
}

/** Whether an entry may be one that Excel refuses: a formula, a text too long, a value that no cell takes. */
function mayBeRefused(given: unknown): boolean {
  if (typeof given === 'string') return /^[=+-]/.test(given) || given.length > LONGEST_TEXT;
  return given !== null && given !== undefined && typeof given !== 'number' && typeof given !== 'boolean';
}

/** The block to write; null for whole rows or columns, which accept only null. */
function boundedArea(target: RangeHandle, given: unknown): Area | null {
  const area = areaOfRange(target);
  if (!isUnbounded(area)) return area;
  if (given === null || given === undefined) return null;
  throw invalidArgument();
}

/** `range.values = …` and `range.formulas = …`: both parse texts as if typed. */
export function writeContents(target: RangeHandle, given: unknown): void {
  const area = boundedArea(target, given);
  if (area) write(target, area, entryGrid(given, area));
}

/** `range.formulasR1C1 = …`: formulas whose references are relative to their own cell. */
export function writeFormulasR1C1(target: RangeHandle, given: unknown): void {
  const area = boundedArea(target, given);
  if (!area) return;
  const entry = entryGrid(given, area);
  write(target, area, (row, column) => {
    const text = entry(row, column);
    return typeof text === 'string' && text.startsWith('=') ? fromR1C1(text, row, column) : text;
  });
}

/** Whether a format code has an unclosed bracket (`[Red`), which makes it invalid. Brackets in quotes or after a backslash do not count. */
const hasOpenBracket = (code: string): boolean => code.replace(/\\.|"[^"]*"?|\[[^\]]*\]/g, '').includes('[');

function codeOf(entry: unknown): string | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry !== 'string' || hasOpenBracket(entry)) throw invalidArgument();
  return entry === '' ? 'General' : entry;
}

/** Formats one row: consecutive cells with the same code are formatted in one step. */
function formatRow(target: RangeHandle, row: number, left: number, codes: readonly (string | null)[]): void {
  let start = 0;
  codes.forEach((code, index) => {
    if (codes[index + 1] === code && index + 1 < codes.length) return;
    const run = { top: row, bottom: row, left: left + start, right: left + index };
    if (code !== null) formatCells(target.session.workbook, target.sheet, run, { numberFormat: code });
    start = index + 1;
  });
}

/** `range.numberFormat = …`: an array of the range's size, one code for all cells, or a 1×1 array. Null leaves a format. */
export function writeNumberFormats(target: RangeHandle, given: unknown): void {
  const { session, sheet } = target;
  const area = areaOfRange(target);
  session.beginEdit();
  refuseProtected(sheet, 'allowFormatCells');
  const entry = entryGrid(given, area, true);
  const isOneForAll = !Array.isArray(given) || (given.length === 1 && (given[0] as unknown[]).length === 1);
  if (isOneForAll) {
    const code = codeOf(entry(area.top, area.left));
    if (code !== null) formatCells(session.workbook, sheet, area, { numberFormat: code });
    return;
  }
  // A code that is refused leaves all cells as they are.
  const lines = Array.from({ length: rowCount(area) }, (_, down) => Array.from({ length: columnCount(area) }, (_, along) => codeOf(entry(area.top + down, area.left + along))));
  lines.forEach((codes, down) => formatRow(target, area.top + down, area.left, codes));
}

/** Effect of one entry of a `values` or `formulas` array on its cell; undefined leaves the cell unchanged. */
interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly patch?: StylePatch;
}

const TEXT_FORMAT = '@';
const EMPTY: TypedContent = { value: null, formula: null };
const constant = (value: CellValue, patch?: StylePatch): TypedContent => (patch ? { value, formula: null, patch } : { value, formula: null });

/** Whether a text begins with a sign that starts a formula; a lone sign and a signed number do not. */
const isSigned = (text: string): boolean => /^[+-]\s*[^\s]/.test(text) && text.length > 1;

/** Number formats that a General cell takes from the first function of a formula. */
const RESULT_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^=(DATE|TODAY|EDATE|EOMONTH|DATEVALUE|WORKDAY)\(/i, 'm/d/yyyy'],
  [/^=NOW\(/i, 'm/d/yyyy h:mm'],
  [/^=TIME(VALUE)?\(/i, 'h:mm AM/PM'],
];

function formulaContent(formula: string, code: string): TypedContent {
  const format = code === 'General' ? RESULT_FORMATS.find(([pattern]) => pattern.test(formula))?.[1] : undefined;
  return { value: null, formula, ...(format !== undefined && { patch: { numberFormat: format } }) };
}

/** Longest text of a cell, in characters. */
const LONGEST_TEXT = 32_767;

function typedText(text: string, code: string, currentYear: number): TypedContent {
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  if (text === '') return EMPTY;
  if (text.startsWith("'")) return constant(text.slice(1), { quotePrefix: true });
  if (code === TEXT_FORMAT) return constant(text);
  const typed = parseTyped(text, { currentYear });
  if (typed.formula) return formulaContent(text, code);
  if (typed.value === text && isSigned(text)) return formulaContent(`=${text}`, code);
  const format = typed.numberFormat;
  return constant(typed.value, format !== undefined && code === 'General' ? { numberFormat: format } : undefined);
}

/**
 * One entry as Excel takes it: null leaves the cell, `''` empties it, text is read as if typed.
 *
 * @param code the cell's number format: in a text cell (`@`) whatever is written stays text
 * @param currentYear the year of a date typed without one: `30 jun`
 * @example typedContent('5%', 'General', 2026) // { value: 0.05, formula: null, patch: { numberFormat: '0%' } }
 * @throws ApiError `InvalidArgument` for anything but text, number, logical value or null
 */
export function typedContent(entry: unknown, code: string, currentYear: number): TypedContent | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (typeof entry === 'string') return typedText(entry, code, currentYear);
  if (typeof entry === 'boolean') return constant(entry);
  if (typeof entry !== 'number') throw invalidArgument();
  return code === TEXT_FORMAT ? constant(String(entry)) : constant(entry);
}

/** Excel's message for an array whose shape is not that of the range. */
const SHAPE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Entry = (row: number, column: number) => unknown;

/** The error for an array whose shape is not that of the range. */
export const shapeMismatch = (): ApiError => new ApiError('InvalidArgument', SHAPE_MISMATCH);

function checkShape(grid: readonly unknown[], area: Area): void {
  const columns = columnCount(area);
  const fits = grid.length === rowCount(area) && grid.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw shapeMismatch();
}

const isSingle = (grid: readonly unknown[]): grid is readonly [readonly [unknown]] =>
  grid.length === 1 && Array.isArray(grid[0]) && grid[0].length === 1;

/**
 * What to write in each cell (rows and columns of the sheet) of a block: a rectangular array of its size, or one plain
 * value for all cells. With `spreadSingle` a 1×1 array also serves all cells, which Excel allows for number formats.
 *
 * @throws ApiError `InvalidArgument` when the array is ragged or has another size
 */
export function entryGrid(given: unknown, area: Area, spreadSingle = false): Entry {
  if (!Array.isArray(given)) return () => given;
  const grid: readonly unknown[] = given;
  if (spreadSingle && isSingle(grid)) return () => grid[0][0];
  checkShape(grid, area);
  const lines = grid as readonly (readonly unknown[])[];
  return (row, column) => lines[row - area.top]?.[column - area.left];
}

/** Checks a size that the client announces before it writes a big array in pieces. */
export function checkSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw shapeMismatch();
}
