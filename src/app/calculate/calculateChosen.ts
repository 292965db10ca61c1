import { periodLabel } from '../../engine/plan/periods';
import { outcomeOf } from '../result/outcome';
import { problemOf, sheetRefusal } from '../store/notices';
import { tableKey } from '../store/survey';
import type { Survey } from '../store/survey';
import type { UseCaseContext } from '../store/useCaseContext';
import { STEP_LABELS, TABLE_LOST } from '../store/words';
import { changeJournal } from '../undo/changeJournal';
import { askBeforeFirstWrite } from './askBeforeFirstWrite';
import { calculationSteps } from './calculateTable';
import type { Calculation } from './calculateTable';
import type { TableReading } from './readTables';
import { sheetPreview } from './writePreview';

/** How much of the whole is done when a part begins. */
const STEP_SHARES = { reading: 0, computing: 0.4, writing: 0.6 } as const;

/**
 * *Calcular avance* of the chosen table and period, as the workbook is at the click. It can be stopped until the writing begins.
 *
 * @param again the same in a turn of its own, after the user was asked and said yes
 */
export async function calculateChosen(session: UseCaseContext, again: () => Promise<void>): Promise<void> {
  const found = session.screen.survey();
  if (!found || !session.lastRead) return session.reload();
  const key = tableKey(session.lastRead.readings, found.chosen);
  session.beginRun();
  await session.showStep(found, STEP_LABELS.reading, STEP_SHARES.reading, true);
  const look = await session.read();
  const survey = session.updateSurvey(look);
  const at = look.readings.findIndex((_, index) => tableKey(look.readings, index) === key);
  const [reading, period] = [look.readings[at], survey.tables[at]?.period];
  if (!reading || period === undefined) {
    session.showFound(look);
    throw problemOf(TABLE_LOST);
  }
  const refused = sheetRefusal(look.workbook, reading.cells);
  if (refused) throw problemOf(refused);
  await session.showStep({ ...survey, chosen: at }, STEP_LABELS.computing, STEP_SHARES.computing, true);
  const calculation = await session.scheduler.run(calculationSteps(reading, period, look.workbook.settings), session.throwIfStopped);
  session.throwIfStopped();
  if (askBeforeFirstWrite(session, [sheetPreview(reading, calculation.writePlan)], again)) return;
  await writeTable(session, { ...survey, chosen: at }, reading, calculation);
  session.resultKey = key;
}

async function writeTable(session: UseCaseContext, survey: Survey, reading: TableReading, calculation: Calculation): Promise<void> {
  const label = periodLabel(calculation.evaluation.period);
  await session.showStep(survey, STEP_LABELS.writing(reading.layout.sheet), STEP_SHARES.writing);
  const journal = changeJournal(session.lastRead?.workbook.settings ?? {}, (pieces) => session.scheduler.run(pieces));
  await session.write(calculation.writePlan, reading, journal, label);
  const outcome = outcomeOf(reading, calculation);
  await session.scheduler.yieldToUi();
  const table = { key: tableKey(session.lastRead?.readings ?? [], survey.chosen), reading, period: outcome.period };
  session.examinations.keep(table, { freshness: { state: 'current', label }, observations: outcome.observations });
  session.screen.show({ status: 'done', survey: session.withDetails(survey), outcome, stale: false });
}
