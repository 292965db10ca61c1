import { codeRank } from '../codeRank';
import { lowerIsBetter } from '../directionOf';
import type { Evaluation } from '../evaluation';
import { periodIndex } from '../periodId';
import type { Plan } from '../plan';
import { PERCENT, indicatorTraits } from './indicatorTraits';
import { differ } from './printedProgress';
import { registeredUnits } from './registeredUnits';
import { PRINTED_ND } from './rule';
import type { RegistryScene, Scene } from './rule';

/** Lays out what the checks of the registration look at. */
export function registrySceneOf(plan: Plan): RegistryScene {
  return {
    plan,
    units: {
      unit: registeredUnits(plan.indicators, 'unit'),
      executingUnit: registeredUnits(plan.indicators, 'executingUnit'),
    },
    traits: indicatorTraits(plan.indicators),
    ranks: { objectives: ranksOf(plan.objectives), actions: ranksOf(plan.actions) },
  };
}

function ranksOf(elements: readonly { readonly code: string }[]): Float64Array {
  const ranks = new Float64Array(elements.length);
  for (let i = 0; i < elements.length; i += 1) ranks[i] = codeRank(elements[i]?.code ?? '');
  return ranks;
}

/** Lays out what the checks of one evaluation look at; null when the plan does not have its period. */
export function sceneOf(registry: RegistryScene, evaluation: Evaluation): Scene | null {
  const { plan } = registry;
  const period = periodIndex(plan.periods, evaluation.period);
  if (period < 0) return null;
  const count = plan.indicators.length;
  const unusual: number[] = [];
  const scene: Scene = {
    ...registry, evaluation, period, unusual,
    targets: new Float64Array(count), actuals: new Float64Array(count), lower: new Uint8Array(count),
    progress: new Float64Array(count), taken: new Uint8Array(count), printed: new Float64Array(count),
  };
  const year = plan.years.indexOf(evaluation.period.year);
  for (let i = 0; i < count; i += 1) {
    fill(scene, year, i);
    if (!isPlain(scene, i)) unusual.push(i);
  }
  return scene;
}

function fill(scene: Scene, year: number, i: number): void {
  const indicator = scene.plan.indicators[i];
  const figure = scene.evaluation.indicators[i];
  if (indicator === undefined || figure === undefined) return;
  const printed = indicator.printed[scene.period] ?? NaN;
  scene.targets[i] = indicator.targets[year] ?? NaN;
  scene.actuals[i] = indicator.actuals[scene.period] ?? NaN;
  scene.lower[i] = lowerIsBetter(indicator) ? 1 : 0;
  scene.progress[i] = figure.progress ?? NaN;
  scene.taken[i] = figure.origin === 'printed' ? 1 : 0;
  scene.printed[i] = printed === 'ND' ? PRINTED_ND : printed;
}

/**
 * A value between 1 % and twice its goal but not the goal itself, no negative number, no percentage over 100, no limit kept, and
 * nothing else printed: no check of a period strikes it. Any comparison with NaN fails, so ND is never plain.
 */
function isPlain({ traits, targets, actuals, lower, progress, taken, printed }: Scene, i: number): boolean {
  const target = targets[i] ?? NaN;
  const actual = actuals[i] ?? NaN;
  const own = printed[i] ?? NaN;
  if (!(target > 0 && actual * 100 >= target && actual <= 2 * target) || actual === target || taken[i] === 1) return false;
  if ((traits.baselines[i] ?? 0) < 0 || (lower[i] === 1 && progress[i] === 100)) return false;
  if (traits.kinds[i] === PERCENT && (target > 100 || actual > 100)) return false;
  return Number.isNaN(own) || (own <= 100 && !differ(own, progress[i] ?? NaN));
}
