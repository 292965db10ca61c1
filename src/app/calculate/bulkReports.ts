import { ChangedCellsProblem } from '../../workbook/port';
import type { SheetPreview } from '../messages/messages';
import { noticeOf } from '../messages/notices';
import { planSheet } from '../planSheets/planSheets';
import { makeAlerts } from '../reports/makeAlerts';
import { makeSummary } from '../reports/makeSummary';
import { alertRulesOf } from '../reports/ownSheetSettings';
import { SHEET_PREVIEWS } from '../reports/reportWords';
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
  const done = outcomes.filter(({ prepared, failure }) => prepared !== null && failure === null);
  for (const [nth, { job }] of done.entries()) {
    if (context.isStopRequested()) break;
    const read = await readWorkbook(context);
    const reading = tableByKey(read.readings, job.table);
    if (reading === undefined) continue;
    await showStep(context, BULK.reportsStep(planSheetsName(reading)), nth / done.length, true);
    try {
      const { sheet } = await makeSummary(run, read, reading, job.period, context.environment.stamp());
      const alerts = await makeAlerts(run, read, reading, { period: job.period, rules: alertRulesOf(read.workbook), choices: {} });
      reports.set(job.table, { sentence: BULK.made([sheet, alerts.sheet, ...(alerts.commitments === null ? [] : [alerts.commitments])]), hasFailed: false });
    } catch (error) {
      const notice = noticeOf(error);
      reports.set(job.table, { sentence: BULK.notMade(error instanceof ChangedCellsProblem ? { message: error.message, remedy: BULK.changedCells } : notice), hasFailed: true });
    }
  }
  return reports;
}
