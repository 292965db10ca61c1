import { periodId } from '../engine/periodId';
import type { PeriodId, Plan } from '../engine/plan';
import type { PeriodOption } from './state';
import { periodLabel } from './words';

/** The periods of a plan, oldest first, and whether any indicator has an actual value in them. */
export const periodsOf = (plan: Plan): PeriodOption[] =>
  plan.periods.map((period, at) => ({
    id: periodId(period),
    label: periodLabel(period),
    hasValues: plan.columns.actuals[at]?.some((actual) => !Number.isNaN(actual)) ?? false,
  }));

/** The period proposed: the newest that has values, else the oldest there is; '' when the plan has none. */
export const proposedPeriod = (periods: readonly PeriodOption[]): PeriodId =>
  [...periods].reverse().find(({ hasValues }) => hasValues)?.id ?? periods[0]?.id ?? '';
