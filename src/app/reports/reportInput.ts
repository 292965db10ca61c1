import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { isDoubtful } from '../../workbook/find/confidence';
import type { WorkbookCells } from '../../workbook/port';
import { evaluateTable } from '../calculate/calculateTable';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import type { AppState } from '../store/state';

/** What the report is about: the workbook as it was read, the table on screen, its period and its figures. */
export interface ReportInput {
  readonly workbook: WorkbookCells;
  readonly reading: TableReading;
  readonly period: PeriodId;
  readonly evaluation: Evaluation;
}

/** The table on screen in a workbook that was read anew; null when it is not there as it was, or has not the period. */
export function reportInput({ workbook, readings }: ReadWorkbook, state: AppState): ReportInput | null {
  const survey = 'survey' in state ? state.survey : null;
  const table = survey?.tables[survey.chosen];
  const reading = readings[survey?.chosen ?? -1];
  if (table === undefined || reading?.layout.sheetId !== table.sheetId) return null;
  if (!reading.plan.periods.some((one) => periodId(one) === table.period)) return null;
  return { workbook, reading, period: table.period, evaluation: evaluateTable(reading, table.period) };
}

/** Whether some column of the table waits to be confirmed, and nothing was calculated from it yet. */
export const hasUnconfirmedColumns = ({ reading }: ReportInput, { status }: AppState): boolean =>
  status !== 'done' && reading.layout.columns.some(isDoubtful);
