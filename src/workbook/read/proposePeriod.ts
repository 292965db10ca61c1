import type { Period } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';

/**
 * Index in `plan.periods` of the period to propose: the newest that {@link periodHasFigures | has values}; without any, the newest with a
 * printed progress, else the oldest, which is the first to be filled; -1 when the plan has no period.
 *
 * @example proposePeriod(plan2024) // 0, the first semester of 2024
 */
export function proposePeriod({ periods, columns }: Plan): number {
  const newest = (figures: readonly Float64Array[]): number => {
    for (let period = periods.length - 1; period >= 0; period -= 1) if (periodHasFigures(periods, figures, period)) return period;
    return -1;
  };
  const withActuals = newest(columns.actuals);
  if (withActuals >= 0) return withActuals;
  const withPrinted = newest(columns.printed);
  return withPrinted >= 0 || periods.length === 0 ? withPrinted : 0;
}

/**
 * Whether a period has figures of its own. A year of zeros after a semester with other figures is not filled yet: templates come with
 * zeros.
 *
 * @param figures aligned with `periods`; NaN is ND
 * @param at index of the period; the first semester of a year stands before the year
 */
export function periodHasFigures(periods: readonly Period[], figures: readonly Float64Array[], at: number): boolean {
  const own = figures[at];
  if (own === undefined || !own.some(Number.isFinite)) return false;
  const [semester, year] = [periods[at - 1], periods[at]];
  if (year?.span !== 'year' || semester?.year !== year.year) return true;
  return own.some(isNonZero) || figures[at - 1]?.some(isNonZero) !== true;
}

const isNonZero = (figure: number): boolean => Number.isFinite(figure) && figure !== 0;
