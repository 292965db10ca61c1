import Big from 'big.js';
import { exactCeiling } from './exactQuotient';
import { measureKind } from './measureKind';
import type { Indicator } from './plan';
import type { Measure } from './progressTypeOne';

/** The smallest step in which a value is counted: whole units, or hundredths (of a percent point, of a rate). */
export type Step = 1 | 0.01;

/**
 * How much is missing for a progress to reach `limit` percent: to be added to VO where more is better, to be taken from it where
 * less is better. A multiple of `step`, 0 when it is reached.
 *
 * - More is better: LE · limit / 100 - VO, up to the next step. Less is better: VO - LE · 100 / limit, up to the next step.
 * - Blanks: null when LE or VO is missing, or LE is not above 0.
 * - The limit is reached exactly, without help from the rounding of the progress. Not part of CEPLAN's method.
 *
 * @example missingTo({ target: 135, actual: 74, lowerIsBetter: false }, 75) // 28: 102 of 135 are needed
 */
export function missingTo({ target, actual, lowerIsBetter }: Measure, limit: number, step: Step = 1): number | null {
  if (target === null || actual === null || !(target > 0)) return null;
  const gap = lowerIsBetter
    ? new Big(actual).times(limit).minus(new Big(target).times(100))
    : new Big(target).times(limit).minus(new Big(actual).times(100));
  const isReached = gap.lte(0) || (lowerIsBetter && actual <= target);
  if (isReached) return 0;
  const steps = exactCeiling(gap, new Big(lowerIsBetter ? limit : 100).times(step));
  return Number(new Big(steps).times(step));
}

/**
 * In which step an indicator is counted: counts in whole units, percentages in hundredths, anything else in whole units while its
 * values are whole.
 *
 * @example stepOf({ name: 'Porcentaje de tributos recaudados', parameter: '' }, 94, 47.6) // 0.01
 */
export function stepOf(indicator: Pick<Indicator, 'name' | 'parameter'>, target: number, actual: number): Step {
  const kind = measureKind(indicator);
  if (kind === 'count') return 1;
  return kind === 'percent' || !Number.isInteger(target) || !Number.isInteger(actual) ? 0.01 : 1;
}
