import { SURE_ENOUGH } from '../workbook/layout';
import { isOwnSheet } from '../workbook/sheets/planOwnSheet';
import type { Look } from './look';
import { periodsOf } from './periodsOf';
import { refusal } from './refusal';
import type { NewsLine, PeriodOption } from './state';
import type { TableReading } from './tableReading';
import { withoutPeriods } from './withoutPeriods';
import { BULK } from './words';

/** A table to be calculated: the newest period with values in its own block, the earlier ones in their columns. */
export interface BookJob {
  readonly reading: TableReading;
  readonly newest: PeriodOption;
  readonly earlier: readonly PeriodOption[];
}

/** A sheet, or a table on it, that is left out of *Recalcular todo el libro*. */
export interface Omission {
  /** `sin-tabla`, `sin-valores`, `por-confirmar`, or the code of a {@link refusal}. */
  readonly code: string;
  /** What is said of it when all is done. */
  readonly line: NewsLine;
}

/** What there is to do with a table, or why nothing is. */
export function bookJob({ workbook }: Look, reading: TableReading): BookJob | Omission {
  const { name } = reading.cells;
  const doubts = reading.layout.columns.filter(({ confidence }) => confidence < SURE_ENOUGH).length;
  if (doubts > 0) return omitted('por-confirmar', 'skipped', name, BULK.doubts(doubts));
  const periods = periodsOf(reading.plan).filter(({ hasValues }) => hasValues);
  const newest = periods.at(-1);
  const nothing = withoutPeriods(reading);
  if (nothing !== null) return omitted(nothing.code, 'skipped', name, BULK.omitted(nothing));
  if (newest === undefined) return omitted('sin-valores', 'skipped', name, BULK.noValues);
  const refused = refusal(workbook, reading.cells);
  if (refused) return omitted(refused.code, 'failed', name, `${refused.message} ${refused.remedy}`);
  return { reading, newest, earlier: periods.slice(0, -1) };
}

/** What there is to do in a workbook, and what is left out of it, in the order of its sheets. */
export function bookJobs(look: Look): (BookJob | Omission)[] {
  return userSheets(look).flatMap(({ id, name }) => {
    const readings = tablesOn(look, id);
    return readings.length === 0 ? [noTable(name)] : readings.map((reading) => bookJob(look, reading));
  });
}

/** The sheets but those of the add-in's own. */
export const userSheets = ({ workbook }: Look): Look['workbook']['sheets'] => workbook.sheets.filter((cells) => !isOwnSheet(cells));

export const tablesOn = ({ readings }: Look, sheetId: string): TableReading[] => readings.filter(({ layout }) => layout.sheetId === sheetId);

export const noTable = (sheet: string): Omission => omitted('sin-tabla', 'skipped', sheet, BULK.noTable);

const omitted = (code: string, status: NewsLine['status'], text: string, detail: string): Omission => ({ code, line: { status, text, detail, place: null } });
