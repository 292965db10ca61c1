import { inLetters } from '../../engine/plan/letters';
import { formatCount } from '../../engine/text/format';
import { firstWriteQuestion } from '../calculate/askBeforeFirstWrite';
import { tableKey } from '../calculate/readTables';
import type { ReadWorkbook } from '../calculate/readTables';
import { noticeOf } from '../messages/notices';
import { requireTables } from '../otherBooks/otherBook';
import type { OtherBook } from '../otherBooks/otherBook';
import { planSheet } from '../planSheets/planSheets';
import { textOnSheet } from '../reports/makeAlerts';
import type { ReportInput } from '../reports/reportInput';
import type { TextFinding } from '../reports/reportState';
import { runReportTask, runSheetTask } from '../reports/reportTask';
import { keptWords, NO_TEXT } from '../reports/reportWords';
import { textFindings } from '../reports/textFindings';
import type { StatePatch } from '../store/state';
import type { UseCase, UseCaseContext } from '../store/useCaseContext';
import { comparisonSteps } from './comparison';
import type { Comparison } from './comparison';
import { namedCuts } from './cuts';
import type { CutChoice, NamedTableCut } from './cuts';
import { changesSheetName, makeChanges } from './makeChanges';

/** What the table on screen is compared with. */
export interface CompareRequest {
  /** Null: the open workbook itself. */
  readonly other: OtherBook | null;
  readonly choice: CutChoice;
  /** The other cut is the later of the two. */
  readonly isOtherLater: boolean;
}

const STEPS = { opening: 'Leyendo el otro libro', comparing: 'Comparando los dos cortes', writing: 'Escribiendo los cambios', reviewing: 'Comparando el texto con los dos cortes' } as const;

/** Opens the file of another workbook with tables; a failure becomes a notice. */
export const openOther = (name: string, bytes: () => Promise<Uint8Array>, opened: (book: OtherBook) => void): UseCase => async ({ state, openOther: open, scheduler }) => {
  state.patch({ report: { step: STEPS.opening, message: null, notice: null } });
  try {
    opened(requireTables(await open(name, await bytes(), (steps) => scheduler.run(steps))));
    return { report: { step: null } };
  } catch (error) {
    return { report: { step: null, notice: noticeOf(error) } };
  }
};

/** Compares the table on screen, read anew, with another cut. Writes nothing. */
export const compare = (request: CompareRequest, compared: (comparison: Comparison) => void): UseCase => (context) => runReportTask(context, {
  step: STEPS.comparing,
  work: async (input) => {
    compared(await comparisonOf(context, input, request));
    return {};
  },
});

/** Makes the sheet *Cambios PEI* of that comparison, made anew. */
export const writeChanges = (request: CompareRequest, confirmed?: { readonly read: ReadWorkbook | null }): UseCase => (context) => runSheetTask(context, {
  step: STEPS.writing,
  read: confirmed?.read ?? null,
  work: async (input, run) => {
    const comparison = await comparisonOf(context, input, request);
    const label = changesSheetName(input.workbook, comparison);
    const question = confirmed ? null : writeQuestion(context, input, label, request);
    if (question !== null) return question;
    const { name, kept } = await makeChanges({ ...run, label }, input.workbook, comparison, context.environment.stamp());
    const count = comparison.rows.reduce((sum, { items }) => sum + items.length, 0);
    return { report: { message: `La hoja «${name}» tiene ${count === 1 ? '1 diferencia' : `${formatCount(count)} diferencias`}.${keptWords(kept)}` } };
  },
});

function writeQuestion(context: UseCaseContext, { read, reading }: ReportInput, sheet: string, request: CompareRequest): StatePatch | null {
  const lines = [inLetters('Hoja nueva, al final del libro: los avances de los dos cortes, un párrafo para el informe y una fila por diferencia.', reading.plan.letters)];
  return firstWriteQuestion(read, { sheets: [{ sheet, lines }], confirmed: null }, () =>
    writeChanges(request, { read: context.isCurrent(read) ? context.state.get('workbook').read : null })(context));
}

/** What a text says differently from the table on screen, and which of its figures are of the other cut; a blank one stands for the paragraphs of the alerts. */
export const reviewAgainst = (request: CompareRequest, text: string, reviewed: (findings: readonly TextFinding[]) => void): UseCase => (context) => runReportTask(context, {
  step: STEPS.reviewing,
  work: (input) => {
    const given = text.trim() === '' ? textOnSheet(planSheet(input.read, input.reading, 'Alertas', input.period)) : text;
    if (given === '') return { report: { notice: NO_TEXT } };
    const [, other] = cutsOf(input, request);
    reviewed(textFindings(given, input.reading, input.evaluation, other));
    return {};
  },
});

/** The cut on screen and the other one. */
const cutsOf = ({ read, reading, period }: ReportInput, { other, choice }: CompareRequest): readonly [NamedTableCut, NamedTableCut] =>
  namedCuts(read, { table: tableKey(read.readings, read.readings.indexOf(reading)), period }, other ?? read, choice);

function comparisonOf({ scheduler }: UseCaseContext, input: ReportInput, request: CompareRequest): Promise<Comparison> {
  const [own, other] = cutsOf(input, request);
  const open = request.other === null ? [own, other] : [own];
  return scheduler.run(request.isOtherLater ? comparisonSteps(own, other, open) : comparisonSteps(other, own, open));
}
