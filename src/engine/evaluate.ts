import { bandOf } from './bandOf';
import { centsOf, percentOf } from './cents';
import type { Cents } from './cents';
import { lowerIsBetter } from './directionOf';
import { CEPLAN_POLICIES } from './evaluation';
import type { ElementProgress, Evaluation, IndicatorProgress, Policies } from './evaluation';
import { meanCents } from './meanOf';
import type { Indicator, Plan, PlanElement } from './plan';
import { shownCents, typeOneCents } from './progressTypeOne';
import { countedTotal, rollUpCents } from './rollUp';
import type { Group } from './rollUp';
import { summaryOf } from './summaryOf';
import { fillWeights } from './weights';

/**
 * Everything the method makes of a plan in one period: progress and semaphore of every indicator, AEI and OEI, their mean and
 * the summary counts. Figures are those CEPLAN's application prints, unless `policies` say otherwise.
 *
 * - Arithmetic: whole cents throughout; the same input gives the same cents on every machine.
 * - Blanks: an indicator without LE or VO takes the progress printed in the sheet (`origin: 'printed'`), else it is ND.
 * - OEI come from their own indicators, not from their AEI.
 * - Errors: throws `RangeError` when the plan has no period `index`: that is a bug of the caller.
 * - Source: method note, sections 4, 6, 7 and 11.
 *
 * @example evaluate(plan2024, 0).actionsMean // 74.68
 */
export function evaluate(plan: Plan, index: number, policies: Policies = CEPLAN_POLICIES): Evaluation {
  const period = plan.periods[index];
  if (period === undefined) throw new RangeError(`The plan has ${plan.periods.length} periods, asked for ${index}`);
  const working = measure(plan, index, plan.years.indexOf(period.year), policies);
  const objectiveCents = rollUpAll(plan.objectives, working, policies);
  const actionCents = rollUpAll(plan.actions, working, policies);
  const figures = {
    indicators: plan.indicators.map((_, i) => indicatorFigure(working, i, policies)),
    actions: actionCents.map((cents) => elementFigure(cents, policies)),
    objectives: objectiveCents.map((cents) => elementFigure(cents, policies)),
  };
  return {
    period,
    policies,
    ...figures,
    actionsMean: percentOf(meanCents(actionCents)),
    summary: summaryOf(plan, figures),
  };
}

/** Aligned with `plan.indicators`. */
interface Working {
  readonly shown: Float64Array;
  readonly uncapped: Float64Array;
  readonly isPrinted: Uint8Array;
  /** Rank of relevance; 0 when missing. */
  readonly relevance: Uint8Array;
  readonly weight: Uint32Array;
  readonly weightTotal: Uint32Array;
}

function measure(plan: Plan, period: number, year: number, policies: Policies): Working {
  const count = plan.indicators.length;
  const working: Working = {
    shown: new Float64Array(count),
    uncapped: new Float64Array(count),
    isPrinted: new Uint8Array(count),
    relevance: new Uint8Array(count),
    weight: new Uint32Array(count),
    weightTotal: new Uint32Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const indicator = plan.indicators[i];
    if (indicator !== undefined) measureOne(indicator, i, period, year, policies, working);
  }
  return working;
}

function measureOne(
  indicator: Indicator, i: number, period: number, year: number, policies: Policies, { shown, uncapped, isPrinted, relevance }: Working,
): void {
  const target = indicator.targets[year] ?? null;
  const actual = indicator.actuals[period] ?? null;
  let cents = NaN;
  if (target !== null && actual !== null) cents = typeOneCents(target, actual, lowerIsBetter(indicator), policies);
  else {
    const printed = indicator.printed[period];
    if (typeof printed === 'number') {
      cents = centsOf(printed);
      isPrinted[i] = 1;
    }
  }
  relevance[i] = indicator.relevance ?? 0;
  uncapped[i] = cents;
  shown[i] = shownCents(cents, policies);
}

/** Fills in the weights of the elements' indicators and returns the elements' progress. */
function rollUpAll(elements: readonly PlanElement[], working: Working, policies: Policies): Cents[] {
  return elements.map(({ indicators }) => rollUpOne(indicators, working, policies));
}

function rollUpOne(members: readonly number[], { shown, relevance, weight, weightTotal }: Working, policies: Policies): Cents {
  const group: Group = { members, cents: shown, weights: weight };
  const all = fillWeights(members, relevance, weight);
  const counted = countedTotal(group, policies);
  const progress = rollUpCents(group, counted, policies);
  const isLeftOut = policies.noData === 'leave-out' && counted > 0;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    weightTotal[i] = counted > 0 ? counted : all;
    if (isLeftOut && Number.isNaN(shown[i])) weight[i] = 0;
  }
  return progress;
}

function indicatorFigure({ shown, uncapped, isPrinted, weight, weightTotal }: Working, i: number, { limits }: Policies): IndicatorProgress {
  const progress = percentOf(shown[i] ?? NaN);
  return {
    progress,
    // One number for both wherever the cap does not act: half the memory.
    uncapped: uncapped[i] === shown[i] ? progress : percentOf(uncapped[i] ?? NaN),
    weight: weight[i] ?? 0,
    weightTotal: weightTotal[i] ?? 0,
    band: bandOf(progress, limits),
    origin: isPrinted[i] === 1 ? 'printed' : 'computed',
  };
}

function elementFigure(cents: Cents, { limits }: Policies): ElementProgress {
  const progress = percentOf(cents);
  return { progress, band: bandOf(progress, limits) };
}
