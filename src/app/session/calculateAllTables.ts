import { bookJobs } from '../bookJobs';
import type { BookJob } from '../bookJobs';
import { calculateBook } from '../calculateBook';
import { calculating } from '../calculateTable';
import { askFirst, isToAsk } from '../firstWrite/askFirst';
import { omittedLines } from '../firstWrite/omittedLines';
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
    const jobs = bookJobs(look);
    const sheets = await session.pace.run(previews(jobs.filter((job) => 'reading' in job), look.workbook.settings), session.goOn);
    if (askFirst(session, sheets, again, omittedLines(jobs.filter((job) => 'line' in job)))) return;
  }
  const journal = changeJournal(look.workbook.settings, (pieces) => session.pace.run(pieces));
  const news = await calculateBook(look, {
    read: () => session.read(),
    compute: (pieces) => session.pace.run(pieces),
    write: (calculation, reading) => session.write(calculation.writePlan, reading, journal, BULK.label),
    begin: (sheet, nth, total, share) => session.step(survey, BULK.step(sheet, nth + 1, total), READING + share * (1 - READING), total > 1),
    isCancelled: session.isToStop,
  });
  session.tell(news, await session.read());
}

function* previews(jobs: readonly BookJob[], settings: Readonly<Record<string, unknown>>): Pieces<SheetPreview[]> {
  const sheets: SheetPreview[] = [];
  for (const { reading, newest, earlier } of jobs) {
    const { writePlan } = yield* calculating(reading, newest.id, settings, earlier.map(({ id }) => id));
    sheets.push(sheetPreview(reading, writePlan));
    yield;
  }
  return sheets;
}
