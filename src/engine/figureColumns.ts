import { Allotment } from './allotment';
import { centsOf } from './cents';
import type { Cents } from './cents';
import { lowerIsBetterAt } from './directionOf';
import type { FigureColumns, IndicatorFigures, Policies } from './evaluation';
import type { IndicatorColumns } from './indicatorColumns';
import type { Plan, PlanElement } from './plan';
import { shownCents, typeOneCents } from './progressTypeOne';
import { countedTotal, rollUpCents } from './rollUp';
import type { Group } from './rollUp';
import { fillWeights } from './weights';

/** The figures of {@link evaluate}, in columns: `period` is an index into `plan.periods`, `year` into `plan.years`, -1 for none. */
export function figureColumns(plan: Plan, period: number, year: number, policies: Policies): FigureColumns {
  const figures = measure(plan.columns, period, year, policies);
  const rollUp = (elements: readonly PlanElement[]): Float64Array => rollUpAll(elements, plan.columns, figures, policies);
  return { indicators: figures, objectives: rollUp(plan.objectives), actions: rollUp(plan.actions) };
}

function measure(columns: IndicatorColumns, period: number, year: number, policies: Policies): IndicatorFigures {
  const { count } = columns;
  const allotment = new Allotment(count, 8 * 2 + 4 + 2);
  const figures: IndicatorFigures = {
    progress: allotment.float64(), uncapped: allotment.float64(), weightTotals: allotment.uint32(), weights: allotment.uint8(),
    isPrinted: allotment.uint8(),
  };
  const targets = columns.targets[year] ?? NOTHING;
  const actuals = columns.actuals[period] ?? NOTHING;
  const printed = columns.printed[period] ?? NOTHING;
  for (let i = 0; i < count; i += 1) {
    const target = targets[i] ?? NaN;
    const actual = actuals[i] ?? NaN;
    let cents = NaN;
    if (target === target && actual === actual) cents = typeOneCents(target, actual, lowerIsBetterAt(columns, i), policies);
    else if (Number.isFinite(printed[i])) {
      cents = centsOf(printed[i] ?? NaN);
      figures.isPrinted[i] = 1;
    }
    figures.uncapped[i] = cents;
    figures.progress[i] = shownCents(cents, policies);
  }
  return figures;
}

/** The column of a year or period the table does not have. */
const NOTHING = new Float64Array(0);

/** Fills in the weights of the elements' indicators and returns the elements' progress. */
function rollUpAll(elements: readonly PlanElement[], { relevances }: IndicatorColumns, figures: IndicatorFigures, policies: Policies): Float64Array {
  const all = new Float64Array(elements.length);
  for (let k = 0; k < all.length; k += 1) all[k] = rollUpOne(elements[k]?.indicators ?? [], relevances, figures, policies);
  return all;
}

function rollUpOne(
  members: readonly number[], relevances: Uint8Array, { progress, weights, weightTotals }: IndicatorFigures, policies: Policies,
): Cents {
  const group: Group = { members, cents: progress, weights };
  const all = fillWeights(members, relevances, weights);
  const counted = countedTotal(group, policies);
  const own = rollUpCents(group, counted, policies);
  const isLeftOut = policies.noData === 'leave-out' && counted > 0;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    weightTotals[i] = counted > 0 ? counted : all;
    if (isLeftOut && Number.isNaN(progress[i])) weights[i] = 0;
  }
  return own;
}
