import type { PeriodId } from '../../engine/plan';
import type { Look } from '../look';
import type { FoundTable, Freshness, Survey } from '../state';
import { tableKey } from '../surveyOf';
import type { TableReading } from '../tableReading';

/** What is found out of a table once it is on screen. */
export type Examination = Required<Pick<FoundTable, 'freshness' | 'observations'>>;

/** A table whose examination is due. */
export interface Unexamined {
  readonly key: string;
  readonly reading: TableReading;
  /** The chosen one. */
  readonly period: PeriodId;
}

/** What was found out of each table and its period; what was known before stands until it is found out again. */
export class Examined {
  private readonly known = new Map<string, Unexamined & Examination>();

  /** As parts of the table of that key; empty while nothing is known of it. */
  of(key: string): Partial<Examination> {
    const found = this.known.get(key);
    return found === undefined ? {} : { freshness: found.freshness, observations: found.observations };
  }

  keep(table: Unexamined, examination: Examination): void {
    this.known.set(table.key, { ...table, ...examination });
  }

  /** What is known of the table as it was read, for whichever period: after a run it holds figures that this reading does not have yet. */
  freshnessOf({ key, reading }: Unexamined): Freshness | null {
    const known = this.known.get(key);
    return known?.reading === reading ? known.freshness : null;
  }

  /** The chosen table, when its figures were found to be those that its cells give; null otherwise. */
  current({ readings }: Look, { chosen }: Survey): Unexamined | null {
    const known = this.known.get(tableKey(readings, chosen));
    return known?.freshness.state === 'current' ? known : null;
  }

  /** The next table to be examined, the chosen one first; null when all are. */
  next({ readings }: Look, { chosen, tables }: Survey): Unexamined | null {
    for (const at of [chosen, ...readings.keys()]) {
      const [reading, period, key] = [readings[at], tables[at]?.period, tableKey(readings, at)];
      const known = this.known.get(key);
      if (reading !== undefined && period !== undefined && (known?.reading !== reading || known.period !== period)) return { key, reading, period };
    }
    return null;
  }
}
