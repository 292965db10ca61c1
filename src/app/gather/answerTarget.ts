import type { Period } from '../../engine/plan/periods';
import { periodIndex } from '../../engine/plan/periods';
import { parseAmount } from '../../workbook/cells/parseAmount';
import { cellRect } from '../../workbook/cells/rect';
import { cellAt } from '../../workbook/cells/sheetCells';
import { FigureReader } from '../../workbook/read/figureReader';
import { valueColumn } from '../../workbook/read/valueCells';
import { tableAt } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import type { Answer, AnswerTarget } from './gatherList';

/**
 * The one cell of the table that holds the value of an indicator in a period; null where that is not sure: several indicators share its
 * row, or what stands in it is not what the table's value was read from.
 */
export function answerTarget(reading: TableReading, period: Period, i: number): AnswerTarget | null {
  const { columns, periods } = reading.plan;
  const table = columns.tables?.[i] ?? 0;
  const { cells, layout } = tableAt(reading, columns.tables?.[i]);
  const column = valueColumn(layout, period)?.column;
  const row = (columns.rows[i] ?? 0) - 1;
  if (column === undefined || row < 0 || isShared(reading, i, table)) return null;
  const present = cellAt(cells, row, column);
  const told = columns.actuals[periodIndex(periods, period)]?.[i] ?? NaN;
  const read = new FigureReader(cells, []).read(present, row, { at: column - cells.left, header: '' }, '');
  if (!Number.isNaN(told) && told !== read) return null;
  return { place: { sheet: layout.sheet, rect: cellRect(row, column) }, table, present };
}

function isShared({ plan: { columns } }: TableReading, i: number, table: number): boolean {
  for (let other = 0; other < columns.count; other += 1) if (other !== i && columns.rows[other] === columns.rows[i] && (columns.tables?.[other] ?? 0) === table) return true;
  return false;
}

/** Whether the cell of an answer already holds it: as the table is read, and for ND in any spelling. */
export function isSameAnswer(reading: TableReading, { value, target: { table, place: { rect }, present } }: Pick<Answer, 'value' | 'target'>): boolean {
  if (value === 'ND') return typeof present === 'string' && present.trim() !== '' && parseAmount(present).kind === 'no-data';
  const { cells } = reading.parts?.[table] ?? reading;
  return new FigureReader(cells, []).read(present, rect.top, { at: rect.left - cells.left, header: '' }, '') === value;
}

/** Whether the table has no value in the cell of an answer. */
export const isBlankTarget = ({ present }: AnswerTarget): boolean => typeof present === 'string' && present.trim() === '';
