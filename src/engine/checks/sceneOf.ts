import { codeRank } from '../codeRank';
import { lowerIsBetterAt } from '../directionOf';
import type { Evaluation } from '../evaluation';
import { kindAt } from '../indicatorColumns';
import { periodIndex } from '../periodId';
import type { Plan, PlanElement } from '../plan';
import { irregularIndicators } from './irregularIndicators';
import { differ } from './printedProgress';
import { registeredUnits } from './registeredUnits';
import type { RegistryScene, Scene } from './rule';

/** Lays out what the checks of the registration look at. */
export function registrySceneOf(plan: Plan): RegistryScene {
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
export function sceneOf(registry: RegistryScene, evaluation: Evaluation): Scene | null {
  const { plan: { columns, periods, years } } = registry;
  const period = periodIndex(periods, evaluation.period);
  if (period < 0) return null;
  const { count } = columns;
  const { progress: cents, isPrinted } = evaluation.columns.indicators;
  const unusual: number[] = [];
  const scene: Scene = {
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
function isPlain({ plan: { columns }, targets, actuals, lower, progress, taken, printed }: Scene, i: number): boolean {
  const target = targets[i] ?? NaN;
  const actual = actuals[i] ?? NaN;
  const own = printed[i] ?? NaN;
  if (!(target > 0 && actual * 100 >= target && actual <= 2 * target) || actual === target || taken[i] === 1) return false;
  if ((columns.baselines[i] ?? 0) < 0 || (lower[i] === 1 && progress[i] === 100)) return false;
  if ((target > 100 || actual > 100) && kindAt(columns, i) === 'percent') return false;
  return Number.isNaN(own) || (own <= 100 && !differ(own, progress[i] ?? NaN));
}
