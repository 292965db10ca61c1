import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { isDoubtful } from '../../workbook/find/tableLayout';
import type { WorkbookCells } from '../../workbook/port';
import { evaluateTable } from '../calculate/calculateTable';
import { tablesOf } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import type { Survey } from '../store/survey';

/** What the report is about: the workbook as it was read, the table on screen, its period and its figures. */
export interface ReportInput {
  readonly read: ReadWorkbook;
  readonly workbook: WorkbookCells;
  readonly reading: TableReading;
  readonly period: PeriodId;
  readonly evaluation: Evaluation;
}

/** The table on screen in another reading of the workbook; null when it is not there as it was, or does not have the period. */
export function reportInput(read: ReadWorkbook, { tables, chosen }: Survey): ReportInput | null {
  const [table, reading] = [tables[chosen], read.readings[chosen]];
  if (table === undefined || reading?.layout.sheetId !== table.sheetId) return null;
  if (!reading.plan.periods.some((one) => periodId(one) === table.period)) return null;
  return { read, workbook: read.workbook, reading, period: table.period, evaluation: evaluateTable(reading, table.period) };
}

/** Whether some column of the table waits to be confirmed. */
export const hasUnconfirmedColumns = ({ reading }: ReportInput): boolean => tablesOf(reading).some(({ layout }) => layout.columns.some(isDoubtful));
