import type { ParagraphChoice } from '../../workbook/ownSheets/alertRows';
import { rowsOfPeriod } from '../../workbook/ownSheets/commitmentRows';
import { planSheet } from '../planSheets/planSheets';
import type { SheetRun } from '../store/retryingPorts';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';
import { splitEdits } from './alertsOnSheet';
import { alertsOf, makeAlerts, textOnSheet } from './makeAlerts';
import type { Alerts, AlertsRequest, AlertsResult } from './makeAlerts';
import { commitmentsIn } from './makeCommitments';
import { makeSummary } from './makeSummary';
import { richText } from './reportEnvironment';
import type { Clipboard } from './reportEnvironment';
import type { ReportInput } from './reportInput';
import { rulesIn, runReportTask, runSheetTask, sheetQuestion } from './reportTask';
import type { Confirmed } from './reportTask';
import { ALERT_CHANGED, CLIPBOARD_UNAVAILABLE, keptWords, NO_TEXT, NOTHING_TO_COPY, REPORT_MESSAGES, REPORT_STEP_LABELS } from './reportWords';
import { textFindings } from './textFindings';

/** "Regenerar resumen". */
export const summarize = (context: UseCaseContext, confirmed?: Confirmed): Promise<StatePatch> => runSheetTask(context, {
  step: REPORT_STEP_LABELS.summary,
  read: confirmed?.read ?? null,
  work: async (input, run) => {
    const question = confirmed ? null : sheetQuestion(context, input, 'summary', (read) => summarize(context, { read }));
    if (question) return question;
    const { read, reading, period } = input;
    const { name: label } = planSheet(read, reading, 'Resumen');
    const { sheet, kept, changes } = await makeSummary({ ...run, label }, read, reading, period, context.environment.stamp());
    return { report: { message: REPORT_MESSAGES.summary(sheet) + keptWords(kept), sheet, changes } };
  },
});

/** "Redactar alertas"; `choices` says what to do with edited paragraphs whose figures changed, by AEI. */
export const draftAlerts = (context: UseCaseContext, choices: Readonly<Record<string, ParagraphChoice>>, confirmed?: Confirmed): Promise<StatePatch> =>
  runSheetTask(context, {
    step: REPORT_STEP_LABELS.alerts,
    read: confirmed?.read ?? null,
    work: async (input, run) => {
      const question = confirmed ? null : sheetQuestion(context, input, 'alerts', (read) => draftAlerts(context, choices, { read }));
      if (question) return question;
      const { sheet, due, commitments, kept } = await make(context, input, run, { choices });
      return { report: { message: REPORT_MESSAGES.alerts(sheet, due.length, commitments) + keptWords(kept), sheet } };
    },
  });

/** Writes every cause, commitment and state that was chosen in the pane, in one write, and drafts the alerts again. */
export async function saveAlertEdits(context: UseCaseContext): Promise<StatePatch> {
  const { state } = context;
  const { edits } = state.get('report');
  if (edits.length === 0) return {};
  const patch = await runSheetTask(context, {
    step: REPORT_STEP_LABELS.saving,
    work: async (input, run) => {
      const { read, reading, period } = input;
      const matrix = commitmentsIn(read.workbook, planSheet(read, reading, 'Compromisos'), period);
      const { timely, late } = splitEdits(planSheet(read, reading, 'Alertas', period), rowsOfPeriod(matrix.rows, period), edits);
      if (timely.length === 0) return { report: { notice: ALERT_CHANGED } };
      const { sheet, kept } = await make(context, input, run, { choices: {}, edits: timely });
      return { report: { message: REPORT_MESSAGES.edited(sheet) + keptWords(kept), ...(late.length > 0 && { notice: ALERT_CHANGED }) } };
    },
  });
  return { ...patch, report: { ...patch.report, edits: state.get('report').edits.filter((edit) => !edits.includes(edit)) } };
}

const make = ({ state }: UseCaseContext, { read, reading, period }: ReportInput, run: SheetRun, request: Pick<AlertsRequest, 'choices' | 'edits'>): Promise<AlertsResult> =>
  makeAlerts(run, read, reading, { period, rules: rulesIn(state.all(), read.workbook), ...request });

/** "Revisar redacción" of a text; a blank one stands for the paragraphs on the sheet. */
export const reviewText = (context: UseCaseContext, text: string): Promise<StatePatch> => runReportTask(context, {
  step: REPORT_STEP_LABELS.review,
  work: ({ read, reading, period, evaluation }) => {
    const reviewed = text.trim() === '' ? textOnSheet(planSheet(read, reading, 'Alertas', period)) : text;
    return { report: reviewed === '' ? { notice: NO_TEXT } : { findings: textFindings(reviewed, reading, evaluation) } };
  },
});

/** "Copiar" and "Copiar todas": the paragraphs of these AEI, or of all that are due. */
export const copyAlerts = (context: UseCaseContext, clipboard: Clipboard, codes?: readonly string[]): Promise<StatePatch> => runReportTask(context, {
  step: REPORT_STEP_LABELS.copying,
  work: async (input) => {
    const { due, text } = currentAlerts(context, input);
    const paragraphs = text.filter((_, at) => codes?.includes(due[at]?.code ?? '') ?? true);
    if (paragraphs.length === 0) return { report: { notice: NOTHING_TO_COPY } };
    return clipboard.put(richText(paragraphs)).then(
      () => ({ report: { message: REPORT_MESSAGES.copied(paragraphs.length) } }),
      () => ({ report: { notice: CLIPBOARD_UNAVAILABLE } }),
    );
  },
});

/** The alerts of the table on screen as they stand, or would if drafted now. */
export const currentAlerts = ({ state }: UseCaseContext, { read, reading, evaluation }: ReportInput): Alerts =>
  alertsOf(read, reading, evaluation, { rules: rulesIn(state.all(), read.workbook), choices: {} });
