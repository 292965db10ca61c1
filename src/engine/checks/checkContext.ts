import { lowerIsBetterAt } from '../method/direction';
import type { Evaluation } from '../method/evaluation';
import { codeRank, isIndicatorUnder } from '../plan/codes';
import { aggregationAt, directionAt, measureKindAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import { periodIndex } from '../plan/periods';
import type { Plan, PlanElement } from '../plan/plan';
import { hasStepAgainst } from './direction';
import { printDifferently } from './printed';
import { registeredUnits } from './registeredUnits';
import type { CheckContext, ElementRanks, RegistryContext } from './rule';

/** Lays out what the checks of the registration look at. */
export function registryContext(plan: Plan): RegistryContext {
  const { columns } = plan;
  const ranks = { objectives: ranksOf(plan.objectives), actions: ranksOf(plan.actions) };
  const units = { unit: registeredUnits(columns.units), executingUnit: registeredUnits(columns.executingUnits) };
  return { plan, units, ranks, irregular: irregularIndicators(columns, ranks) };
}

function ranksOf(elements: readonly PlanElement[]): Float64Array {
  const ranks = new Float64Array(elements.length);
  for (let i = 0; i < ranks.length; i += 1) ranks[i] = codeRank(elements[i]?.code ?? '');
  return ranks;
}

/** In a percent point. */
const CENTS = 100;

/** Lays out what the checks of one evaluation look at; null when the plan does not have its period. */
export function checkContext(registry: RegistryContext, evaluation: Evaluation): CheckContext | null {
  const { plan: { columns, periods, years } } = registry;
  const period = periodIndex(periods, evaluation.period);
  if (period < 0) return null;
  const { count } = columns;
  const { progress: cents, isPrinted } = evaluation.columns.indicators;
  const unusual: number[] = [];
  const scene: CheckContext = {
    ...registry, evaluation, period, unusual,
    targets: columns.targets[years.indexOf(evaluation.period.year)] ?? new Float64Array(count).fill(NaN),
    actuals: columns.actuals[period] ?? new Float64Array(count).fill(NaN),
    printed: columns.printed[period] ?? new Float64Array(count).fill(NaN),
    taken: isPrinted, progress: new Float64Array(count), lower: new Uint8Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    scene.progress[i] = (cents[i] ?? NaN) / CENTS;
    scene.lower[i] = lowerIsBetterAt(columns, i) ? 1 : 0;
    if (!isPlain(scene, i)) unusual.push(i);
  }
  return scene;
}

/**
 * A value between 1 % and twice its goal but not the goal itself, no negative number, no percentage over 100, no limit kept, and
 * nothing else printed: no check of a period strikes it. Any comparison with NaN fails, so ND is never plain.
 */
function isPlain({ plan: { columns }, targets, actuals, lower, progress, taken, printed }: CheckContext, i: number): boolean {
  const target = targets[i] ?? NaN;
  const actual = actuals[i] ?? NaN;
  const own = printed[i] ?? NaN;
  if (!(target > 0 && actual * 100 >= target && actual <= 2 * target) || actual === target || taken[i] === 1) return false;
  if ((columns.baselines[i] ?? 0) < 0 || (lower[i] === 1 && progress[i] === 100)) return false;
  if ((target > 100 || actual > 100) && measureKindAt(columns, i) === 'percent') return false;
  return Number.isNaN(own) || (own <= 100 && !printDifferently(own, progress[i] ?? NaN));
}

/** The indicators that a check of the registration may strike, in sheet order: one pass for all the checks, which leaves few. */
function irregularIndicators(columns: IndicatorColumns, ranks: ElementRanks): readonly number[] {
  const irregular: number[] = [];
  for (let i = 0; i < columns.count; i += 1) if (!isRegular(columns, ranks, i)) irregular.push(i);
  return irregular;
}

/** Registered in full, under the element its code names, with goals that never go against the sense: no check of the registration strikes it. */
function isRegular(columns: IndicatorColumns, ranks: ElementRanks, i: number): boolean {
  if (columns.relevances[i] === 0 || columns.units.of[i] === 0 || columns.parameters.of[i] !== 0) return false;
  const aggregation = aggregationAt(columns, i);
  if (aggregation === 'maximum' || aggregation === 'minimum' || !isUnderOwnElement(columns, ranks, i)) return false;
  const direction = directionAt(columns, i);
  return (direction === 'ascending' && !hasStepAgainst(columns, i, 1)) || (direction === 'descending' && !hasStepAgainst(columns, i, -1));
}

/** False also for one without an element and for what is not a code. */
export function isUnderOwnElement({ ofObjective, parents, ranks: own }: IndicatorColumns, ranks: ElementRanks, i: number): boolean {
  const above = (ofObjective[i] === 1 ? ranks.objectives : ranks.actions)[parents[i] ?? -1] ?? NaN;
  return isIndicatorUnder(own[i] ?? NaN, above);
}
