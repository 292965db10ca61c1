import { isDoubtful } from '../../workbook/find/tableLayout';
import { isOwnSheet } from '../../workbook/ownSheets/ownSheet';
import type { NewsLine } from '../messages/messages';
import { tablesRefusal } from '../messages/notices';
import { BULK } from './bulkWords';
import type { TableJob } from './calculateTable';
import { noPeriodsCause, periodsOf, planSheetsName, standsOn, tableKey, tablesOf } from './readTables';
import type { PeriodOption, ReadWorkbook, TableReading } from './readTables';

/** A table to calculate in every period with values: the newest in its own block, the earlier ones in their columns. */
export interface BulkJob extends TableJob {
  /** All its periods, oldest first. */
  readonly periods: readonly PeriodOption[];
}

/** A sheet, or a table on it, that is left out of *Recalcular todo el libro*. */
export interface Omission {
  /** `sin-tabla`, `sin-valores`, `por-confirmar`, or the code of a {@link tablesRefusal}. */
  readonly code: string;
  /** What the news says of it. */
  readonly line: NewsLine;
}

/** A sheet of the user's. */
export interface SheetPlan {
  readonly sheetId: string;
  readonly name: string;
  readonly hasTable: boolean;
  /** One per table, of a plan in several sheets on the first of them; of a sheet without any, that omission. */
  readonly tables: readonly (BulkJob | Omission)[];
}

export const isJob = (one: BulkJob | Omission): one is BulkJob => 'table' in one;

/** What *Recalcular todo el libro* does in a workbook and what it leaves out, sheet by sheet. The add-in's own sheets are left out without a word. */
export function bulkPlan(read: ReadWorkbook): SheetPlan[] {
  return read.workbook.sheets.filter((cells) => !isOwnSheet(cells)).map(({ id, name }) => {
    const tables = read.readings.flatMap((reading, at) => (reading.layout.sheetId === id ? [bulkJob(read, reading, at)] : []));
    const hasTable = read.readings.some((reading) => standsOn(reading, id));
    return { sheetId: id, name, hasTable, tables: hasTable ? tables : [omitted('sin-tabla', 'skipped', name, BULK.noTable)] };
  });
}

function bulkJob({ workbook, readings }: ReadWorkbook, reading: TableReading, at: number): BulkJob | Omission {
  const tables = tablesOf(reading);
  const name = planSheetsName(reading);
  const doubts = tables.reduce((sum, { layout }) => sum + layout.columns.filter(isDoubtful).length, 0);
  if (doubts > 0) return omitted('por-confirmar', 'skipped', name, BULK.doubts(doubts));
  const periods = periodsOf(reading.plan).filter(({ hasValues }) => hasValues);
  const newest = periods.at(-1);
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) return omitted(nothing.code, 'skipped', name, BULK.omitted(nothing));
  if (newest === undefined) return omitted('sin-valores', 'skipped', name, BULK.noValues);
  const refused = tablesRefusal(workbook, tables);
  if (refused) return omitted(refused.code, 'failed', name, `${refused.message} ${refused.remedy}`);
  return { table: tableKey(readings, at), period: newest.id, earlier: periods.slice(0, -1).map(({ id }) => id), periods };
}

const omitted = (code: string, status: NewsLine['status'], text: string, detail: string): Omission => ({ code, line: { status, text, detail, place: null } });
