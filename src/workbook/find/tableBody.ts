import { foldText } from '../cells/foldText';
import { codeIn, codeKindOf } from '../cells/leadingCode';
import { parseAmount } from '../cells/parseAmount';
import type { Rect } from '../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { headerText } from './columnHeaders';
import { isHeaderRow } from './headerRect';

/** The rows of a table below its header, and in an old B-7 the one above it; absolute, 0-based. */
export interface TableBody {
  readonly top: number;
  /** Last row with a code, merged with one, or with an indicator that lacks its code; above `top` when there is none. */
  readonly bottom: number;
  readonly averageRow: number | null;
  readonly repeatsHeader: boolean;
  readonly hasElementRows: boolean;
  readonly indicatorRows: number;
}

/**
 * Finds the last row of a table.
 *
 * - Skipped: blank rows, sub-totals, repeated headers, and notes and averages that records follow.
 * - The table ends at a different header, at other notes, and at the title of another part of the report.
 *
 * @param key column of the codes
 * @param name null where `key` has codes of indicators; the column of the indicators' names where it has those of AEI
 */
export function tableBody(cells: SheetCells, header: Rect, key: number, name: number | null): TableBody {
  const hasIndicatorCodes = name === null;
  const lastMerged = mergedRows(cells, key);
  const end = usedRangeEnd(cells).row;
  const firstWords = keyWords(cells, header, key);
  const top = firstBodyRow(cells, header.top, key);
  const found = {
    top, bottom: header.top + header.height - 1, averageRow: null as number | null, repeatsHeader: false,
    hasElementRows: top < header.top, indicatorRows: 0,
  };
  // Rows below the last one that belongs to the table with nothing but a name: titles, if an indicator follows.
  let titles = 0;
  let before = found.bottom;
  for (let row = header.top + header.height; row < end; row += 1) {
    const value = cellAt(cells, row, key);
    const code = codeIn(value);
    if (code !== null) {
      if (found.averageRow !== null && code.length < String(value).trim().length && !hasRecordBelow(cells, row, key, header, name)) break;
      found.averageRow = null;
      titles = 0;
      before = found.bottom;
      found.bottom = lastMerged?.get(row) ?? row;
      if (hasIndicatorCodes ? codeKindOf(code) === 'IND' : isNamed(cells, row, key, name)) found.indicatorRows += 1;
      else found.hasElementRows = true;
      continue;
    }
    if (isAverageRow(cells, row)) found.averageRow = row;
    else if (firstWords !== '' && foldText(headerText(value)) === firstWords && isHeaderRow(cells, row)) {
      if (!hasElementAbove(cells, row, key)) break;
      if (!saysTheSame(cells, header, row)) {
        // The row of the element above is that of the other table.
        found.bottom = before;
        break;
      }
      found.repeatsHeader = true;
      row += header.height - 1;
      // Rows without codes may follow at once.
      titles += row - found.bottom;
    } else if (startsOtherPart(cells, row) || isOtherHeader(cells, row, key) || (isNoteRow(cells, row) && !hasRecordBelow(cells, row + 1, key, header, name))) break;
    else if (name !== null && row === found.bottom + 1 + titles && isFilled(cellAt(cells, row, name)) && filledIn(cells, row).length === 1) titles += 1;
    else if (row <= found.bottom + 1 + titles && isIndicatorWithoutCode(cells, row, header, name)) {
      found.bottom = Math.max(row, found.bottom);
      titles = 0;
      if (!hasIndicatorCodes) found.indicatorRows += 1;
    }
  }
  return found;
}

/** Last row of each vertical merge of a column, by its first row; null without any. */
function mergedRows({ merges = [] }: SheetCells, column: number): ReadonlyMap<number, number> | null {
  const tall = merges.filter(({ left, width, height }) => height > 1 && left <= column && column < left + width);
  return tall.length === 0 ? null : new Map(tall.map(({ top, height }) => [top, top + height - 1]));
}

/** Whether a row with an AEI's code also names an indicator. */
const isNamed = (cells: SheetCells, row: number, key: number, name: number): boolean => name !== key && isFilled(cellAt(cells, row, name));

/** Folded text of the key column's header: a row that repeats it repeats the header. */
function keyWords(cells: SheetCells, header: Rect, key: number): string {
  for (let row = header.top; row < header.top + header.height; row += 1) {
    const value = cellAt(cells, row, key);
    if (isFilled(value)) return foldText(headerText(value));
  }
  return '';
}

/** The element row over an old B-7's first header; without one, the header's first row. */
function firstBodyRow(cells: SheetCells, headerTop: number, key: number): number {
  return hasElementAbove(cells, headerTop, key) ? headerTop - 1 : headerTop;
}

/** Whether the rows from one on have the words of a header: with other years or columns they are the header of another table. */
function saysTheSame(cells: SheetCells, header: Rect, row: number): boolean {
  const words = (top: number, at: number): string => foldText(headerText(cellAt(cells, top + Math.floor(at / header.width), header.left + (at % header.width))));
  return Array.from({ length: header.width * header.height }, (_, at) => at).every((at) => words(header.top, at) === words(row, at));
}

function hasElementAbove(cells: SheetCells, headerTop: number, key: number): boolean {
  const code = codeIn(cellAt(cells, headerTop - 1, key));
  return code !== null && codeKindOf(code) !== 'IND';
}

const FEWEST_OF_A_RECORD = 3;

/**
 * Whether a record follows, with nothing but rows with codes, notes and titles before it: a row with a code and at least two other cells, or an
 * indicator without a code below one.
 */
function hasRecordBelow(cells: SheetCells, from: number, key: number, header: Rect, name: number | null): boolean {
  let isCoded = false;
  for (let row = from; row < usedRangeEnd(cells).row; row += 1) {
    const filled = filledIn(cells, row).length;
    if (codeIn(cellAt(cells, row, key)) !== null) {
      if (filled >= FEWEST_OF_A_RECORD) return true;
      isCoded = true;
    } else if (isCoded && filled > 1 && name !== null && isIndicatorWithoutCode(cells, row, header, name)) return true;
    else if (!isNoteRow(cells, row) && !(isCoded && filled <= 1)) return false;
  }
  return false;
}

const AVERAGE = /^avance promedio|^promedio (?:de|del|general)|^promedio aei/;
const OTHER_PART = /^(?:alertas|tabla resumen)/;
const NOTE = /^(?:notas?\b|leyenda|fuente|elaboracion|elaborado|\(\*|\*)/;
const TOTAL = /^(?:sub ?)?total|^promedio|^suma/;
const LONGEST_SUBTOTAL = 80;

const filledIn = (cells: SheetCells, row: number): CellValue[] => (cells.values[row - cells.top] ?? []).filter(isFilled);

/** "Avance promedio de AEI:" and its kind. */
function isAverageRow(cells: SheetCells, row: number): boolean {
  const [first] = filledIn(cells, row);
  return typeof first === 'string' && AVERAGE.test(foldText(first));
}

/** A note, a source, or a text too long for a sub-total. */
function isNoteRow(cells: SheetCells, row: number): boolean {
  const [first, ...others] = filledIn(cells, row);
  return typeof first === 'string' && (NOTE.test(foldText(first)) || (others.length === 0 && first.length > LONGEST_SUBTOTAL));
}

/** The title of another part of the report, or another header. */
function startsOtherPart(cells: SheetCells, row: number): boolean {
  const filled = filledIn(cells, row);
  const [first] = filled;
  if (typeof first !== 'string') return false;
  return OTHER_PART.test(foldText(first)) || (filled.length > 2 && isHeaderRow(cells, row));
}

/** Words alone, one of them in the place of the codes, apart from the rows above and over a row with a code: the header of a table of something else. */
function isOtherHeader(cells: SheetCells, row: number, key: number): boolean {
  const filled = filledIn(cells, row);
  if (filled.length < FEWEST_OF_A_RECORD || filledIn(cells, row - 1).length > 1 || !isFilled(cellAt(cells, row, key)) || codeIn(cellAt(cells, row + 1, key)) === null) return false;
  return filled.every((value) => typeof value === 'string' && parseAmount(value).kind === 'unreadable');
}

/**
 * A row with words and at least two figures (ND counts): an indicator without its code. One figure is enough beside a name, where the
 * table has no codes of indicators. Reading reports it.
 */
function isIndicatorWithoutCode(cells: SheetCells, row: number, header: Rect, name: number | null): boolean {
  let words = '';
  let numbers = 0;
  for (let column = header.left; column < header.left + header.width; column += 1) {
    const value = cellAt(cells, row, column);
    if (typeof value === 'number' || (typeof value === 'string' && isFilled(value) && parseAmount(value).kind !== 'unreadable')) numbers += 1;
    else if (typeof value === 'string' && words === '') words = foldText(value);
  }
  return words !== '' && !TOTAL.test(words) && numbers >= (name !== null && typeof cellAt(cells, row, name) === 'string' && isFilled(cellAt(cells, row, name)) ? 1 : 2);
}
