import { LETTERS_OF_LEVELS } from '../../../engine/plan/letters';
import { foldText } from '../../cells/foldText';
import { codeKindOf, leadingCode } from '../../cells/leadingCode';
import { isFilled } from '../../cells/sheetCells';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import { findColumn } from '../../find/tableLayout';
import type { TableLayout } from '../../find/tableLayout';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import { hasFigure } from './ownFigures';

/** What the rows of a table without indicator codes are, where one row alone does not tell. */
export interface PlainRows {
  /** Rows with an element's code and name over the rows of its indicators. */
  readonly headings: ReadonlySet<number>;
  /** Rows that may be either: bare over rows without a code, the only such one, or where other AEI have figures and such rows. */
  readonly unclear: ReadonlySet<number>;
}

/** A row with anything in it. */
interface Filled {
  readonly row: number;
  readonly line: Line;
  /** Code of the element in its column, null for none. */
  readonly element: string | null;
  readonly hasFigures: boolean;
}

/**
 * Tells headings from indicators in a table without indicator codes; rows are absolute, 0-based.
 *
 * - An AEI's row without goals, values or words of an indicator is a heading where rows without a code, with figures, follow it (titles
 *   such as "Indicadores:" between them count for nothing), and no AEI of the table has both figures and such rows. A single one under the header "Indicador" may be either.
 * - An OEI's row is a heading where no OEI of the table has figures and AEI follow.
 */
export function plainRows(cells: SheetCells, layout: TableLayout, columns: PlanColumns): PlainRows {
  const rows = filledRows(cells, layout, columns);
  const own = rows.filter(({ element }) => element !== null);
  const actions = own.filter(({ element }) => codeKindOf(element ?? '') === 'AEI');
  const objectives = own.filter(({ element }) => codeKindOf(element ?? '') === 'OEI');
  const told = rows.filter(({ row, line, element }) => element !== null || !isLoneName(cells, line, row, columns));
  const isOver = new Set(told.filter((_, at) => told[at + 1]?.element === null && told[at + 1]?.hasFigures === true).map(({ row }) => row));
  const isBare = ({ row, line, hasFigures }: Filled): boolean => !hasFigures && !hasWordsOfIndicator(line, columns) && !isMergedDown(cells, row, columns.element);
  const over = actions.filter(({ row }) => isOver.has(row));
  const named = findColumn(layout, 'name')?.header ?? '';
  const isClear = over.length > 1 || !/^indicador/.test(foldText(named));
  const mayBeEither = !isClear || over.some((row) => !isBare(row));
  const areHeadings = columns.name !== columns.element && over.length > 0 && isClear && over.every(isBare);
  const headings = areHeadings ? actions.filter(isBare) : [];
  const unclear = mayBeEither && columns.name !== columns.element ? over.filter(isBare) : [];
  const titles = actions.length > 0 && objectives.every(isBare) ? objectives : [];
  const rowsOf = (some: readonly Filled[]): ReadonlySet<number> => new Set(some.map(({ row }) => row));
  return { headings: rowsOf([...headings, ...titles]), unclear: rowsOf(unclear) };
}

function filledRows(cells: SheetCells, { body, header }: TableLayout, columns: PlanColumns): Filled[] {
  const rows: Filled[] = [];
  const end = header.top + header.height;
  for (let row = body.top; row < body.top + body.height; row += 1) {
    const line = cells.values[row - cells.top] ?? [];
    if ((row >= header.top && row < end) || !line.some(isFilled)) continue;
    rows.push({ row, line, element: leadingCode(textOf(line, columns.element))?.code ?? null, hasFigures: hasFigure(line, columns) });
  }
  return rows;
}

/** Whether a row has what only indicators have: relevance, sense, aggregation, unit of measure or baseline. */
function hasWordsOfIndicator(line: Line, { relevance, direction, aggregation, parameter, baseline }: PlanColumns): boolean {
  return [relevance, direction, aggregation, parameter, baseline?.at ?? -1].some((at) => textOf(line, at) !== '');
}

const isMergedDown = ({ merges = [], left: first }: SheetCells, row: number, at: number): boolean =>
  merges.some(({ top, left, width, height }) => height > 1 && top <= row && row < top + height && left <= first + at && first + at < left + width);

/** Whether a name is all that a row of a table without codes has: a title within the table, unless a merged AEI spans it. */
export const isLoneName = (cells: SheetCells, line: Line, row: number, { name, element }: PlanColumns): boolean =>
  name !== element && line.every((value, at) => at === name || !isFilled(value)) && !isMergedDown(cells, row, element);

const SHORT_CODE = /^(?:ind(?:icador)?|i)?[\s.\-_]*(?:n\s*[°º])?[\s.\-_]*(?:\d{1,3}|[a-z])[\s.)\-_]*$/i;
const NAMED_ELEMENT = new RegExp(`[AO]E[${LETTERS_OF_LEVELS}]?[\\s.\\-_]*\\d`, 'i');
const LIKE_A_CODE = /^[a-z]{1,5}[\s.\-_]*(?:n\s*[°º]\s*)?\d|^\d+(?:\.\d+)+\.?(?:\s|$)|^\d{4,}(?!\d)|^(?:actividad|producto|tarea|proyecto)\s*(?:n\s*[°º]\s*)?\d/i;

/**
 * Whether the text in the column of the AEI may stand for an indicator of the AEI above: blank, "IND.01", "a)", or a code that names that
 * AEI, such as "IND-AEI-1.1". False for what looks like any other code.
 */
export function belongsToElement(value: CellValue, element: string): boolean {
  const text = String(value).trim();
  const at = text.search(NAMED_ELEMENT);
  const named = at < 0 ? null : leadingCode(text.slice(at));
  if (named !== null) return named.code === element;
  return text === '' || SHORT_CODE.test(text) || !LIKE_A_CODE.test(text);
}
