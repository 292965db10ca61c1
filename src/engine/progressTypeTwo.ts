import Big from 'big.js';
import { FULL, percentOf } from './cents';
import { exactQuotient } from './exactQuotient';
import { periodIndex } from './periodId';
import type { Indicator, Period, Plan } from './plan';

/** Avance Tipo II: no public report prints it, so nothing confirms it. */
export interface TypeTwo {
  /** Percent points with two decimals; not capped, below 0 when it moved away from the target. */
  readonly progress: number;
  readonly kind: 'from-baseline' | 'accumulated';
  readonly confirmed: false;
}

/**
 * Avance Tipo II of indicator `i`: progress from the baseline, or for a summable indicator what was reached so far over what was
 * planned so far.
 *
 * - Not summable: (VO - LB) / (LE - LB) · 100; the descending form, (LB - VO) / (LB - LE), is the same number.
 * - Summable: ΣVO / ΣLE · 100, from the first year of the plan to the period's; earlier years with their annual VO.
 * - Blanks: null when a value is missing, LE = LB or ΣLE = 0.
 * - Source: method note, section 5 (one peer program; **not confirmed by an official report**).
 *
 * @example progressTypeTwo(plan, { year: 2024, span: 'year' }, i) // LB 10, LE 22, VO 13: { progress: 25, … }
 */
export function progressTypeTwo(plan: Plan, period: Period, i: number): TypeTwo | null {
  const indicator = plan.indicator(i);
  if (indicator === undefined) return null;
  const isSummable = indicator.aggregation === 'summable';
  const progress = isSummable ? accumulated(plan, period, indicator) : fromBaseline(plan, period, indicator);
  return progress === null ? null : { progress, kind: isSummable ? 'accumulated' : 'from-baseline', confirmed: false };
}

function fromBaseline(plan: Plan, period: Period, { baseline, targets, actuals }: Indicator): number | null {
  const target = targets[plan.years.indexOf(period.year)] ?? null;
  const actual = actuals[periodIndex(plan.periods, period)] ?? null;
  if (baseline === null || target === null || actual === null) return null;
  return quotient(new Big(actual).minus(baseline), new Big(target).minus(baseline));
}

function accumulated(plan: Plan, period: Period, { targets, actuals }: Indicator): number | null {
  let planned = new Big(0);
  let reached = new Big(0);
  for (let k = 0; k < plan.years.length; k += 1) {
    const year = plan.years[k] ?? 0;
    if (year > period.year) break;
    const target = targets[k] ?? null;
    const span = year === period.year ? period.span : 'year';
    const actual = actuals[periodIndex(plan.periods, { year, span })] ?? null;
    if (target === null || actual === null) return null;
    planned = planned.plus(target);
    reached = reached.plus(actual);
  }
  return quotient(reached, planned);
}

const quotient = (reached: Big, planned: Big): number | null =>
  planned.eq(0) ? null : percentOf(exactQuotient(reached.times(FULL), planned));
