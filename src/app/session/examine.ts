import { findingsInTable } from '../findingsInTable';
import { freshnessOf } from '../freshnessOf';
import type { Session } from './session';
import { Stopped } from './stopped';

/**
 * Finds out of each table, the chosen one first, how fresh its written figures are and what should be looked at in it, and shows it. It
 * is done while nothing else is, and left as soon as anything is: whoever ends last calls it again.
 *
 * @param isFree whether nothing else is being done
 */
export async function examine(session: Session, isFree: () => boolean): Promise<void> {
  const look = session.seen;
  const goOn = (): void => {
    if (!isFree() || session.seen?.readings !== look?.readings) throw new Stopped();
  };
  for (;;) {
    const survey = session.screen.survey();
    const next = look && survey && session.examined.next(look, survey);
    if (!next) return;
    const observations = await session.pace.run(findingsInTable(next.reading, next.period), goOn);
    const freshness = await session.pace.run(freshnessOf(next.reading, look.workbook.settings), goOn);
    goOn();
    session.examined.keep(next, { freshness, observations });
    session.screen.resurvey(session.withOffer(session.screen.survey() ?? survey));
  }
}
