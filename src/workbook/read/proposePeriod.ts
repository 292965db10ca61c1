import type { Plan } from '../../engine/plan';

/**
 * Index in `plan.periods` of the period to propose: the newest in which some indicator has a value; without any, the newest with a
 * printed progress, else the oldest, which is the first to be filled; -1 when the plan has no period. A year of nothing but zeros
 * after a semester with values is not filled yet: values add up through the year.
 *
 * @example proposePeriod(plan2024) // 0, the first semester of 2024
 */
export function proposePeriod({ periods, columns }: Plan): number {
  const newest = (figures: readonly Float64Array[]): number => {
    for (let period = periods.length - 1; period >= 0; period -= 1) {
      if (figures[period]?.some(Number.isFinite) && !isUnfilledYear(periods, figures, period)) return period;
    }
    return -1;
  };
  const withActuals = newest(columns.actuals);
  if (withActuals >= 0) return withActuals;
  const withPrinted = newest(columns.printed);
  return withPrinted >= 0 || periods.length === 0 ? withPrinted : 0;
}

function isUnfilledYear(periods: Plan['periods'], figures: readonly Float64Array[], at: number): boolean {
  const [semester, year] = [periods[at - 1], periods[at]];
  if (year?.span !== 'year' || semester?.year !== year.year) return false;
  return figures[at]?.some(isSome) === false && figures[at - 1]?.some(isSome) === true;
}

const isSome = (figure: number): boolean => Number.isFinite(figure) && figure !== 0;
