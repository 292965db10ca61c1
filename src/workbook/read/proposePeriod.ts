import type { Plan } from '../../engine/plan';
import { holdsFigures } from './holdsFigures';

/**
 * Index in `plan.periods` of the period to propose: the newest that {@link holdsFigures | has values}; without any, the newest with a
 * printed progress, else the oldest, which is the first to be filled; -1 when the plan has no period.
 *
 * @example proposePeriod(plan2024) // 0, the first semester of 2024
 */
export function proposePeriod({ periods, columns }: Plan): number {
  const newest = (figures: readonly Float64Array[]): number => {
    for (let period = periods.length - 1; period >= 0; period -= 1) if (holdsFigures(periods, figures, period)) return period;
    return -1;
  };
  const withActuals = newest(columns.actuals);
  if (withActuals >= 0) return withActuals;
  const withPrinted = newest(columns.printed);
  return withPrinted >= 0 || periods.length === 0 ? withPrinted : 0;
}
