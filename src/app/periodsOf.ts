import { periodId } from '../engine/periodId';
import type { Plan } from '../engine/plan';
import type { PeriodOption } from './state';
import { periodLabel } from './words';

/** The periods of a plan, oldest first, and whether any indicator has an actual value in them. */
export const periodsOf = (plan: Plan): PeriodOption[] =>
  plan.periods.map((period, at) => ({
    id: periodId(period),
    label: periodLabel(period),
    hasValues: plan.columns.actuals[at]?.some((actual) => !Number.isNaN(actual)) ?? false,
  }));
