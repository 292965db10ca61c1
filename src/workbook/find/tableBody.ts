import { foldText } from '../cells/foldText';
import { codeIn, codeKindOf } from '../cells/leadingCode';
import { parseAmount } from '../cells/parseAmount';
import type { Rect } from '../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { headerText } from './columnHeaders';
import { isHeaderRow } from './headerRect';

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
  const end = usedRangeEnd(cells).row;
  const firstWords = keyWords(cells, header, key);
  const top = firstBodyRow(cells, header.top, key);
  const found = {
    top, bottom: header.top + header.height - 1, averageRow: null as number | null, repeatsHeader: false,
    hasElementRows: top < header.top, indicatorRows: 0,
  };
  for (let row = header.top + header.height; row < end; row += 1) {
    const value = cellAt(cells, row, key);
    const code = codeIn(value);
    if (code !== null) {
      if (found.averageRow !== null && code.length < String(value).trim().length && !hasRecordBelow(cells, row, key)) break;
      found.averageRow = null;
      found.bottom = lastMerged.get(row) ?? row;
      if (hasIndicatorCodes ? codeKindOf(code) === 'IND' : isNamed(cells, row, key, name)) found.indicatorRows += 1;
      else found.hasElementRows = true;
      continue;
    }
    if (isAverageRow(cells, row)) found.averageRow = row;
    else if (firstWords !== '' && foldText(headerText(value)) === firstWords && isHeaderRow(cells, row)) {
      if (!hasElementAbove(cells, row, key)) break;
      found.repeatsHeader = true;
      row += header.height - 1;
    } else if (startsOtherPart(cells, row) || (isNoteRow(cells, row) && !hasRecordBelow(cells, row + 1, key))) break;
    else if (row <= found.bottom + 1 && isIndicatorWithoutCode(cells, row, header)) {
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

/** Folded words of the header cell over the key column: a row that repeats them repeats the header. */
function keyWords(cells: SheetCells, header: Rect, key: number): string {
  for (let row = header.top; row < header.top + header.height; row += 1) {
    const value = cellAt(cells, row, key);
    if (isFilled(value)) return foldText(headerText(value));
  }
  return '';
}

/** The element row over an old B-7's first header, where there is one; else the row below the header's top. */
function firstBodyRow(cells: SheetCells, headerTop: number, key: number): number {
  return hasElementAbove(cells, headerTop, key) ? headerTop - 1 : headerTop;
}

function hasElementAbove(cells: SheetCells, headerTop: number, key: number): boolean {
  const code = codeIn(cellAt(cells, headerTop - 1, key));
  return code !== null && codeKindOf(code) !== 'IND';
}

const FEWEST_OF_A_RECORD = 3;

/** Do rows with codes go on from here, notes among them left out, down to one with more than a code and a text? */
function hasRecordBelow(cells: SheetCells, from: number, key: number): boolean {
  for (let row = from; row < usedRangeEnd(cells).row; row += 1) {
    if (codeIn(cellAt(cells, row, key)) !== null) {
      if (filledIn(cells, row).length >= FEWEST_OF_A_RECORD) return true;
    } else if (!isNoteRow(cells, row)) return false;
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

/** The words that open another part of the report, or another header. */
function startsOtherPart(cells: SheetCells, row: number): boolean {
  const filled = filledIn(cells, row);
  const [first] = filled;
  if (typeof first !== 'string') return false;
  return OTHER_PART.test(foldText(first)) || (filled.length > 2 && isHeaderRow(cells, row));
}

/** A row without a code right below the others, with words and figures (ND is one): its code was forgotten. The doubt is told when reading. */
function isIndicatorWithoutCode(cells: SheetCells, row: number, header: Rect): boolean {
  let words = '';
  let numbers = 0;
  for (let column = header.left; column < header.left + header.width; column += 1) {
    const value = cellAt(cells, row, column);
    if (typeof value === 'number' || (typeof value === 'string' && isFilled(value) && parseAmount(value).kind !== 'unreadable')) numbers += 1;
    else if (typeof value === 'string' && words === '') words = foldText(value);
  }
  return words !== '' && !TOTAL.test(words) && numbers >= 2;
}
