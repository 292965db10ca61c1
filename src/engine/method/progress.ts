import Big from 'big.js';
import type { Indicator } from '../plan/indicator';
import { periodIndex } from '../plan/periods';
import type { Period } from '../plan/periods';
import type { Plan } from '../plan/plan';
import { exactQuotient, FULL_CENTS, percentOf, roundedQuotient } from './arithmetic';
import type { Cents } from './arithmetic';
import { CEPLAN_POLICIES } from './evaluation';
import type { Policies } from './evaluation';

/** What Avance Tipo I is computed from. */
export interface TypeOneInput {
  /** Logro esperado of the year, also for a semester; null for ND. */
  readonly target: number | null;
  /** Valor obtenido of the period; null for ND. */
  readonly actual: number | null;
  /** Descending or máximo permisible: see `lowerIsBetter`. */
  readonly lowerIsBetter: boolean;
}

/** Avance Tipo I, printed and before the cap, in percent points with two decimals. */
interface TypeOne {
  readonly progress: number;
  readonly uncapped: number;
}

/**
 * Avance Tipo I: progress against the year's target.
 *
 * - More is better: VO / LE · 100. Less is better: 100 when VO ≤ LE, otherwise LE / VO · 100.
 * - Result: `progress` from 0 to 100 (beyond 100 with the cap off), `uncapped` as computed, below 0 for negative values.
 * - Blanks: null (ND) when LE or VO is missing, and when LE = 0 where more is better (policy `zeroTarget`: 100 instead).
 * - Rounding: two decimals, halves away from zero, exact. A semester is measured against the whole year's target.
 * - Source: method note, sections 4 and 11.
 *
 * @example progressTypeOne({ target: 94, actual: 47.6, lowerIsBetter: false }) // { progress: 50.64, uncapped: 50.64 }
 */
export function progressTypeOne(measure: TypeOneInput, policies: Policies = CEPLAN_POLICIES): TypeOne | null {
  const { target, actual } = measure;
  if (target === null || actual === null) return null;
  const cents = typeOneCents(target, actual, measure.lowerIsBetter, policies);
  const uncapped = percentOf(cents);
  const progress = percentOf(cappedCents(cents, policies));
  return uncapped === null || progress === null ? null : { progress, uncapped };
}

/** {@link progressTypeOne} before the cap, in cents: the inner loop of `evaluate`. NaN where it is not defined. */
export function typeOneCents(target: number, actual: number, lowerIsBetter: boolean, policies: Policies): Cents {
  if (lowerIsBetter) {
    if (actual <= target) return FULL_CENTS;
    return actual === 0 ? 0 : roundedQuotient(target, actual, FULL_CENTS);
  }
  if (target === 0) return policies.zeroTarget === 'hundred' ? FULL_CENTS : NaN;
  return roundedQuotient(actual, target, FULL_CENTS);
}

/** The printed progress of a progress before the cap: at least 0, at most 100 unless the cap is off; NaN for NaN. */
export function cappedCents(cents: Cents, { cap }: Policies): Cents {
  if (cents < 0) return 0;
  return cap && cents > FULL_CENTS ? FULL_CENTS : cents;
}

/** Avance Tipo II. No public report prints it, so it is not confirmed. */
interface TypeTwo {
  /** Percent points with two decimals; not capped, below 0 when it moved away from the target. */
  readonly progress: number;
  readonly kind: 'from-baseline' | 'accumulated';
  readonly confirmed: false;
}

/**
 * Avance Tipo II of indicator `i`: progress from the baseline, or for a summable indicator the sum of VO over the sum of LE so far.
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
  return percentQuotient(new Big(actual).minus(baseline), new Big(target).minus(baseline));
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
  return percentQuotient(reached, planned);
}

const percentQuotient = (reached: Big, planned: Big): number | null =>
  planned.eq(0) ? null : percentOf(exactQuotient(reached.times(FULL_CENTS), planned));
