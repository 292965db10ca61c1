import { evaluate } from '../engine/evaluate';
import type { Evaluation } from '../engine/evaluation';
import { periodIndex } from '../engine/periodId';
import type { Plan } from '../engine/plan';

/** Whether a plan, as it is now, gives exactly the figures of an evaluation made before, in the same period and order. */
export function sameFigures(plan: Plan, before: Evaluation): boolean {
  const period = periodIndex(plan.periods, before.period);
  if (period < 0) return false;
  return JSON.stringify(evaluate(plan, period, before.policies)) === JSON.stringify(before);
}
