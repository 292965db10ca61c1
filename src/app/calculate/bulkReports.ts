import { ChangedCellsProblem } from '../../workbook/port';
import type { Notice, SheetPreview } from '../messages/messages';
import { noticeOf } from '../messages/notices';
import { makeReports } from '../planSheets/makeReports';
import { planSheet } from '../planSheets/planSheets';
import { keptWords, SHEET_PREVIEWS } from '../reports/reportWords';
import type { SheetRun } from '../store/retryingPorts';
import { readWorkbook, showStep } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import type { BulkReports } from './bulkNews';
import { BULK } from './bulkWords';
import type { TableOutcome } from './calculateBook';
import type { TableJob } from './calculateTable';
import { planSheetsName, tableByKey } from './readTables';
import type { ReadWorkbook } from './readTables';

/** The sheets that {@link makeBulkReports} would add to a workbook. */
export const reportPreviews = (read: ReadWorkbook, jobs: readonly TableJob[]): SheetPreview[] => jobs.flatMap(({ table, period }) => {
  const reading = tableByKey(read.readings, table);
  if (reading === undefined) return [];
  const [summary, alerts] = [planSheet(read, reading, 'Resumen'), planSheet(read, reading, 'Alertas', period)];
  return [{ sheet: summary.name, lines: SHEET_PREVIEWS.summary }, { sheet: alerts.name, lines: SHEET_PREVIEWS.alerts }];
});

/**
 * Makes the summary and the alerts of every table that was calculated, in the newest of its periods, as part of the same run. What cannot
 * be made of one table does not stop the others.
 */
export async function makeBulkReports(context: UseCaseContext, run: SheetRun, outcomes: readonly TableOutcome[]): Promise<BulkReports> {
  const reports = new Map<string, { readonly sentence: string; readonly hasFailed: boolean }>();
  const done = outcomes.flatMap(({ job, prepared, failure }) => (prepared !== null && failure === null ? [{ job, prepared }] : []));
  for (const [nth, { job, prepared }] of done.entries()) {
    if (context.isStopRequested()) break;
    const { reading } = prepared;
    await showStep(context, BULK.reportsStep(planSheetsName(reading)), nth / done.length, true);
    const { names, kept, failures } = await makeReports(run, () => readWorkbook(context), { table: job.table, summary: job.period, alerts: [job.period] }, context.environment.stamp());
    const sentences = [...(names.length > 0 ? [BULK.made(names) + keptWords(kept)] : []), ...failures.map((error) => BULK.notMade(noticeFor(error)))];
    reports.set(job.table, { sentence: sentences.join(' '), hasFailed: failures.length > 0 });
  }
  return reports;
}

/** Cells that somebody changed are decided where each sheet is made by itself. */
const noticeFor = (error: unknown): Pick<Notice, 'message' | 'remedy'> =>
  (error instanceof ChangedCellsProblem ? { message: error.message, remedy: BULK.changedCells } : noticeOf(error));
