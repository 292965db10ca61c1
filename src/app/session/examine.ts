import { calculating } from '../calculateTable';
import { changedCells } from '../changedCells';
import { findingsInTable } from '../findingsInTable';
import { freshnessOf } from '../freshnessOf';
import { outcomeOf } from '../outcomeOf';
import { tableKey } from '../surveyOf';
import type { Unexamined } from './examined';
import type { Session } from './session';
import { Stopped } from './stopped';

/**
 * Finds out of each table, the chosen one first, how fresh its written figures are and what should be looked at in it, and shows it; the
 * result too, where the sheet already holds it. It is done while nothing else is, and left as soon as anything is: whoever ends last calls
 * it again.
 *
 * @param isFree whether nothing else is being done
 */
export async function examine(session: Session, isFree: () => boolean): Promise<void> {
  const look = session.seen;
  const goOn = (): void => {
    if (!isFree() || session.seen?.readings !== look?.readings) throw new Stopped();
  };
  await session.pace.breathe();
  for (let done = 0; ; done += 1) {
    const survey = session.screen.survey();
    if (!look || !survey) return;
    const { settings } = look.workbook;
    const next = session.examined.next(look, survey);
    if (!next) {
      const chosen = done === 0 ? session.examined.current(look, survey) : null;
      return chosen ? showWritten(session, chosen, settings, goOn) : undefined;
    }
    const observations = await session.pace.run(findingsInTable(next.reading, next.period), goOn);
    const freshness = session.examined.freshnessOf(next) ?? await session.pace.run(freshnessOf(next.reading, settings), goOn);
    goOn();
    session.examined.keep(next, { freshness, observations });
    session.screen.resurvey(session.withOffer(session.screen.survey() ?? survey));
    if (freshness.state === 'current') await showWritten(session, next, settings, goOn);
  }
}

/** Shows the result of a table that is on screen without one, when a run would write nothing: its figures stand in the sheet already. */
async function showWritten(
  session: Session, { key, reading, period }: Unexamined, settings: Readonly<Record<string, unknown>>, goOn: () => void,
): Promise<void> {
  const isShown = (): boolean => {
    const state = session.screen.current();
    return state.status === 'found' && state.result === undefined && tableKey(session.seen?.readings ?? [], state.survey.chosen) === key;
  };
  if (!isShown()) return;
  const calculation = await session.pace.run(calculating(reading, period, settings), goOn);
  goOn();
  const survey = session.screen.survey();
  if (survey === null || !isShown() || changedCells(calculation.writePlan) > 0) return;
  session.calculated = key;
  const result = { outcome: { ...outcomeOf(reading, calculation), written: '' }, stale: false };
  const state = session.screen.current();
  const news = state.status === 'found' ? state.news : undefined;
  session.screen.show(news ? { status: 'found', survey, news, result } : { status: 'done', survey, ...result });
}
