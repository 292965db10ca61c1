import type { PeriodId } from '../../engine/plan/periods';
import { tableKey } from '../calculate/readTables';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';
import type { FoundTable, Freshness, Survey } from '../store/survey';

/** What is found out of a table once it is on screen. */
export type Examination = Required<Pick<FoundTable, 'freshness' | 'observations'>>;

/** A table whose examination is due. */
export interface TableToExamine {
  readonly key: string;
  readonly reading: TableReading;
  /** The chosen one. */
  readonly period: PeriodId;
}

/** What was found out of each table and its period; what was known before stands until it is found out again. */
export class Examinations {
  private readonly known = new Map<string, TableToExamine & Examination>();

  /** As parts of the table of that key; empty while nothing is known of it. */
  partsOf(key: string): Partial<Examination> {
    const found = this.known.get(key);
    return found === undefined ? {} : { freshness: found.freshness, observations: found.observations };
  }

  keep(table: TableToExamine, examination: Examination): void {
    this.known.set(table.key, { ...table, ...examination });
  }

  /** What is known of the table as it was read, for whichever period: after a run it holds figures that this reading does not have yet. */
  freshnessOf({ key, reading }: TableToExamine): Freshness | null {
    const known = this.known.get(key);
    return known?.reading === reading ? known.freshness : null;
  }

  /** The chosen table, when its figures were found to be those that its cells give; null otherwise. */
  currentTable({ readings }: ReadWorkbook, { chosen }: Survey): TableToExamine | null {
    const known = this.known.get(tableKey(readings, chosen));
    return known?.freshness.state === 'current' ? known : null;
  }

  /** The next table to be examined, the chosen one first; null when all are. */
  next({ readings }: ReadWorkbook, { chosen, tables }: Survey): TableToExamine | null {
    for (const at of [chosen, ...readings.keys()]) {
      const [reading, period, key] = [readings[at], tables[at]?.period, tableKey(readings, at)];
      const known = this.known.get(key);
      if (reading !== undefined && period !== undefined && (known?.reading !== reading || known.period !== period)) return { key, reading, period };
    }
    return null;
  }
}
