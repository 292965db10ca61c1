import type { PlanRecord } from '../../workbook/consolidation/planRecord';
import { prepareTable } from '../calculate/calculateTable';
import type { Compute } from '../calculate/calculateTable';
import { noPeriodsCause, periodsOf, planSheetsName, tableKey } from '../calculate/readTables';
import type { ReadWorkbook } from '../calculate/readTables';
import { planRecord } from './planRecord';

/** What a workbook gives to a consolidation. */
export interface BookRecords {
  readonly records: readonly PlanRecord[];
  /** Why a plan gives no record, in a sentence each: "«Unidad A»: …". */
  readonly problems: readonly string[];
}

interface BookRequest {
  /** Name of the workbook's file; '' for the open one. */
  readonly file: string;
  readonly compute: Compute;
  /** The only period that is wanted; null for every one with values. */
  readonly period: string | null;
  /** Called before each plan. */
  readonly begin?: (sheet: string, nth: number, total: number) => Promise<void>;
}

/** The records of the PEI plans of a workbook. Nothing is written. A plan without a period that is wanted gives a problem instead. */
export async function bookRecords(read: ReadWorkbook, { file, compute, period, begin }: BookRequest): Promise<BookRecords> {
  const { readings } = read;
  const records: PlanRecord[] = [];
  const problems: string[] = [];
  for (const [nth, reading] of readings.entries()) {
    const sheet = planSheetsName(reading);
    await begin?.(sheet, nth, readings.length);
    const periods = periodsOf(reading.plan).filter(({ id, hasValues }) => (period === null ? hasValues : id === period)).map(({ id }) => id);
    const nothing = noPeriodsCause(reading);
    if (nothing !== null) problems.push(`«${sheet}»: ${nothing.message} ${nothing.remedy}`);
    else if (periods.length === 0) problems.push(`«${sheet}»: ${period === null ? 'ningún periodo tiene valores obtenidos.' : `la tabla no tiene el periodo ${period}.`}`);
    for (const id of nothing === null ? periods : []) {
      const prepared = await prepareTable(read, { table: tableKey(readings, nth), period: id, earlier: [] }, compute);
      if (prepared !== null) records.push(planRecord(prepared, file));
    }
  }
  return { records, problems };
}
