import { cellAt, isFilled } from '../cellAt';
import type { CellValue, Rect, SheetCells } from '../cells';
import { foldText } from '../headers/foldWords';
import { parseAmount } from '../read/parseAmount';
import { isHeaderRow } from './headerBand';

const AVERAGE = /^avance promedio|^promedio (?:de|del|general)|^promedio aei/;
const OTHER_PART = /^(?:alertas|tabla resumen)/;
const NOTE = /^(?:notas?\b|leyenda|fuente|elaboracion|elaborado|\(\*|\*)/;
const TOTAL = /^(?:sub ?)?total|^promedio|^suma/;
const LONGEST_SUBTOTAL = 80;

const filledIn = (cells: SheetCells, row: number): CellValue[] => (cells.values[row - cells.top] ?? []).filter(isFilled);

/** "Avance promedio de AEI:" and its kind. */
export function isAverage(cells: SheetCells, row: number): boolean {
  const [first] = filledIn(cells, row);
  return typeof first === 'string' && AVERAGE.test(foldText(first));
}

/** A note, a source, or a text too long for a sub-total. */
export function isNote(cells: SheetCells, row: number): boolean {
  const [first, ...others] = filledIn(cells, row);
  return typeof first === 'string' && (NOTE.test(foldText(first)) || (others.length === 0 && first.length > LONGEST_SUBTOTAL));
}

/** The words that open another part of the report, or another header. */
export function opensOther(cells: SheetCells, row: number): boolean {
  const filled = filledIn(cells, row);
  const [first] = filled;
  if (typeof first !== 'string') return false;
  return OTHER_PART.test(foldText(first)) || (filled.length > 2 && isHeaderRow(cells, row));
}

/** A row without a code right below the others, with words and figures (ND is one): its code was forgotten. The doubt is told when reading. */
export function isNamelessIndicator(cells: SheetCells, row: number, header: Rect): boolean {
  let words = '';
  let numbers = 0;
  for (let column = header.left; column < header.left + header.width; column += 1) {
    const value = cellAt(cells, row, column);
    if (typeof value === 'number' || (typeof value === 'string' && isFilled(value) && parseAmount(value).kind !== 'unreadable')) numbers += 1;
    else if (typeof value === 'string' && words === '') words = foldText(value);
  }
  return words !== '' && !TOTAL.test(words) && numbers >= 2;
}
