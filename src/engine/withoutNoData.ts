import type { Evaluation } from './evaluation';
import type { Level, Plan } from './plan';
import { rollUp } from './rollUp';
import { weights } from './weights';
import { figureAt } from './figureAt';

/**
 * Progress of an OEI or AEI if its ND were left out instead of counting as zero: shown beside the official figure. Null when all its
 * indicators are ND or it has none; the official figure when none is.
 *
 * - Source: method note, section 6.3 (LL23 AEI.02.02: ND, 70, ND prints 23.33; without ND it is 70).
 *
 * @example withoutNoData(plan, evaluation, 'AEI', 0) // 70
 */
export function withoutNoData(plan: Plan, evaluation: Evaluation, level: Level, index: number): number | null {
  const members = (level === 'OEI' ? plan.objectives : plan.actions)[index]?.indicators ?? [];
  const { each } = weights(members.map((i) => plan.indicator(i)?.relevance ?? null));
  const parts = members.map((i, k) => ({ progress: figureAt(evaluation, i)?.progress ?? null, weight: each[k] ?? 0 }));
  return rollUp(parts, { ...evaluation.policies, noData: 'leave-out' });
}
