import Big from 'big.js';
import { centsOf, percentOf } from './cents';
import { lowerIsBetter } from './directionOf';
import type { Evaluation } from './evaluation';
import { exactQuotient } from './exactQuotient';
import { expectedShare } from './expectedShare';
import type { ExpectedShares } from './expectedShare';
import { measureKind } from './measureKind';
import { periodIndex } from './periodId';
import type { Indicator, Level, Plan } from './plan';
import { figureAt } from './figureAt';

/** Where a figure stands against what was expected at the date. Beside the official semaphore, never instead of it. */
export interface Pace {
  /** Percent points expected at the date, comparable with the progress before the cap; for an indicator, the share of its goal. */
  readonly expected: number;
  readonly verdict: PaceVerdict;
  /** Where less is better: the VO admitted by now. Null where more is better, and for an OEI or AEI of several indicators. */
  readonly limit: number | null;
}

/** "en ritmo" and "atrasado". */
export type PaceVerdict = 'on-pace' | 'behind';

/**
 * Is indicator `i` where it should be by now?
 *
 * - More is better: on pace when the progress before the cap reaches the expected share.
 * - Less is better and counted (`measureKind`, or summable): on pace while VO ≤ LE · share, because a count of half a year is
 *   compared with half of its limit. Less is better and not counted (a rate): on pace while VO ≤ LE.
 * - Blanks: null when the progress is ND.
 * - Not part of CEPLAN's method.
 *
 * @example pace(plan2024, evaluation, 0) // { expected: 50, verdict: 'on-pace', limit: null }: 50.64 is red, and on pace
 */
export function pace(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares = {}): Pace | null {
  const indicator = plan.indicator(i);
  const figure = figureAt(evaluation, i);
  if (indicator === undefined || figure === undefined || figure.uncapped === null) return null;
  const expected = expectedShare(indicator, evaluation.period, shares);
  if (figure.origin === 'printed' || !lowerIsBetter(indicator)) {
    return { expected, verdict: figure.uncapped >= expected ? 'on-pace' : 'behind', limit: null };
  }
  const limit = limitByNow(indicator, indicator.targets[plan.years.indexOf(evaluation.period.year)] ?? 0, expected);
  const actual = indicator.actuals[periodIndex(plan.periods, evaluation.period)] ?? 0;
  return { expected, verdict: limit.gte(actual) ? 'on-pace' : 'behind', limit: limit.toNumber() };
}

function limitByNow(indicator: Indicator, target: number, expected: number): Big {
  const isCounted = indicator.aggregation === 'summable' || measureKind(indicator) === 'count';
  return isCounted ? new Big(target).times(expected).times('0.01') : new Big(target);
}

/**
 * The same for an OEI or AEI: its progress against the weighted mean of what is expected of its indicators. Those where less is
 * better are expected at 100, as the official figure has them while they keep within the limit. With a single indicator, the pace
 * is that indicator's.
 *
 * - Blanks: null when the element is ND.
 *
 * @example elementPace(plan2024, evaluation, 'AEI', 0) // { expected: 50, verdict: 'on-pace', limit: null }
 */
export function elementPace(
  plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares = {},
): Pace | null {
  const element = (level === 'OEI' ? plan.objectives : plan.actions)[index];
  const progress = (level === 'OEI' ? evaluation.objectives : evaluation.actions)[index]?.progress ?? null;
  if (element === undefined || progress === null) return null;
  const [only = -1, ...others] = element.indicators;
  if (others.length === 0) return pace(plan, evaluation, only, shares);
  let sum = 0;
  let total = 0;
  for (const i of element.indicators) {
    const weight = figureAt(evaluation, i)?.weight ?? 0;
    const indicator = plan.indicator(i);
    if (indicator === undefined) continue;
    const own = lowerIsBetter(indicator) ? 100 : expectedShare(indicator, evaluation.period, shares);
    sum += centsOf(own) * weight;
    total += weight;
  }
  if (total === 0) return null;
  const expected = percentOf(exactQuotient(new Big(sum), new Big(total))) ?? 0;
  return { expected, verdict: progress >= expected ? 'on-pace' : 'behind', limit: null };
}
