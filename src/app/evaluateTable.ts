import { evaluate } from '../engine/evaluate';
import type { Evaluation } from '../engine/evaluation';
import { CEPLAN_POLICIES } from '../engine/evaluation';
import { parsePeriodId, periodIndex } from '../engine/periodId';
import type { PeriodId, Plan } from '../engine/plan';
import { isSamePolicies } from './method/methodSettings';
import type { TableReading } from './tableReading';

/**
 * One period of a table, computed as its workbook wants it.
 *
 * - Errors: throws `RangeError` when the table does not have the period: the caller offers only those it has.
 */
export function evaluateTable({ plan, settings }: TableReading, id: PeriodId): Evaluation {
  const period = parsePeriodId(id);
  return evaluate(plan, period ? periodIndex(plan.periods, period) : -1, settings.method.policies);
}

/** The same period as CEPLAN's application computes it: what is printed in a report is compared with this. */
export const officialEvaluation = (plan: Plan, evaluation: Evaluation): Evaluation =>
  isSamePolicies(evaluation.policies, CEPLAN_POLICIES) ? evaluation : evaluate(plan, periodIndex(plan.periods, evaluation.period));
