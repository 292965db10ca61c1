import type { PeriodId } from '../../engine/plan/periods';
import { tableKey } from '../calculate/readTables';
import type { ReadWorkbook, TableKey, TableReading } from '../calculate/readTables';
import type { Examinations, Freshness, Survey } from '../store/survey';

/** A table to be examined in its chosen period. */
export interface TableToExamine {
  readonly key: TableKey;
  readonly reading: TableReading;
  readonly period: PeriodId;
}

/** The freshness of a table as it was read, in whichever period; null when it is not known. After a run it is ahead of the reading. */
export function knownFreshness(examinations: Examinations, { key, reading }: TableToExamine): Freshness | null {
  const known = examinations.get(key);
  return known?.reading === reading ? known.freshness : null;
}

/** The chosen table, when its figures are known to be those that its cells give; null otherwise. */
export function currentTable(examinations: Examinations, { readings }: ReadWorkbook, { chosen }: Survey): TableToExamine | null {
  const key = tableKey(readings, chosen);
  const known = examinations.get(key);
  return known?.freshness.state === 'current' ? { key, reading: known.reading, period: known.period } : null;
}

/** The next table that was not examined as it was read and in its period, the chosen one first; null when all were. */
export function nextToExamine(examinations: Examinations, { readings }: ReadWorkbook, { chosen, tables }: Survey): TableToExamine | null {
  for (const at of [chosen, ...readings.keys()]) {
    const [reading, period, key] = [readings[at], tables[at]?.period, tableKey(readings, at)];
    const known = examinations.get(key);
    if (reading !== undefined && period !== undefined && (known?.reading !== reading || known.period !== period)) return { key, reading, period };
  }
  return null;
}
