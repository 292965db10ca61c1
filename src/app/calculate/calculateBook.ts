import type { Steps } from '../../engine/steps';
import { formatCount } from '../../engine/text/format';
import type { News, NewsLine, SheetPreview } from '../store/messages';
import { noticeOf } from '../store/notices';
import type { UseCaseContext } from '../store/useCaseContext';
import { BULK, STEP_LABELS, writtenSentence } from '../store/words';
import { changeJournal } from '../undo/changeJournal';
import { askBeforeFirstWrite, mustAsk } from './askBeforeFirstWrite';
import { bulkJob, bulkPlan, noTable, tablesOn, userSheets } from './bulkPlan';
import type { BulkJob } from './bulkPlan';
import { calculationSteps, countChangedCells } from './calculateTable';
import type { Calculation } from './calculateTable';
import type { ReadWorkbook, TableReading } from './readTables';
import { omittedLines, sheetPreview } from './writePreview';

/** Of the whole, the reading; the rest is shared out by indicators. */
const READING_SHARE = 0.1;

/** *Recalcular todo el libro*. It can be stopped between sheets. `again` is as in `calculateChosen`. */
export async function calculateAllTables(session: UseCaseContext, again: () => Promise<void>): Promise<void> {
  const found = session.screen.survey();
  if (!found || !session.lastRead) return session.reload();
  session.beginRun();
  await session.showStep(found, STEP_LABELS.reading, 0, true);
  const look = await session.read();
  session.throwIfStopped();
  const survey = session.withDetails(found);
  if (mustAsk(session)) {
    await session.showStep(survey, STEP_LABELS.computing, READING_SHARE, true);
    const jobs = bulkPlan(look);
    const sheets = await session.scheduler.run(previewSteps(jobs.filter((job) => 'reading' in job), look.workbook.settings), session.throwIfStopped);
    if (askBeforeFirstWrite(session, sheets, again, omittedLines(jobs.filter((job) => 'line' in job)))) return;
  }
  const journal = changeJournal(look.workbook.settings, (pieces) => session.scheduler.run(pieces));
  const news = await calculateBook(look, {
    read: () => session.read(),
    compute: (pieces) => session.scheduler.run(pieces),
    write: (calculation, reading) => session.write(calculation.writePlan, reading, journal, BULK.label),
    beforeSheet: (sheet, nth, total, share) => session.showStep(survey, BULK.step(sheet, nth + 1, total), READING_SHARE + share * (1 - READING_SHARE), total > 1),
    isCancelled: session.isStopRequested,
  });
  session.showNews(news, await session.read());
}

function* previewSteps(jobs: readonly BulkJob[], settings: Readonly<Record<string, unknown>>): Steps<SheetPreview[]> {
  const sheets: SheetPreview[] = [];
  for (const { reading, newest, earlier } of jobs) {
    const { writePlan } = yield* calculationSteps(reading, newest.id, settings, earlier.map(({ id }) => id));
    sheets.push(sheetPreview(reading, writePlan));
    yield;
  }
  return sheets;
}

/** What calculating a whole workbook needs of whoever asks for it. */
interface BookRun {
  /** The workbook as it is now: asked for before the second and later tables of one sheet, as what was written stands beside them. */
  read(): Promise<ReadWorkbook>;
  compute(pieces: Steps<Calculation>): Promise<Calculation>;
  write(calculation: Calculation, reading: TableReading): Promise<void>;
  /** Called before each sheet; `share` of the work, by indicators, is done: 0 to 1. */
  beforeSheet(sheet: string, nth: number, total: number, share: number): Promise<void>;
  /** Asked before each sheet: true leaves it and those after it untouched. */
  isCancelled(): boolean;
}

/**
 * *Recalcular todo el libro*: every PEI table in every period with values, the newest in its own block. A sheet that cannot be
 * written does not stop the others.
 *
 * @returns one line per sheet without a table, and one per table of the others
 */
async function calculateBook(first: ReadWorkbook, run: BookRun): Promise<News> {
  const sheets = userSheets(first);
  const lines: NewsLine[] = [];
  const withTables = sheets.filter(({ id }) => tablesOn(first, id).length > 0);
  let isCancelled = false;
  for (const { id, name } of sheets) {
    const count = tablesOn(first, id).length;
    isCancelled ||= run.isCancelled();
    if (count === 0) lines.push(noTable(name).line);
    else if (isCancelled) lines.push(line('skipped', name, BULK.cancelled));
    else {
      const nth = withTables.findIndex((sheet) => sheet.id === id);
      await run.beforeSheet(name, nth, withTables.length, shareBefore(first, withTables.slice(0, nth).map((sheet) => sheet.id)));
      for (let table = 0; table < count; table += 1) lines.push(await calculateNthTable(table === 0 ? first : await run.read(), id, table, run));
    }
  }
  return { title: isCancelled ? BULK.stopped : BULK.finished(withTables.length), lines };
}

/** Share of a workbook's indicators that stand on these sheets. */
function shareBefore({ readings }: ReadWorkbook, sheetIds: readonly string[]): number {
  const count = (some: readonly TableReading[]): number => some.reduce((sum, { plan }) => sum + plan.columns.count, 0);
  return count(readings.filter(({ layout }) => sheetIds.includes(layout.sheetId))) / Math.max(1, count(readings));
}

const line = (status: NewsLine['status'], text: string, detail: string): NewsLine => ({ status, text, detail, place: null });

async function calculateNthTable(look: ReadWorkbook, sheetId: string, nth: number, run: BookRun): Promise<NewsLine> {
  const found = tablesOn(look, sheetId)[nth];
  const name = look.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  if (found === undefined) return line('failed', name, BULK.lost);
  const job = bulkJob(look, found);
  if ('line' in job) return job.line;
  const { reading, newest, earlier } = job;
  const calculation = await run.compute(calculationSteps(reading, newest.id, look.workbook.settings, earlier.map(({ id }) => id)));
  try {
    await run.write(calculation, reading);
  } catch (error) {
    const { message, remedy } = noticeOf(error);
    return line('failed', name, `${message} ${remedy}`);
  }
  const place = { sheet: name, rect: { ...reading.layout.header, height: 1, width: 1 } };
  return { status: 'done', text: name, detail: doneSentence(job, calculation), place };
}

function doneSentence({ reading: { plan }, newest, earlier }: BulkJob, { writePlan }: Calculation): string {
  const { count } = plan.columns;
  const indicators = count === 1 ? '1 indicador' : `${formatCount(count)} indicadores`;
  const periods = [...earlier, newest].map(({ label }) => label);
  return `${indicators}; ${periods.join(' y ')}. ${writtenSentence(countChangedCells(writePlan))}`;
}
