import type { Observation } from '../workbook/observation';
import type { TableReading } from './tableReading';

/** What reading says of a table without any column of values. */
const CAUSES: ReadonlySet<string> = new Set(['periodo-en-filas', 'sin-valores-obtenidos']);

/** Why there is no period to calculate in a table, and the way out; null when it has one. */
export function withoutPeriods({ plan, observations }: TableReading): Observation | null {
  return plan.periods.length > 0 ? null : (observations.find(({ code }) => CAUSES.has(code)) ?? null);
}
