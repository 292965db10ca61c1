import { periodId } from '../engine/periodId';
import type { Plan } from '../engine/plan';
import { holdsFigures } from '../workbook/read/holdsFigures';
import type { PeriodOption } from './state';
import { periodLabel } from './words';

/** The periods of a plan, oldest first, and whether they {@link holdsFigures | have} values obtained. */
export const periodsOf = (plan: Plan): PeriodOption[] =>
  plan.periods.map((period, at) => ({
    id: periodId(period),
    label: periodLabel(period),
    hasValues: holdsFigures(plan.periods, plan.columns.actuals, at),
  }));
