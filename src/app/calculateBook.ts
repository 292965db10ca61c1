import { formatCount } from '../engine/formatQuantity';
import { SURE_ENOUGH } from '../workbook/layout';
import { isOwnSheet } from '../workbook/sheets/planOwnSheet';
import type { WorkbookCells } from '../workbook/port';
import { calculateTable } from './calculateTable';
import type { Calculation } from './calculateTable';
import { changedCells } from './changedCells';
import { noticeOf } from './noticeOf';
import { periodsOf } from './periodsOf';
import { refusal } from './refusal';
import type { News, NewsLine } from './state';
import type { TableReading } from './tableReading';
import { BULK, writtenSentence } from './words';

/** A workbook as read once, with its PEI tables. */
export interface Look {
  readonly workbook: WorkbookCells;
  readonly readings: readonly TableReading[];
}

/** What calculating a whole workbook needs of whoever asks for it. */
export interface BookRun {
  /** The workbook as it is now: asked for before the second and later tables of one sheet, as what was written stands beside them. */
  read(): Promise<Look>;
  write(calculation: Calculation, reading: TableReading): Promise<void>;
  /** Called before each sheet. */
  begin(sheet: string, done: number, total: number): Promise<void>;
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
  const sheets = first.workbook.sheets.filter((cells) => !isOwnSheet(cells));
  const lines: NewsLine[] = [];
  const withTables = sheets.filter(({ id }) => tablesOn(first, id).length > 0);
  let isCancelled = false;
  for (const { id, name } of sheets) {
    const count = tablesOn(first, id).length;
    isCancelled ||= run.isCancelled();
    if (count === 0) lines.push(line('skipped', name, BULK.noTable));
    else if (isCancelled) lines.push(line('skipped', name, BULK.cancelled));
    else {
      await run.begin(name, withTables.findIndex((sheet) => sheet.id === id), withTables.length);
      for (let nth = 0; nth < count; nth += 1) lines.push(await calculateOne(nth === 0 ? first : await run.read(), id, nth, run));
    }
  }
  return { title: isCancelled ? BULK.stopped : BULK.finished(withTables.length), lines };
}

const tablesOn = ({ readings }: Look, sheetId: string): TableReading[] => readings.filter(({ layout }) => layout.sheetId === sheetId);

const line = (status: NewsLine['status'], text: string, detail: string): NewsLine => ({ status, text, detail, place: null });

async function calculateOne(look: Look, sheetId: string, nth: number, run: BookRun): Promise<NewsLine> {
  const reading = tablesOn(look, sheetId)[nth];
  const name = look.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  if (reading === undefined) return line('failed', name, BULK.lost);
  const doubts = reading.layout.columns.filter(({ confidence }) => confidence < SURE_ENOUGH).length;
  if (doubts > 0) return line('skipped', name, BULK.doubts(doubts));
  const periods = periodsOf(reading.plan).filter(({ hasValues }) => hasValues);
  const newest = periods.at(-1);
  if (newest === undefined) return line('skipped', name, BULK.noValues);
  const refused = refusal(look.workbook, reading.cells);
  if (refused) return line('failed', name, `${refused.message} ${refused.remedy}`);
  const calculation = calculateTable(reading, newest.id, look.workbook.settings, periods.slice(0, -1).map(({ id }) => id));
  try {
    await run.write(calculation, reading);
  } catch (error) {
    const { message, remedy } = noticeOf(error);
    return line('failed', name, `${message} ${remedy}`);
  }
  const place = { sheet: name, rect: { ...reading.layout.header, height: 1, width: 1 } };
  return { status: 'done', text: name, detail: doneWords(reading, calculation, periods.map(({ label }) => label)), place };
}

function doneWords({ plan }: TableReading, { writePlan }: Calculation, periods: readonly string[]): string {
  const indicators = plan.indicators.length === 1 ? '1 indicador' : `${formatCount(plan.indicators.length)} indicadores`;
  return `${indicators}; ${periods.join(' y ')}. ${writtenSentence(changedCells(writePlan))}`;
}
