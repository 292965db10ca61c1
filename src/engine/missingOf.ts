import { lowerIsBetter } from './directionOf';
import type { Evaluation } from './evaluation';
import { missingTo, stepOf } from './missingTo';
import type { Step } from './missingTo';
import { periodIndex } from './periodId';
import type { Plan } from './plan';

/** What an indicator lacks for each colour; where less is better, what it has too much of. */
export interface Missing {
  /** In the indicator's own unit, a multiple of `step`; 0 when it is there. */
  readonly toAmber: number;
  readonly toGreen: number;
  readonly step: Step;
}

/**
 * How much indicator `i` lacks to reach amber and green. Null when LE or VO is missing, or LE is not above 0.
 *
 * @example missingOf(plan2024, evaluation, 31) // LE 135, VO 74: { toAmber: 28, toGreen: 55, step: 1 }
 */
export function missingOf(plan: Plan, evaluation: Evaluation, i: number): Missing | null {
  const indicator = plan.indicator(i);
  const target = indicator?.targets[plan.years.indexOf(evaluation.period.year)] ?? null;
  const actual = indicator?.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
  if (indicator === undefined || target === null || actual === null) return null;
  const measure = { target, actual, lowerIsBetter: lowerIsBetter(indicator) };
  const step = stepOf(indicator, target, actual);
  const { amberFrom, greenFrom } = evaluation.policies.limits;
  const toAmber = missingTo(measure, amberFrom, step);
  const toGreen = missingTo(measure, greenFrom, step);
  return toAmber === null || toGreen === null ? null : { toAmber, toGreen, step };
}
