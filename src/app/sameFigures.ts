import { evaluate } from '../engine/evaluate';
import type { Evaluation, FigureColumns } from '../engine/evaluation';
import { periodIndex } from '../engine/periodId';
import type { Plan } from '../engine/plan';

/** Whether a plan, as it is now, gives exactly the figures of an evaluation made before, in the same period and order. */
export function sameFigures(plan: Plan, before: Evaluation): boolean {
  const period = periodIndex(plan.periods, before.period);
  if (period < 0) return false;
  const [now, then] = [numbersOf(evaluate(plan, period, before.policies).columns), numbersOf(before.columns)];
  return now.every((numbers, at) => areSame(numbers, then[at] ?? []));
}

type Numbers = ArrayLike<number>;

const numbersOf = ({ indicators, actions, objectives }: FigureColumns): readonly Numbers[] =>
  [indicators.progress, indicators.uncapped, indicators.weights, indicators.weightTotals, indicators.isPrinted, actions, objectives];

/** ND is NaN, and the same as itself. */
function areSame(one: Numbers, other: Numbers): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
