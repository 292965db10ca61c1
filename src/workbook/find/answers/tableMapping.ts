import { foldText } from '../../cells/foldText';
import { codeIn } from '../../cells/leadingCode';
import { isOwnColumn, OWN_SETTING_PREFIX } from '../../cells/ownNames';
import type { Rect } from '../../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../../cells/sheetCells';
import type { SheetCells } from '../../cells/sheetCells';
import { headerText } from '../columnHeaders';
import { MAX_HEADER_ROWS } from '../headerRect';

/** A table that the user chose, by the words of its header's first row, which moving it keeps. */
export interface TableMapping {
  readonly sheetId: string;
  readonly words: readonly string[];
  /** Rows of the header. */
  readonly height: number;
  /** Absent where the user chose a row: the table then spans what is filled. */
  readonly range?: MappedRange;
}

/** The cells that the user chose for a table, around the first and the last word of its header's first row. */
interface MappedRange {
  readonly first: MappedWord;
  readonly last: MappedWord;
  /** Columns before the first word, and after the last. */
  readonly lead: number;
  readonly tail: number;
  /** Rows with those of the header. */
  readonly rows: number;
}

interface MappedWord {
  readonly word: string;
  /** Where it stood when it was chosen, absolute, 0-based. */
  readonly column: number;
}

/** A header that the user chose. */
export interface MappedHeader {
  readonly header: Rect;
  /** First row after the chosen cells, absolute, 0-based; null where none were chosen. */
  readonly end: number | null;
}

/** Setting with the tables that the user chose; the meanings of their columns are corrections. */
export const MAPPINGS_SETTING = `${OWN_SETTING_PREFIX}tablas`;

/** Share of a header's words that must still be in the row. */
const MIN_SHARED_WORDS = 0.75;

/** The tables that a setting holds; none when it holds anything else. */
export function mappingsFrom(stored: unknown): readonly TableMapping[] {
  return Array.isArray(stored) ? stored.filter(isMapping) : [];
}

const isMapping = (value: unknown): value is TableMapping =>
  typeof value === 'object' && value !== null && 'sheetId' in value && typeof value.sheetId === 'string' &&
  'words' in value && Array.isArray(value.words) && value.words.length > 0 && value.words.every((word) => typeof word === 'string') &&
  'height' in value && typeof value.height === 'number' && value.height >= 1 && value.height <= MAX_HEADER_ROWS &&
  (!('range' in value) || isRange(value.range));

const isRange = (value: unknown): value is MappedRange =>
  typeof value === 'object' && value !== null && 'first' in value && isWord(value.first) && 'last' in value && isWord(value.last) &&
  'lead' in value && isCount(value.lead) && 'tail' in value && isCount(value.tail) && 'rows' in value && isCount(value.rows);

const isWord = (value: unknown): value is MappedWord =>
  typeof value === 'object' && value !== null && 'word' in value && typeof value.word === 'string' && 'column' in value && isCount(value.column);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** The mapping of a header. */
export const mappingOf = (cells: SheetCells, header: Rect): TableMapping =>
  ({ sheetId: cells.id, words: [...new Set(wordsOf(cells, header.top).map(({ word }) => word))], height: header.height });

/**
 * The mapping of a table in just these cells, its header from their first row down to the row above the first code in them; null when
 * their first row is blank.
 */
export function mappingOfRange(cells: SheetCells, rect: Rect): TableMapping | null {
  const within = wordsOf(cells, rect.top).filter(({ column }) => column >= rect.left && column < rect.left + rect.width);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = { first, last, lead: first.column - rect.left, tail: rect.left + rect.width - 1 - last.column, rows: rect.height };
  return { sheetId: cells.id, words: [...new Set(within.map(({ word }) => word))], height: heightOfHeader(cells, rect.top, rect), range };
}

/** The header of a table in just these cells; null when their first row is blank. */
export function headerOfRange(cells: SheetCells, rect: Rect): Rect | null {
  const mapping = mappingOfRange(cells, rect);
  return mapping === null ? null : { top: rect.top, left: rect.left, width: rect.width, height: mapping.height };
}

/** The headers on a sheet that the user chose; those that no row resembles are left out. */
export function mappedHeaders(cells: SheetCells, mappings: readonly TableMapping[]): MappedHeader[] {
  return mappings.filter(({ sheetId }) => sheetId === cells.id).flatMap((mapping): MappedHeader[] => {
    const row = rowOf(cells, mapping);
    if (row === null) return [];
    const { height, range } = mapping;
    if (range === undefined) return [{ header: filledHeaderRect(cells, row, height), end: null }];
    return [{ header: { top: row, height, ...columnsOfRange(cells, row, range) }, end: row + range.rows }];
  });
}

/** The columns of a chosen range now: its first and last word may have moved. */
function columnsOfRange(cells: SheetCells, row: number, { first, last, lead, tail }: MappedRange): Pick<Rect, 'left' | 'width'> {
  const words = wordsOf(cells, row);
  const nearest = ({ word, column }: MappedWord): number => words.filter((one) => one.word === word)
    .reduce<number | null>((best, one) => (best === null || Math.abs(one.column - column) < Math.abs(best - column) ? one.column : best), null) ?? column;
  const begin = nearest(first);
  const left = Math.max(0, begin - lead);
  return { left, width: Math.max(begin, nearest({ ...last, column: last.column + begin - first.column })) + tail + 1 - left };
}

/** The row that has most of the words, the first of several. */
function rowOf(cells: SheetCells, { words }: TableMapping): number | null {
  let best: { readonly row: number; readonly share: number } | null = null;
  for (let row = cells.top; row < usedRangeEnd(cells).row; row += 1) {
    const there = new Set(wordsOf(cells, row).map(({ word }) => word));
    const share = there.size === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
    if (share >= MIN_SHARED_WORDS && share > (best?.share ?? 0)) best = { row, share };
  }
  return best?.row ?? null;
}

/** The texts of a row, folded, from left to right; our own columns' left out. */
function wordsOf(cells: SheetCells, row: number): MappedWord[] {
  const line = cells.values[row - cells.top] ?? [];
  return line.flatMap((value, at) =>
    (isFilled(value) && !isOwnColumn(cells, row, cells.left + at) ? [{ word: foldText(headerText(value)), column: cells.left + at }] : []));
}

/**
 * The header that begins in a row: down to the row above the first code, where that is at most {@link MAX_HEADER_ROWS} below; else that
 * row alone. It spans the columns with content in it or in the row below it.
 *
 * @param row absolute, 0-based
 */
export const headerFrom = (cells: SheetCells, row: number): Rect => filledHeaderRect(cells, row, heightOfHeader(cells, row));

/** @param within the columns in which codes are looked for; all when absent */
function heightOfHeader(cells: SheetCells, row: number, within?: Rect): number {
  const below = Array.from({ length: MAX_HEADER_ROWS }, (_, at) => row + 1 + at);
  const first = below.find((at) => hasCode(cells, at, within));
  return first === undefined ? 1 : first - row;
}

function filledHeaderRect(cells: SheetCells, top: number, height: number): Rect {
  const rows = Array.from({ length: height + 1 }, (_, at) => top + at);
  const filled: number[] = [];
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
    if (!isOwnColumn(cells, top, column) && rows.some((row) => isFilled(cellAt(cells, row, column)))) filled.push(column);
  }
  const left = filled[0] ?? cells.left;
  return { top, left, height, width: (filled.at(-1) ?? left) + 1 - left };
}

/** Whether a row has a code of an OEI, AEI or indicator, in any column or in those of a rectangle. */
export function hasCode(cells: SheetCells, row: number, within?: Pick<Rect, 'left' | 'width'>): boolean {
  const line = cells.values[row - cells.top] ?? [];
  return line.some((value, at) => codeIn(value) !== null && (within === undefined || (at + cells.left >= within.left && at + cells.left < within.left + within.width)));
}
