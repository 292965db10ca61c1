import { foldWords } from '../cells/foldText';
import { codeIn } from '../cells/leadingCode';
import { isOwnColumn } from '../cells/ownNames';
import { overlaps, sharesRows } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { applyCorrections } from './answers/corrections';
import type { Corrections } from './answers/corrections';
import { hasCode, mappedHeaders } from './answers/tableMapping';
import type { TableMapping } from './answers/tableMapping';
import { columnHeaders, headerText } from './columnHeaders';
import { decideColumns } from './decideColumns';
import { headerRect, isHeaderRow, splitHeaders } from './headerRect';
import { joinPages } from './joinPages';
import { pairRows } from './periods/rowPairs';
import { withValueParts } from './periods/valueParts';
import type { PartsAnswers } from './periods/valueParts';
import { tableBody } from './tableBody';
import type { TableBody } from './tableBody';
import { headingOf, titlePeriod } from './tableHeading';
import type { TitlePeriod } from './tableHeading';
import { CONFIDENCE, findColumn, isDoubtful, keyColumn } from './tableLayout';
import type { LayoutColumn, TableLayout } from './tableLayout';

/** Rows from a code up to its header, at most. */
const ROWS_ABOVE = 12;
/** Rows from a code down to its header, at most: an old B-7 has its OEI above the header. */
const ROWS_BELOW = 3;
/** Rows below a header among which the sample is taken. */
const SAMPLE_ROWS = 200;
/** Rows with a code in the sample, at most. */
const SAMPLE_CODES = 40;

/**
 * The PEI tables of a sheet, top to bottom, found by headers, codes and content, never by position.
 *
 * - A table has indicator codes, or codes of AEI (of OEI where it has no AEI) and names of indicators; and goals, values or printed progress. Empty when the sheet has none.
 * - The user is asked about columns of low confidence; `corrections` carries the answers.
 * - The columns of the add-in's own block are `own`; `body` spans only the user's columns.
 * - `parts` are the answers to the question whether values of months, quarters or semesters add up.
 * - `mappings` are the headers that the user chose; they take precedence over found tables in the same cells.
 */
export function findTables(cells: SheetCells, corrections: Corrections = {}, mappings: readonly TableMapping[] = [], parts: PartsAnswers = {}): TableLayout[] {
  const shown = mappedHeaders(cells, mappings).flatMap(({ header, end }) => tableAt(end === null ? cells : rowsBefore(cells, end), header, cells.top, corrections) ?? []);
  const others = foundTables(cells, corrections);
  if (shown.length === 0) return withNeighbours(withParts(cells, others, parts));
  const apart = others.filter((table) => shown.every((one) => !overlaps(tableRect(one), tableRect(table))));
  return withNeighbours(withParts(cells, [...shown, ...apart].sort((one, other) => one.header.top - other.header.top), parts));
}

/** The tables, each with its pairs of rows, the question about its values of parts of a year, and their meaning by its answer. */
const withParts = (cells: SheetCells, tables: readonly TableLayout[], answers: PartsAnswers): readonly TableLayout[] =>
  tables.map((found) => {
    const table = withPairs(cells, found);
    const { columns, parts } = withValueParts(table.sheetId, table.columns, answers);
    return parts === undefined ? table : { ...table, columns, valueParts: parts };
  });

/** A table with goals and values in rows of their own, with their pairs; any other as it is. The last value's row may follow the body. */
function withPairs(cells: SheetCells, table: TableLayout): TableLayout {
  const kind = findColumn(table, 'rowKind');
  const { body, columns } = table;
  if (kind === undefined || !columns.some(({ meaning: { field } }) => field === 'goalAndValue' || field === 'actual')) return table;
  return { ...table, pairs: pairRows(cells, columns, kind.column, body.top, Math.min(body.top + body.height + 1, usedRangeEnd(cells).row)) };
}

/** The cells above a row, absolute, 0-based. */
const rowsBefore = (cells: SheetCells, end: number): SheetCells => ({ ...cells, values: cells.values.slice(0, Math.max(0, end - cells.top)) });

/** The tables, each with the place of those that stand in its rows. */
function withNeighbours(tables: readonly TableLayout[]): TableLayout[] {
  return tables.map((table) => {
    const rect = tableRect(table);
    const beside = tables.filter((other) => other !== table).map(tableRect).filter((other) => sharesRows(other, rect));
    return beside.length === 0 ? table : { ...table, beside };
  });
}

/** The header and the body together. */
function tableRect({ header, body }: TableLayout): Rect {
  const top = Math.min(header.top, body.top);
  return { ...body, top, height: Math.max(header.top + header.height, body.top + body.height) - top };
}

function foundTables(cells: SheetCells, corrections: Corrections): TableLayout[] {
  const tables: TableLayout[] = [];
  const end = usedRangeEnd(cells).row;
  const isHeader = memoizedByRow((row) => isHeaderRow(cells, row));
  const tried = new Set<number>();
  for (let row = cells.top; row < end; row += 1) {
    if (!hasCode(cells, row)) continue;
    const first = afterLast(tables, cells.top);
    const mainRow = headerNear(row, first, isHeader);
    if (mainRow === null || tried.has(mainRow)) continue;
    tried.add(mainRow);
    const isOwn = (column: number): boolean => isOwnColumn(cells, mainRow, column);
    const header = withCodeColumn(cells, headerRect(cells, mainRow, isOwn), row);
    const found = splitHeaders(cells, header, isOwn).flatMap((part) => tableAt(cells, part, first, corrections) ?? []);
    tables.push(...found);
    row = Math.max(row, afterLast(found, row) - 1);
  }
  return joinPages(cells, tables);
}

/** Remembers the answer for each row: every code of a list without a header asks about the same rows. */
function memoizedByRow(ask: (row: number) => boolean): (row: number) => boolean {
  const answers = new Map<number, boolean>();
  return (row) => {
    const known = answers.get(row);
    if (known !== undefined) return known;
    const answer = ask(row);
    answers.set(row, answer);
    return answer;
  };
}

const afterLast = (tables: readonly TableLayout[], otherwise: number): number =>
  tables.reduce((last, { body, averageRow }) => Math.max(last, body.top + body.height, (averageRow ?? 0) + 1), otherwise);

/** Widens a header to the column of codes of a row, where that column has no header. */
function withCodeColumn(cells: SheetCells, header: Rect, row: number): Rect {
  const codes: number[] = [];
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
    if (codeIn(cellAt(cells, row, column)) !== null) codes.push(column);
  }
  const [first] = codes;
  const right = header.left + header.width;
  if (first === undefined || codes.some((column) => column >= header.left && column < right)) return header;
  const left = Math.min(header.left, first);
  return { ...header, left, width: Math.max(right, first + 1) - left };
}

function headerNear(row: number, first: number, isHeader: (row: number) => boolean): number | null {
  for (let at = row - 1; at >= Math.max(first, row - ROWS_ABOVE); at -= 1) if (isHeader(at)) return at;
  for (let at = row + 1; at <= row + ROWS_BELOW; at += 1) if (isHeader(at)) return at;
  return null;
}

function tableAt(cells: SheetCells, header: Rect, first: number, corrections: Corrections): TableLayout | null {
  const heading = headingOf(cells, first, header.top);
  const columns = columnsUnder(cells, header, titlePeriod(heading.title, cells.name), corrections);
  const found = tableOf(cells, header, heading, columns) ?? tableOf(cells, header, heading, withoutCodes(columns));
  if (found !== null) return found;
  // The codes may be those of a table further down with the same header: each is judged by its own rows.
  const next = repeatedHeader(cells, header);
  return next === null ? null : tableAt(rowsBefore(cells, next), header, first, corrections);
}

/** The first row below a header that says the same; null when there is none. */
function repeatedHeader(cells: SheetCells, header: Rect): number | null {
  const texts = (at: number): string => Array.from({ length: header.width }, (_, column) => headerText(cellAt(cells, at, header.left + column))).join('|');
  const words = texts(header.top);
  for (let row = header.top + header.height; row < usedRangeEnd(cells).row; row += 1) if (texts(row) === words) return row;
  return null;
}

/** The columns without that of the indicators' codes, for a table with AEI codes whose own codes ("IND.01") are none. */
function withoutCodes(columns: readonly LayoutColumn[]): readonly LayoutColumn[] {
  return columns.map((column) => (column.meaning.field === 'code' && column.corrected !== true ? { ...column, meaning: { field: 'unknown' } } : column));
}

function tableOf(cells: SheetCells, header: Rect, heading: Pick<TableLayout, 'title' | 'headings'>, columns: readonly LayoutColumn[]): TableLayout | null {
  const key = keyColumn({ columns });
  if (key === undefined || (key.meaning.field === 'objective' && findColumn({ columns }, 'name') === undefined)) return null;
  const hasIndicatorCodes = key.meaning.field === 'code';
  if (!hasIndicatorCodes && isOfActivities(columns)) return null;
  // Where no column has names of indicators, each AEI with figures is its own indicator.
  const name = findColumn({ columns }, 'name') ?? findColumn({ columns }, 'elementName') ?? key;
  const body = tableBody(cells, header, key.column, hasIndicatorCodes ? null : name.column);
  if (body.indicatorRows === 0 || !hasFigures(columns, hasIndicatorCodes)) return null;
  return { sheetId: cells.id, sheet: cells.name, ...heading, ...placed(header, body), kind: kindOfTable(header, body, columns), columns: [...columns, ...ownColumns(cells, header)] };
}

/** The plan of activities (POI) hangs from the same AEI, but its goals are not those of indicators. */
function isOfActivities(columns: readonly LayoutColumn[]): boolean {
  const words = columns.map(({ header }) => foldWords(header).join(' '));
  return words.some((text) => /\baoi\b|\bactividad operativa\b/.test(text)) && !words.some((text) => /\bindicador\b/.test(text));
}

/** The columns of our block beside a header. */
function ownColumns(cells: SheetCells, header: Rect): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let column = header.left + header.width; column < usedRangeEnd(cells).column; column += 1) {
    if (!isOwnColumn(cells, header.top, column)) continue;
    const words = columnHeaders(cells, { ...header, left: column, width: 1 })[0] ?? [];
    columns.push({ column, header: words.join(' · '), meaning: { field: 'own' }, confidence: CONFIDENCE.certain });
  }
  return columns;
}

/** The columns under a header as decided without the user's corrections. */
export const guessedColumns = (cells: SheetCells, header: Rect): readonly LayoutColumn[] =>
  columnsUnder(cells, header, titlePeriod(headingOf(cells, cells.top, header.top).title, cells.name), {});

function columnsUnder(cells: SheetCells, header: Rect, title: TitlePeriod, corrections: Corrections): readonly LayoutColumn[] {
  const rows = sampleRows(cells, header);
  return applyCorrections(cells.id, decideColumns(cells, header, rows, title), corrections);
}

/** Rows with a code below a header, by which the content of columns is judged; absolute, 0-based. */
function sampleRows(cells: SheetCells, header: Rect): number[] {
  const rows: number[] = [];
  const end = Math.min(usedRangeEnd(cells).row, header.top + header.height + SAMPLE_ROWS);
  for (let row = header.top + header.height; row < end && rows.length < SAMPLE_CODES; row += 1) {
    if (isOtherHeader(cells, header, row)) break;
    for (let column = header.left; column < header.left + header.width; column += 1) {
      if (codeIn(cellAt(cells, row, column)) === null) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

/** Whether a row is the header of another table: it has header words, and not those of this header. */
function isOtherHeader(cells: SheetCells, header: Rect, row: number): boolean {
  if (!isHeaderRow(cells, row)) return false;
  const texts = (at: number): string => Array.from({ length: header.width }, (_, column) => headerText(cellAt(cells, at, header.left + column))).join('|');
  const here = texts(row);
  return !Array.from({ length: header.height }, (_, at) => texts(header.top + at)).includes(here);
}

/** Whether a table has goals or values; with indicator codes, printed progress or a doubtful column is enough. */
function hasFigures(columns: readonly LayoutColumn[], hasIndicatorCodes: boolean): boolean {
  return columns.some(
    ({ meaning: { field }, confidence }) =>
      field === 'target' || field === 'actual' || field === 'rowPeriod' || field === 'rowKind' || (hasIndicatorCodes && (field === 'progress' || isDoubtful({ confidence }))),
  );
}

function placed(header: Rect, found: TableBody): Pick<TableLayout, 'header' | 'body' | 'averageRow'> {
  const below = header.top + header.height;
  const top = found.top < header.top ? found.top : below;
  return { header, body: { ...header, top, height: found.bottom + 1 - top }, averageRow: found.averageRow };
}

function kindOfTable(header: Rect, body: TableBody, columns: readonly LayoutColumn[]): TableLayout['kind'] {
  if (body.repeatsHeader || body.top < header.top) return 'old-b7';
  const hasElementColumn = columns.some(({ meaning: { field } }) => field === 'element' || field === 'elementName');
  return body.hasElementRows && !hasElementColumn ? 'b7' : 'plain';
}
