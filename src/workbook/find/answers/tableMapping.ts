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
  'height' in value && typeof value.height === 'number' && value.height >= 1 && value.height <= MAX_HEADER_ROWS;

/** The mapping of a header. */
export const mappingOf = (cells: SheetCells, header: Rect): TableMapping =>
  ({ sheetId: cells.id, words: [...wordsOf(cells, header.top)], height: header.height });

/** The headers on a sheet that the user chose; those that no row resembles are left out. */
export function mappedHeaders(cells: SheetCells, mappings: readonly TableMapping[]): Rect[] {
  return mappings.filter(({ sheetId }) => sheetId === cells.id).flatMap((mapping) => {
    const row = rowOf(cells, mapping);
    return row === null ? [] : [filledHeaderRect(cells, row, mapping.height)];
  });
}

/** The row that has most of the words, the first of several. */
function rowOf(cells: SheetCells, { words }: TableMapping): number | null {
  let best: { readonly row: number; readonly share: number } | null = null;
  for (let row = cells.top; row < usedRangeEnd(cells).row; row += 1) {
    const there = wordsOf(cells, row);
    const share = there.size === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
    if (share >= MIN_SHARED_WORDS && share > (best?.share ?? 0)) best = { row, share };
  }
  return best?.row ?? null;
}

/** The texts of a row, folded; our own columns' left out. */
function wordsOf(cells: SheetCells, row: number): ReadonlySet<string> {
  const line = cells.values[row - cells.top] ?? [];
  return new Set(line.flatMap((value, at) => (isFilled(value) && !isOwnColumn(cells, row, cells.left + at) ? [foldText(headerText(value))] : [])));
}

/**
 * The header that begins in a row: down to the row above the first code, where that is at most {@link MAX_HEADER_ROWS} below; else that
 * row alone. It spans the columns with content in it or in the row below it.
 *
 * @param row absolute, 0-based
 */
export function headerFrom(cells: SheetCells, row: number): Rect {
  const below = Array.from({ length: MAX_HEADER_ROWS }, (_, at) => row + 1 + at);
  const first = below.find((at) => hasCode(cells, at));
  return filledHeaderRect(cells, row, first === undefined ? 1 : first - row);
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

/** Whether a row has a code of an OEI, AEI or indicator. */
export function hasCode(cells: SheetCells, row: number): boolean {
  const line = cells.values[row - cells.top] ?? [];
  return line.some((value) => codeIn(value) !== null);
}
