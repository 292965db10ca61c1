import { formatCount } from '../engine/formatQuantity';
import type { Pieces } from '../engine/pieces';
import { bookJob, noTable, tablesOn, userSheets } from './bookJobs';
import type { BookJob } from './bookJobs';
import { calculating } from './calculateTable';
import type { Calculation } from './calculateTable';
import { changedCells } from './changedCells';
import type { Look } from './look';
import { noticeOf } from './noticeOf';
import type { News, NewsLine } from './state';
import type { TableReading } from './tableReading';
import { BULK, writtenSentence } from './words';

/** What calculating a whole workbook needs of whoever asks for it. */
export interface BookRun {
  /** The workbook as it is now: asked for before the second and later tables of one sheet, as what was written stands beside them. */
  read(): Promise<Look>;
  compute(pieces: Pieces<Calculation>): Promise<Calculation>;
  write(calculation: Calculation, reading: TableReading): Promise<void>;
  /** Called before each sheet; `share` of the work, by indicators, is done: 0 to 1. */
  begin(sheet: string, nth: number, total: number, share: number): Promise<void>;
  /** Asked before each sheet: true leaves it and those after it untouched. */
  isCancelled(): boolean;
}

/**
 * *Recalcular todo el libro*: every PEI table in every period with values, the newest in its own block. A sheet that cannot be
 * written does not stop the others.
 *
 * @returns one line per sheet without a table, and one per table of the others
 */
export async function calculateBook(first: Look, run: BookRun): Promise<News> {
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
      await run.begin(name, nth, withTables.length, shareBefore(first, withTables.slice(0, nth).map((sheet) => sheet.id)));
      for (let table = 0; table < count; table += 1) lines.push(await calculateOne(table === 0 ? first : await run.read(), id, table, run));
    }
  }
  return { title: isCancelled ? BULK.stopped : BULK.finished(withTables.length), lines };
}

/** Share of a workbook's indicators that stand on these sheets. */
function shareBefore({ readings }: Look, sheetIds: readonly string[]): number {
  const count = (some: readonly TableReading[]): number => some.reduce((sum, { plan }) => sum + plan.columns.count, 0);
  return count(readings.filter(({ layout }) => sheetIds.includes(layout.sheetId))) / Math.max(1, count(readings));
}

const line = (status: NewsLine['status'], text: string, detail: string): NewsLine => ({ status, text, detail, place: null });

async function calculateOne(look: Look, sheetId: string, nth: number, run: BookRun): Promise<NewsLine> {
  const found = tablesOn(look, sheetId)[nth];
  const name = look.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  if (found === undefined) return line('failed', name, BULK.lost);
  const job = bookJob(look, found);
  if ('line' in job) return job.line;
  const { reading, newest, earlier } = job;
  const calculation = await run.compute(calculating(reading, newest.id, look.workbook.settings, earlier.map(({ id }) => id)));
  try {
    await run.write(calculation, reading);
  } catch (error) {
    const { message, remedy } = noticeOf(error);
    return line('failed', name, `${message} ${remedy}`);
  }
  const place = { sheet: name, rect: { ...reading.layout.header, height: 1, width: 1 } };
  return { status: 'done', text: name, detail: doneWords(job, calculation), place };
}

function doneWords({ reading: { plan }, newest, earlier }: BookJob, { writePlan }: Calculation): string {
  const { count } = plan.columns;
  const indicators = count === 1 ? '1 indicador' : `${formatCount(count)} indicadores`;
  const periods = [...earlier, newest].map(({ label }) => label);
  return `${indicators}; ${periods.join(' y ')}. ${writtenSentence(changedCells(writePlan))}`;
}
