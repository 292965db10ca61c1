import type { Evaluation } from '../../engine/evaluation';
import { periodId } from '../../engine/periodId';
import type { PeriodId } from '../../engine/plan';
import { SURE_ENOUGH } from '../../workbook/layout';
import type { WorkbookCells } from '../../workbook/port';
import type { Look } from '../look';
import { evaluateTable } from '../evaluateTable';
import type { AppState } from '../state';
import type { TableReading } from '../tableReading';

/** What the report is about: the workbook as it was read, the table on screen, its period and its figures. */
export interface ReportScene {
  readonly workbook: WorkbookCells;
  readonly reading: TableReading;
  readonly period: PeriodId;
  readonly evaluation: Evaluation;
}

/** The table on screen in a workbook that was read anew; null when it is not there as it was, or has not the period. */
export function reportScene({ workbook, readings }: Look, state: AppState): ReportScene | null {
  const survey = 'survey' in state ? state.survey : null;
  const table = survey?.tables[survey.chosen];
  const reading = readings[survey?.chosen ?? -1];
  if (table === undefined || reading?.layout.sheetId !== table.sheetId) return null;
  if (!reading.plan.periods.some((one) => periodId(one) === table.period)) return null;
  return { workbook, reading, period: table.period, evaluation: evaluateTable(reading, table.period) };
}

/** Whether some column of the table waits to be confirmed, and nothing was calculated from it yet. */
export const isUnsure = ({ reading }: ReportScene, { status }: AppState): boolean =>
  status !== 'done' && reading.layout.columns.some(({ confidence }) => confidence < SURE_ENOUGH);
