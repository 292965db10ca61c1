import { lowerIsBetterAt } from '../method/direction';
import type { Evaluation } from '../method/evaluation';
import { codeRank } from '../plan/codes';
import { periodIndex } from '../plan/periods';
import type { Plan, PlanElement } from '../plan/plan';
import { registeredUnits } from './registeredUnits';
import type { CheckContext, RegistryContext } from './rule';

/** What the checks of the registration read. */
export function registryContext(plan: Plan): RegistryContext {
  return {
    plan,
    units: { unit: registeredUnits(plan.columns.units), executingUnit: registeredUnits(plan.columns.executingUnits) },
    ranks: { objectives: ranksOf(plan.objectives), actions: ranksOf(plan.actions) },
  };
}

const ranksOf = (elements: readonly PlanElement[]): Float64Array => Float64Array.from(elements, ({ code }) => codeRank(code));

/** In a percent point. */
const CENTS = 100;

/** What the checks of one evaluation read; null when the plan does not have its period. */
export function checkContext(registry: RegistryContext, evaluation: Evaluation): CheckContext | null {
  const { columns, periods, years } = registry.plan;
  const period = periodIndex(periods, evaluation.period);
  if (period < 0) return null;
  const { progress, isPrinted } = evaluation.columns.indicators;
  const blank = new Float64Array(columns.count).fill(NaN);
  return {
    ...registry, evaluation, period, isPrinted,
    targets: columns.targets[years.indexOf(evaluation.period.year)] ?? blank,
    actuals: columns.actuals[period] ?? blank,
    printed: columns.printed[period] ?? blank,
    progress: progress.map((cents) => cents / CENTS),
    lowerIsBetter: Uint8Array.from(blank, (_, i) => (lowerIsBetterAt(columns, i) ? 1 : 0)),
  };
}
