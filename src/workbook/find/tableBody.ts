import { isCanonical } from '../../engine/codeRank';
import { cellAt, endOf, isFilled } from '../cellAt';
import type { Rect, SheetCells } from '../cells';
import { headerText } from '../headers/columnHeaders';
import { foldText } from '../headers/foldWords';
import { kindOf, leadingCode } from '../read/leadingCode';
import { isHeaderRow } from './headerBand';
import { isAverage, isNamelessIndicator, isNote, opensOther } from './rowKinds';

/** The rows of a table below (in an old B-7 also above) its header; absolute, 0-based. */
export interface TableBody {
  readonly top: number;
  /** Last row with a code (or merged with it), or with an indicator that lacks one; above `top` when there is none. */
  readonly bottom: number;
  readonly averageRow: number | null;
  readonly repeatsHeader: boolean;
  readonly hasElementRows: boolean;
  readonly indicatorRows: number;
}

/**
 * Walks down from a header by its key column (the codes). Blank rows, sub-totals and the header repeated over another block are
 * stepped over, and so are notes and averages with records right below; a different header, other notes or the words that open
 * another part of the report end the table.
 *
 * @param name null where the key column has the codes of indicators; where it only has those of AEI, the column of the indicators' names
 */
export function tableBody(cells: SheetCells, header: Rect, key: number, name: number | null): TableBody {
  const hasIndicatorCodes = name === null;
  const lastMerged = mergedRows(cells, key);
  const end = endOf(cells).row;
  const at = key - cells.left;
  const firstWords = keyWords(cells, header, key);
  const top = elementAbove(cells, header.top, key);
  const found = {
    top, bottom: header.top + header.height - 1, averageRow: null as number | null, repeatsHeader: false,
    hasElementRows: top < header.top, indicatorRows: 0,
  };
  for (let row = header.top + header.height; row < end; row += 1) {
    const value = cells.values[row - cells.top]?.[at] ?? '';
    const code = typeof value === 'string' && value !== '' ? codeOf(value) : null;
    if (code !== null) {
      if (found.averageRow !== null && code.length < String(value).trim().length && !hasRecordBelow(cells, row, key)) break;
      found.averageRow = null;
      found.bottom = lastMerged.get(row) ?? row;
      if (hasIndicatorCodes ? kindOf(code) === 'IND' : isNamed(cells, row, key, name)) found.indicatorRows += 1;
      else found.hasElementRows = true;
      continue;
    }
    if (isAverage(cells, row)) found.averageRow = row;
    else if (firstWords !== '' && foldText(headerText(value)) === firstWords && isHeaderRow(cells, row)) {
      if (!isOverBlock(cells, row, key)) break;
      found.repeatsHeader = true;
      row += header.height - 1;
    } else if (opensOther(cells, row) || (isNote(cells, row) && !hasRecordBelow(cells, row + 1, key))) break;
    else if (row <= found.bottom + 1 && isNamelessIndicator(cells, row, header)) {
      found.bottom = Math.max(row, found.bottom);
      if (!hasIndicatorCodes) found.indicatorRows += 1;
    }
  }
  return found;
}

/** Row → the last row of the cell merged downwards that begins in it, in one column. */
function mergedRows({ merges = [] }: SheetCells, column: number): ReadonlyMap<number, number> {
  const tall = merges.filter(({ left, width, height }) => height > 1 && left <= column && column < left + width);
  return new Map(tall.map(({ top, height }) => [top, top + height - 1]));
}

/** Does the row of an AEI's code name an indicator too? */
const isNamed = (cells: SheetCells, row: number, key: number, name: number): boolean => name !== key && isFilled(cellAt(cells, row, name));

const codeOf = (text: string): string | null => (isCanonical(text) ? text : (leadingCode(text)?.code ?? null));

/** Folded words of the header cell over the key column: a row that repeats them repeats the header. */
function keyWords(cells: SheetCells, header: Rect, key: number): string {
  for (let row = header.top; row < header.top + header.height; row += 1) {
    const value = cellAt(cells, row, key);
    if (isFilled(value)) return foldText(headerText(value));
  }
  return '';
}

/** The element row over an old B-7's first header, where there is one; else the row below the header's top. */
function elementAbove(cells: SheetCells, headerTop: number, key: number): number {
  return isOverBlock(cells, headerTop, key) ? headerTop - 1 : headerTop;
}

function isOverBlock(cells: SheetCells, headerTop: number, key: number): boolean {
  const above = cellAt(cells, headerTop - 1, key);
  const code = typeof above === 'string' ? leadingCode(above) : null;
  return code !== null && kindOf(code.code) !== 'IND';
}

const FEWEST_OF_A_RECORD = 3;

/** Do rows with codes go on from here, notes among them left out, down to one with more than a code and a text? */
function hasRecordBelow(cells: SheetCells, from: number, key: number): boolean {
  for (let row = from; row < endOf(cells).row; row += 1) {
    const value = cellAt(cells, row, key);
    if (typeof value === 'string' && leadingCode(value) !== null) {
      if ((cells.values[row - cells.top] ?? []).filter(isFilled).length >= FEWEST_OF_A_RECORD) return true;
    } else if (!isNote(cells, row)) return false;
  }
  return false;
}
