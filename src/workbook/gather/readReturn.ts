import type { Period } from '../../engine/plan/periods';
import { ANSWER_FIELDS, headingField, UNIT_LABEL } from '../ask/requestHeadings';
import type { AnswerField, RequestField } from '../ask/requestHeadings';
import { codeIn, leadingCode } from '../cells/leadingCode';
import { foldText } from '../cells/foldText';
import type { Place } from '../cells/observation';
import { cellRect } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { readRowMark } from '../memory/rowMark';
import type { RowMark } from '../memory/rowMark';
import { returnedFigure } from './returnedFigure';
import type { ReturnedFigure } from './returnedFigure';

/** A table of a request in a file that came back, wherever its rows and columns are now. */
export interface ReturnedTable {
  readonly sheet: string;
  /** Its heading's; null where that names none. */
  readonly period: Period | null;
  /** The unit that the sheet names above the table; null where it names none. */
  readonly unit: string | null;
  readonly rows: readonly ReturnedRow[];
}

/** A row of such a table. */
export interface ReturnedRow extends Readonly<Record<AnswerField, string>> {
  /** The cell of its value. */
  readonly place: Place;
  /** Canonical; null where the row shows none. */
  readonly code: string | null;
  readonly name: string;
  /** What the row says of itself where nobody sees it; null where that is gone. */
  readonly mark: RowMark | null;
  readonly figure: ReturnedFigure;
}

/** Where the columns of a table stand, absolute and 0-based. */
interface Header {
  readonly row: number;
  readonly period: Period | null;
  readonly columns: ReadonlyMap<RequestField, number>;
}

/**
 * The tables of requests on a sheet: their headings are looked for on every row, so that inserted rows and columns, sorted rows and two
 * tables one below the other are read. A row without anything in it is left out.
 */
export function returnedTables(cells: SheetCells): readonly ReturnedTable[] {
  const headers = headersOn(cells);
  const rows = [...new Set(headers.map(({ row }) => row))];
  return headers.map((header) => {
    const next = rows.find((row) => row > header.row) ?? usedRangeEnd(cells).row;
    const unit = unitAbove(cells, header.row);
    const read = Array.from({ length: next - header.row - 1 }, (_, at) => returnedRow(cells, header, header.row + 1 + at));
    return { sheet: cells.name, period: header.period, unit, rows: read.filter((row) => row !== null) };
  });
}

/** The cells of values of the tables on a sheet: their number formats say what is a percentage or a date. */
export const returnedValueCells = (cells: SheetCells): readonly Rect[] =>
  headersOn(cells).flatMap(({ row, columns }) => {
    const height = usedRangeEnd(cells).row - row - 1;
    return height <= 0 ? [] : [{ top: row + 1, left: columns.get('value') ?? 0, height, width: 1 }];
  });

/** One for each column of values. */
function headersOn(cells: SheetCells): readonly Header[] {
  const found: Header[] = [];
  for (let row = cells.top; row < usedRangeEnd(cells).row; row += 1) {
    const columns = new Map<RequestField, number>();
    const values: { readonly column: number; readonly period: Period | null }[] = [];
    for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
      const heading = headingField(cellAt(cells, row, column));
      if (heading?.field === 'value') values.push({ column, period: heading.period });
      else if (heading !== null && !columns.has(heading.field)) columns.set(heading.field, column);
    }
    if (columns.has('code')) found.push(...values.map(({ column, period }) => ({ row, period, columns: new Map<RequestField, number>([...columns, ['value', column]]) })));
  }
  return found;
}

function returnedRow(cells: SheetCells, { columns }: Header, row: number): ReturnedRow | null {
  const at = (field: RequestField): number => columns.get(field) ?? -1;
  const text = (field: RequestField): string => (at(field) < 0 ? '' : String(cellAt(cells, row, at(field))).trim());
  const figure = returnedFigure(cells, row, at('value'));
  const words = Object.fromEntries(ANSWER_FIELDS.map((field) => [field, text(field)])) as Record<AnswerField, string>;
  const code = text('code');
  const mark = markIn(cells, row);
  if (code === '' && mark === null && figure.kind === 'blank' && ANSWER_FIELDS.every((field) => words[field] === '')) return null;
  return { ...words, place: { sheet: cells.name, rect: cellRect(row, at('value')) }, code: wholeCode(code), name: text('name'), mark, figure };
}

/** A cell that holds a code and nothing else. */
const wholeCode = (text: string): string | null => (leadingCode(text)?.rest === '' ? codeIn(text) : null);

function markIn(cells: SheetCells, row: number): RowMark | null {
  for (let column = usedRangeEnd(cells).column - 1; column >= cells.left; column -= 1) {
    const mark = readRowMark(cellAt(cells, row, column));
    if (mark !== null) return mark;
  }
  return null;
}

/** What stands after the label of the unit, in its cell or the next filled one; the last of several above the table. */
function unitAbove(cells: SheetCells, header: number): string | null {
  const label = foldText(UNIT_LABEL);
  for (let row = header - 1; row >= cells.top; row -= 1) {
    const line = Array.from({ length: usedRangeEnd(cells).column - cells.left }, (_, at) => String(cellAt(cells, row, cells.left + at)).trim());
    const at = line.findIndex((text) => foldText(text).startsWith(label));
    if (at < 0) continue;
    const rest = (line[at] ?? '').slice((line[at] ?? '').indexOf(':') + 1).trim();
    return rest !== '' ? rest : (line.slice(at + 1).find((text) => text !== '') ?? null);
  }
  return null;
}
