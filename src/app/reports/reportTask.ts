import { inLetters } from '../../engine/plan/letters';
import type { AlertRules } from '../../engine/alerts/alert';
import { isSameRect } from '../../workbook/cells/rect';
import type { AnswerFor, ChangedCell } from '../../workbook/ownSheets/planOwnSheet';
import { firstWriteQuestion } from '../calculate/askBeforeFirstWrite';
import { tableKey } from '../calculate/readTables';
import type { ReadWorkbook } from '../calculate/readTables';
import { noticeOf } from '../messages/notices';
import { READ_ONLY, TABLE_LOST } from '../messages/words';
import { planSheet } from '../planSheets/planSheets';
import { tablesPatch } from '../store/reload';
import type { SheetRun } from '../store/retryingPorts';
import type { ChangedCellsQuestion, State, StatePatch } from '../store/state';
import { runAtOnce } from '../store/scheduler';
import { readWorkbook } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { ChangedCellsProblem } from '../../workbook/port';
import { changeJournal } from '../undo/changeJournal';
import { alertRulesOf } from './ownSheetSettings';
import { hasUnconfirmedColumns, reportInput } from './reportInput';
import type { ReportInput } from './reportInput';
import { COLUMNS_UNSURE, SHEET_PREVIEWS } from './reportWords';

/** A task of the report: `work` makes something of the table on screen and returns what to tell of it. */
interface ReportTask {
  readonly step: string;
  /** The reading to work on; null for a new one. */
  readonly read?: ReadWorkbook | null;
  readonly work: (input: ReportInput) => Promise<StatePatch> | StatePatch;
}

/** After a yes to the question before the first write: the reading to go on with, null for a new one. Absent before any question. */
export interface Confirmed {
  readonly read: ReadWorkbook | null;
}

interface SheetTask extends Omit<ReportTask, 'work'> {
  readonly work: (input: ReportInput, run: SheetRun) => Promise<StatePatch>;
}

/** Runs a task of the report on the table on screen. A failure becomes a notice; nothing else on screen gives way. */
export async function runReportTask(context: UseCaseContext, { step, read: known = null, work }: ReportTask): Promise<StatePatch> {
  const { state } = context;
  const { survey } = state.get('workbook');
  if (survey === null) return {};
  state.patch({ work: { question: null, changedCells: null }, report: { step, message: null, sheet: null, notice: null, changes: null, gaps: null } });
  try {
    const read = known ?? await readWorkbook(context);
    const input = reportInput(read, survey);
    if (input === null) return { report: { step: null, notice: TABLE_LOST } };
    state.patch(sameTablePatch(state.all(), read));
    const patch = await work(input);
    return { ...patch, report: { step: null, ...patch.report } };
  } catch (error) {
    return { report: { step: null, notice: noticeOf(error) } };
  }
}

/**
 * The same with a task that makes sheets: the workbook is read once more after it. Cells that somebody changed become a question.
 *
 * @param answerFor the user's answers to that question
 */
export async function runSheetTask(context: UseCaseContext, task: SheetTask, answerFor: AnswerFor = () => 'ask'): Promise<StatePatch> {
  let cells: readonly ChangedCell[] = [];
  const patch = await runReportTask(context, {
    ...task,
    work: async (input) => {
      const obstacle = writeObstacle(context.state.all(), input);
      if (obstacle) return obstacle;
      const { settings } = input.workbook;
      const { name: label } = planSheet(input.read, input.reading, 'Alertas', input.period);
      const done = await task.work(input, { ...context.ports, journal: changeJournal(settings, runAtOnce, context.askWithoutUndo), label, changedCells: answerFor }).catch((error: unknown) => {
        if (error instanceof ChangedCellsProblem) cells = error.cells;
        throw error;
      });
      if (done.report === undefined) return done;
      const after = await readWorkbook(context).catch(() => null);
      return after === null ? done : { ...sameTablePatch(context.state.all(), after), ...done };
    },
  });
  if (cells.length === 0) return patch;
  const isShown = ({ place, text }: ChangedCell): boolean => cells.some((one) => one.text === text && one.place.sheet === place.sheet && isSameRect(one.place.rect, place.rect));
  const goOn: ChangedCellsQuestion['goOn'] = (decided) => runSheetTask(context, { ...task, read: null }, (cell) => (isShown(cell) ? decided : 'ask'));
  return { ...patch, work: { changedCells: { places: cells.map(({ place }) => place), goOn } } };
}

/** The table on screen as it is now, over whatever sheet is active. */
function sameTablePatch(state: State, read: ReadWorkbook): StatePatch {
  const { read: before, survey, choices } = state.workbook;
  return tablesPatch(state, read, choices, tableKey(before?.readings ?? [], survey?.chosen ?? 0));
}

/** Why nothing may be written; null when it may. */
function writeObstacle({ result }: State, input: ReportInput): StatePatch | null {
  if (input.workbook.isReadOnly) return { report: { notice: READ_ONLY } };
  return result === null && hasUnconfirmedColumns(input) ? { report: { notice: COLUMNS_UNSURE } } : null;
}

/**
 * The question before a sheet is made that would be the first write to the workbook; null when nothing is to be asked.
 *
 * @param goOn called after a yes, with the reading to go on with; null where the workbook was edited meanwhile
 */
export function sheetQuestion(
  context: UseCaseContext, { read, reading, period }: ReportInput, name: keyof typeof SHEET_PREVIEWS, goOn: (read: ReadWorkbook | null) => Promise<StatePatch>,
): StatePatch | null {
  const { name: sheet } = name === 'summary' ? planSheet(read, reading, 'Resumen') : name === 'review' ? planSheet(read, reading, 'Revision') : planSheet(read, reading, 'Alertas', period);
  const sheets = [{ sheet, lines: SHEET_PREVIEWS[name].map((line) => inLetters(line, reading.plan.letters)) }];
  return firstWriteQuestion(read, { sheets, confirmed: null }, () => goOn(context.isCurrent(read) ? context.state.get('workbook').read : null));
}

/** Which alerts are drafted: as chosen in the pane, else as the workbook was last drafted. */
export const rulesIn = ({ report }: Pick<State, 'report'>, { settings }: Pick<ReadWorkbook['workbook'], 'settings'>): AlertRules =>
  report.rules ?? alertRulesOf({ settings });
