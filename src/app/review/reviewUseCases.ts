import type { Observation } from '../../workbook/cells/observation';
import { calculationSteps } from '../calculate/calculateTable';
import { planSheet } from '../planSheets/planSheets';
import type { Clipboard } from '../reports/reportEnvironment';
import { runReportTask, runSheetTask, sheetQuestion } from '../reports/reportTask';
import type { Confirmed } from '../reports/reportTask';
import { CLIPBOARD_UNAVAILABLE, keptWords, NOTHING_TO_REVIEW, REPORT_MESSAGES, REPORT_STEP_LABELS } from '../reports/reportWords';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';
import { shownIgnored } from './ignoredFindings';
import { makeReview } from './makeReview';
import { findingsTable, reviewFindings } from './reviewFindings';

/** *Llevar a una hoja*: the findings of the table on screen, those that are ignored left out. */
export const takeToSheet = (context: UseCaseContext, confirmed?: Confirmed): Promise<StatePatch> => runSheetTask(context, {
  step: REPORT_STEP_LABELS.reviewSheet,
  read: confirmed?.read ?? null,
  work: async (input, run) => {
    const { read, reading, period, workbook: { settings } } = input;
    const question = confirmed ? null : sheetQuestion(context, input, 'review', (known) => takeToSheet(context, { read: known }));
    if (question) return question;
    const { observations } = await context.scheduler.run(calculationSteps(reading, period, settings));
    const { name: label } = planSheet(read, reading, 'Revision');
    const made = await makeReview({ ...run, label }, read, reading, { period, observations, ignored: shownIgnored(context.state.get('review').unsaved, settings) });
    if (made === null) return { report: { notice: NOTHING_TO_REVIEW } };
    return { report: { message: REPORT_MESSAGES.reviewSheet(made.sheet, made.count, made.added) + keptWords(made.kept), sheet: made.sheet } };
  },
});

/** *Copiar*: these findings, as a table and as text. */
export const copyFindings = (context: UseCaseContext, clipboard: Clipboard, findings: readonly Observation[]): Promise<StatePatch> => runReportTask(context, {
  step: REPORT_STEP_LABELS.copyingFindings,
  read: context.state.get('workbook').read,
  work: ({ reading }) => clipboard.put(findingsTable(reviewFindings(reading, findings))).then(
    () => ({ report: { message: REPORT_MESSAGES.copiedFindings(findings.length) } }),
    () => ({ report: { notice: CLIPBOARD_UNAVAILABLE } }),
  ),
});
