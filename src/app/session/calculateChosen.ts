import { calculating } from '../calculateTable';
import type { Calculation } from '../calculateTable';
import { askFirst } from '../firstWrite/askFirst';
import { sheetPreview } from '../firstWrite/sheetPreview';
import { problemOf } from '../noticeOf';
import { outcomeOf } from '../outcomeOf';
import { refusal } from '../refusal';
import type { Survey } from '../state';
import { tableKey } from '../surveyOf';
import type { TableReading } from '../tableReading';
import { changeJournal } from '../undo/changeJournal';
import { periodLabel, STEPS, TABLE_LOST } from '../words';
import { lookAround } from './lookAround';
import type { Session } from './session';

/** How much of the whole is done when a part begins. */
const SHARES = { reading: 0, computing: 0.4, writing: 0.6 } as const;

/**
 * *Calcular avance* of the chosen table and period, as the workbook is at the click. It can be stopped until the writing begins.
 *
 * @param again the same in a turn of its own, after the user was asked and said yes
 */
export async function calculateChosen(session: Session, again: () => Promise<void>): Promise<void> {
  const found = session.screen.survey();
  if (!found || !session.seen) return lookAround(session);
  const key = tableKey(session.seen.readings, found.chosen);
  session.begin();
  await session.step(found, STEPS.reading, SHARES.reading, true);
  const look = await session.read();
  const survey = session.survey(look);
  const at = look.readings.findIndex((_, index) => tableKey(look.readings, index) === key);
  const [reading, period] = [look.readings[at], survey.tables[at]?.period];
  if (!reading || period === undefined) {
    session.show(look);
    throw problemOf(TABLE_LOST);
  }
  const refused = refusal(look.workbook, reading.cells);
  if (refused) throw problemOf(refused);
  await session.step({ ...survey, chosen: at }, STEPS.computing, SHARES.computing, true);
  const calculation = await session.pace.run(calculating(reading, period, look.workbook.settings), session.goOn);
  session.goOn();
  if (askFirst(session, [sheetPreview(reading, calculation.writePlan)], again)) return;
  await write(session, { ...survey, chosen: at }, reading, calculation);
  session.calculated = key;
}

async function write(session: Session, survey: Survey, reading: TableReading, calculation: Calculation): Promise<void> {
  const label = periodLabel(calculation.evaluation.period);
  await session.step(survey, STEPS.writing(reading.layout.sheet), SHARES.writing);
  const journal = changeJournal(session.seen?.workbook.settings ?? {}, (pieces) => session.pace.run(pieces));
  await session.write(calculation.writePlan, reading, journal, label);
  const outcome = outcomeOf(reading, calculation);
  await session.pace.breathe();
  const table = { key: tableKey(session.seen?.readings ?? [], survey.chosen), reading, period: outcome.period };
  session.examined.keep(table, { freshness: { state: 'current', label }, observations: outcome.observations });
  session.screen.show({ status: 'done', survey: session.withOffer(survey), outcome, stale: false });
}
