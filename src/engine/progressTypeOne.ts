import { FULL, percentOf } from './cents';
import type { Cents } from './cents';
import { CEPLAN_POLICIES } from './evaluation';
import type { Policies } from './evaluation';
import { roundedQuotient } from './roundedQuotient';

/** What Avance Tipo I is made of. */
export interface Measure {
  /** Logro esperado of the year, also for a semester; null for ND. */
  readonly target: number | null;
  /** Valor obtenido of the period; null for ND. */
  readonly actual: number | null;
  /** Descending or máximo permisible: see `lowerIsBetter`. */
  readonly lowerIsBetter: boolean;
}

/** Avance Tipo I, printed and before the cap, in percent points with two decimals. */
export interface TypeOne {
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
export function progressTypeOne(measure: Measure, policies: Policies = CEPLAN_POLICIES): TypeOne | null {
  const { target, actual } = measure;
  if (target === null || actual === null) return null;
  const cents = typeOneCents(target, actual, measure.lowerIsBetter, policies);
  const uncapped = percentOf(cents);
  const progress = percentOf(shownCents(cents, policies));
  return uncapped === null || progress === null ? null : { progress, uncapped };
}

/** {@link progressTypeOne} before the cap, in cents: the inner loop of `evaluate`. NaN where it is not defined. */
export function typeOneCents(target: number, actual: number, lowerIsBetter: boolean, policies: Policies): Cents {
  if (lowerIsBetter) {
    if (actual <= target) return FULL;
    return actual === 0 ? 0 : roundedQuotient(target, actual, FULL);
  }
  if (target === 0) return policies.zeroTarget === 'hundred' ? FULL : NaN;
  return roundedQuotient(actual, target, FULL);
}

/** What is printed of a progress before the cap: never below 0, never above 100 unless the cap is off. NaN stays. */
export function shownCents(cents: Cents, { cap }: Policies): Cents {
  if (cents < 0) return 0;
  return cap && cents > FULL ? FULL : cents;
}
