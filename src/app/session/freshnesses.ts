import type { Look } from '../calculateBook';
import type { Freshness } from '../state';
import { tableKey } from '../surveying';
import type { TableReading } from '../tableReading';

/** How fresh the figures of each table are, as far as it was found out; what was known before stands until it is found out again. */
export class Freshnesses {
  private readonly known = new Map<string, { readonly reading: TableReading; readonly freshness: Freshness }>();

  /** As a part of the table of that key; empty while nothing is known of it. */
  of(key: string): { readonly freshness?: Freshness } {
    const found = this.known.get(key);
    return found === undefined ? {} : { freshness: found.freshness };
  }

  keep(key: string, reading: TableReading, freshness: Freshness): void {
    this.known.set(key, { reading, freshness });
  }

  /** The next table to be found out, the chosen one first; null when all are. */
  next({ readings }: Look, chosen: number): { readonly key: string; readonly reading: TableReading } | null {
    const order = [chosen, ...readings.keys()];
    for (const at of order) {
      const [reading, key] = [readings[at], tableKey(readings, at)];
      if (reading !== undefined && this.known.get(key)?.reading !== reading) return { key, reading };
    }
    return null;
  }
}
