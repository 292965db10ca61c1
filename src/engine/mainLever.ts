import { FULL, centsOf } from './cents';
import type { Evaluation } from './evaluation';
import type { Level, Plan } from './plan';
import { contribution } from './rollUp';
import { figureAt } from './figureAt';

/** The indicator whose completion would raise its OEI or AEI most. */
export interface Lever {
  /** Index into `plan.indicators`. */
  readonly indicator: number;
  /** Percent points its element would gain if it reached 100. */
  readonly gain: number;
}

/**
 * Which indicator moves its OEI or AEI most: the one that would add most by reaching 100, with its weight. The first in sheet order
 * when several would; null when there is nothing to gain. An indicator without data counts from zero. Not part of CEPLAN's method.
 *
 * @example mainLever(plan2024, evaluation, 'AEI', 15) // AEI.04.03: IND.03, { indicator: 20, gain: 11.75 }
 */
export function mainLever(plan: Plan, evaluation: Evaluation, level: Level, index: number): Lever | null {
  let best: Lever | null = null;
  for (const i of (level === 'OEI' ? plan.objectives : plan.actions)[index]?.indicators ?? []) {
    const { progress = null, weight = 0, weightTotal = 0 } = figureAt(evaluation, i) ?? {};
    if (weight === 0) continue;
    const own = progress === null ? 0 : centsOf(progress);
    const gain = (contribution(FULL, weight, weightTotal) - contribution(own, weight, weightTotal)) / 100;
    if (gain > (best?.gain ?? 0)) best = { indicator: i, gain };
  }
  return best;
}
