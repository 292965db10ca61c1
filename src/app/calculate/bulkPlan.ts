import { MIN_CONFIDENCE } from '../../workbook/find/tableLayout';
import { isOwnSheet } from '../../workbook/ownSheets/planOwnSheet';
import type { NewsLine } from '../store/messages';
import { sheetRefusal } from '../store/notices';
import { BULK } from '../store/words';
import { noPeriodsCause, periodsOf } from './readTables';
import type { PeriodOption, ReadWorkbook, TableReading } from './readTables';

/** A table to be calculated: the newest period with values in its own block, the earlier ones in their columns. */
export interface BulkJob {
  readonly reading: TableReading;
  readonly newest: PeriodOption;
  readonly earlier: readonly PeriodOption[];
}

/** A sheet, or a table on it, that is left out of *Recalcular todo el libro*. */
export interface Omission {
  /** `sin-tabla`, `sin-valores`, `por-confirmar`, or the code of a `sheetRefusal`. */
  readonly code: string;
  /** What is said of it when all is done. */
  readonly line: NewsLine;
}

/** What there is to do with a table, or why nothing is. */
export function bulkJob({ workbook }: ReadWorkbook, reading: TableReading): BulkJob | Omission {
  const { name } = reading.cells;
  const doubts = reading.layout.columns.filter(({ confidence }) => confidence < MIN_CONFIDENCE).length;
  if (doubts > 0) return omitted('por-confirmar', 'skipped', name, BULK.doubts(doubts));
  const periods = periodsOf(reading.plan).filter(({ hasValues }) => hasValues);
  const newest = periods.at(-1);
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) return omitted(nothing.code, 'skipped', name, BULK.omitted(nothing));
  if (newest === undefined) return omitted('sin-valores', 'skipped', name, BULK.noValues);
  const refused = sheetRefusal(workbook, reading.cells);
  if (refused) return omitted(refused.code, 'failed', name, `${refused.message} ${refused.remedy}`);
  return { reading, newest, earlier: periods.slice(0, -1) };
}

/** What there is to do in a workbook, and what is left out of it, in the order of its sheets. */
export function bulkPlan(look: ReadWorkbook): (BulkJob | Omission)[] {
  return userSheets(look).flatMap(({ id, name }) => {
    const readings = tablesOn(look, id);
    return readings.length === 0 ? [noTable(name)] : readings.map((reading) => bulkJob(look, reading));
  });
}

/** The sheets but those of the add-in's own. */
export const userSheets = ({ workbook }: ReadWorkbook): ReadWorkbook['workbook']['sheets'] => workbook.sheets.filter((cells) => !isOwnSheet(cells));

export const tablesOn = ({ readings }: ReadWorkbook, sheetId: string): TableReading[] => readings.filter(({ layout }) => layout.sheetId === sheetId);

export const noTable = (sheet: string): Omission => omitted('sin-tabla', 'skipped', sheet, BULK.noTable);

const omitted = (code: string, status: NewsLine['status'], text: string, detail: string): Omission => ({ code, line: { status, text, detail, place: null } });
