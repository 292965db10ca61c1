import { bookJobs, calculateBook } from '../calculateBook';
import type { BookJob, Look } from '../calculateBook';
import { calculating } from '../calculateTable';
import { askFirst, isToAsk } from '../firstWrite/askFirst';
import { sheetPreview } from '../firstWrite/sheetPreview';
import type { SheetPreview } from '../state';
import type { Pieces } from '../../engine/pieces';
import { changeJournal } from '../undo/changeJournal';
import { BULK, STEPS } from '../words';
import { lookAround } from './lookAround';
import type { Session } from './session';

/** Of the whole, the reading; the rest is shared out by indicators. */
const READING = 0.1;

/** *Recalcular todo el libro*. It can be stopped between sheets. `again` is as in `calculateChosen`. */
export async function calculateAllTables(session: Session, again: () => Promise<void>): Promise<void> {
  const found = session.screen.survey();
  if (!found || !session.seen) return lookAround(session);
  session.begin();
  await session.step(found, STEPS.reading, 0, true);
  const look = await session.read();
  session.goOn();
  const survey = session.withOffer(found);
  if (isToAsk(session)) {
    await session.step(survey, STEPS.computing, READING, true);
    if (askFirst(session, await session.pace.run(previews(look), session.goOn), again)) return;
  }
  const journal = changeJournal(look.workbook.settings);
  const news = await calculateBook(look, {
    read: () => session.read(),
    compute: (pieces) => session.pace.run(pieces),
    write: (calculation, reading) => session.write(calculation.writePlan, reading, journal, BULK.label),
    begin: (sheet, nth, total, share) => session.step(survey, BULK.step(sheet, nth + 1, total), READING + share * (1 - READING), total > 1),
    isCancelled: session.isToStop,
  });
  session.tell(news, await session.read());
}

function* previews(look: Look): Pieces<SheetPreview[]> {
  const sheets: SheetPreview[] = [];
  for (const { reading, newest, earlier } of bookJobs(look).filter((job): job is BookJob => !('status' in job))) {
    const { writePlan } = yield* calculating(reading, newest.id, look.workbook.settings, earlier.map(({ id }) => id));
    sheets.push(sheetPreview(reading, writePlan));
    yield;
  }
  return sheets;
}
