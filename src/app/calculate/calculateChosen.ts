import { periodLabel } from '../../engine/plan/periods';
import { outcomeOf } from '../result/outcome';
import { problemOf, sheetRefusal } from '../store/notices';
import { retryingPorts } from '../store/retryingPorts';
import type { Survey } from '../store/survey';
import type { UseCaseContext } from '../store/useCaseContext';
import { STEP_LABELS, TABLE_LOST } from '../store/words';
import { changeJournal } from '../undo/changeJournal';
import { askBeforeFirstWrite } from './askBeforeFirstWrite';
import { prepareTable, writeTable } from './calculateTable';
import type { PreparedTable } from './calculateTable';
import { tableKey } from './readTables';
import { sheetPreview } from './writePreview';

/** Share of the work that is done when a part begins. */
const STEP_SHARES = { reading: 0, computing: 0.4, writing: 0.6 } as const;

/**
 * *Calcular avance* of the chosen table and period, as the workbook is at the click. It can be stopped until the writing begins.
 *
 * @param again the same as a task of its own, after the user was asked and said yes
 */
export async function calculateChosen(context: UseCaseContext, again: () => Promise<void>): Promise<void> {
  const found = context.screen.survey();
  if (!found || !context.lastRead) return context.reload();
  const table = tableKey(context.lastRead.readings, found.chosen);
  context.beginRun();
  await context.showStep(found, STEP_LABELS.reading, STEP_SHARES.reading, true);
  const read = await context.read();
  const chosen = read.readings.findIndex((_, at) => tableKey(read.readings, at) === table);
  const survey = { ...context.updateSurvey(read), chosen };
  const [reading, period] = [read.readings[chosen], survey.tables[chosen]?.period];
  if (!reading || period === undefined) {
    context.showFound(read);
    throw problemOf(TABLE_LOST);
  }
  const refused = sheetRefusal(read.workbook, reading.cells);
  if (refused) throw problemOf(refused);
  await context.showStep(survey, STEP_LABELS.computing, STEP_SHARES.computing, true);
  const prepared = await prepareTable(read, { table, period, earlier: [] }, (steps) => context.scheduler.run(steps, context.throwIfStopped));
  context.throwIfStopped();
  if (prepared === null || askBeforeFirstWrite(context, [sheetPreview(reading, prepared.calculation.writePlan)], again)) return;
  await writeChosen(context, survey, prepared);
  context.resultKey = table;
}

/** Writes the table and shows its result. */
async function writeChosen(context: UseCaseContext, survey: Survey, prepared: PreparedTable): Promise<void> {
  const { read, reading, job, calculation } = prepared;
  await context.showStep(survey, STEP_LABELS.writing(reading.layout.sheet), STEP_SHARES.writing);
  const { port } = retryingPorts(context.port, context.sheets, context.screen.showHint);
  const journal = changeJournal(read.workbook.settings, context.scheduler.run.bind(context.scheduler));
  const entry = await writeTable({ port, journal, label: null }, prepared);
  context.screen.clearHint();
  await context.scheduler.yieldToUi();
  if (entry !== null) context.noteSettings({ ...calculation.writePlan.settings, ...entry.settings });
  const outcome = outcomeOf(reading, calculation);
  await context.scheduler.yieldToUi();
  const freshness = { state: 'current', label: periodLabel(calculation.evaluation.period) } as const;
  context.examinations.keep({ key: job.table, reading, period: outcome.period }, { freshness, observations: outcome.observations });
  context.screen.show({ status: 'done', survey: context.withDetails(survey), outcome, stale: false });
}
