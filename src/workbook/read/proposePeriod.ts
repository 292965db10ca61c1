import type { Plan } from '../../engine/plan';

/**
 * Index in `plan.periods` of the period to propose: the newest in which some indicator has a value; without any, the newest with a
 * printed progress, else the newest of all; -1 when the plan has no period.
 *
 * @example proposePeriod(plan2024) // 0, the first semester of 2024
 */
export function proposePeriod({ periods, indicators }: Plan): number {
  const newest = (holds: (period: number) => boolean): number => {
    for (let period = periods.length - 1; period >= 0; period -= 1) if (holds(period)) return period;
    return -1;
  };
  const withActuals = newest((period) => indicators.some(({ actuals }) => (actuals[period] ?? null) !== null));
  if (withActuals >= 0) return withActuals;
  const withPrinted = newest((period) => indicators.some(({ printed }) => typeof printed[period] === 'number'));
  return withPrinted >= 0 ? withPrinted : periods.length - 1;
}
