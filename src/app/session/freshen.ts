import { freshnessOf } from '../freshnessOf';
import type { Session } from './session';
import { Stopped } from './stopped';

/**
 * Finds out how fresh the written figures of each table are, the chosen one first, and shows it. It is done while nothing else is, and
 * left as soon as anything is: whoever ends last calls it again.
 *
 * @param isFree whether nothing else is being done
 */
export async function freshen(session: Session, isFree: () => boolean): Promise<void> {
  const look = session.seen;
  const goOn = (): void => {
    if (!isFree() || session.seen?.readings !== look?.readings) throw new Stopped();
  };
  for (;;) {
    const survey = session.screen.survey();
    const next = look && survey && session.fresh.next(look, survey.chosen);
    if (!next) return;
    const freshness = await session.pace.run(freshnessOf(next.reading, look.workbook.settings), goOn);
    goOn();
    session.fresh.keep(next.key, next.reading, freshness);
    session.screen.resurvey(session.withOffer(session.screen.survey() ?? survey));
  }
}
