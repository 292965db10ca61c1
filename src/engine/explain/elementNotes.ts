import { centsOf, FULL_CENTS } from '../method/arithmetic';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import { contribution, rollUp } from '../method/rollUp';
import { weights } from '../method/weights';
import type { Level } from '../plan/indicator';
import { elementsOf } from '../plan/plan';
import type { Plan } from '../plan/plan';
import { formatPercent } from '../text/format';
import { elementPace, PACE_WORDS } from './pace';
import type { ExpectedShares } from './pace';

/**
 * Lines of Spanish that complement the official figure of an OEI or AEI: pace, its progress without ND where that differs, and the
 * indicator that would raise it most. Empty for ND; an element with a single indicator has no pace or indicator line.
 *
 * @example elementNotes(plan2024, evaluation, 'AEI', 15)
 * // ['en ritmo: se esperaba 50.00 a la fecha', 'IND.03.AEI.04.03 es el que más la mueve: hasta 11.75 puntos más']
 */
export function elementNotes(
  plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares = {},
): readonly string[] {
  const progress = elementsOf(evaluation, level)[index]?.progress ?? null;
  if (progress === null) return [];
  const lines: string[] = [];
  const isOnly = elementsOf(plan, level)[index]?.indicators.length === 1;
  const pace = isOnly ? null : elementPace(plan, evaluation, level, index, shares);
  if (pace !== null) lines.push(`${PACE_WORDS[pace.verdict]}: se esperaba ${formatPercent(pace.expected)} a la fecha`);
  const without = progressWithoutNoData(plan, evaluation, level, index);
  if (without !== progress) lines.push(`sin contar sus ND sería ${formatPercent(without)}`);
  const largest = largestGain(plan, evaluation, level, index);
  if (largest !== null && !isOnly) {
    const code = plan.indicator(largest.indicator)?.code ?? '';
    lines.push(`${code} es el que más ${level === 'OEI' ? 'lo' : 'la'} mueve: hasta ${formatPercent(largest.gain)} puntos más`);
  }
  return lines;
}

/** The indicator whose completion would raise its OEI or AEI most. */
interface LargestGain {
  /** Index into `plan.indicators`. */
  readonly indicator: number;
  /** Percent points its element would gain if it reached 100. */
  readonly gain: number;
}

/**
 * The indicator that would add most to its OEI or AEI by reaching 100. The first in sheet order among equals; null when none would
 * add anything. An indicator without data starts from zero.
 *
 * @example largestGain(plan2024, evaluation, 'AEI', 15) // AEI.04.03: IND.03, { indicator: 20, gain: 11.75 }
 */
export function largestGain(plan: Plan, evaluation: Evaluation, level: Level, index: number): LargestGain | null {
  let best: LargestGain | null = null;
  for (const i of elementsOf(plan, level)[index]?.indicators ?? []) {
    const { progress = null, weight = 0, weightTotal = 0 } = figureAt(evaluation, i) ?? {};
    if (weight === 0) continue;
    const own = progress === null ? 0 : centsOf(progress);
    const gain = (contribution(FULL_CENTS, weight, weightTotal) - contribution(own, weight, weightTotal)) / 100;
    if (gain > (best?.gain ?? 0)) best = { indicator: i, gain };
  }
  return best;
}

/**
 * Progress of an OEI or AEI with its ND left out instead of counting as zero. Null when it has no indicators or all are ND; equal to
 * the official figure when none is.
 *
 * - Source: method note, section 6.3 (LL23 AEI.02.02: ND, 70, ND prints 23.33; without ND it is 70).
 *
 * @example progressWithoutNoData(plan, evaluation, 'AEI', 0) // 70
 */
export function progressWithoutNoData(plan: Plan, evaluation: Evaluation, level: Level, index: number): number | null {
  const members = elementsOf(plan, level)[index]?.indicators ?? [];
  const { each } = weights(members.map((i) => plan.indicator(i)?.relevance ?? null));
  const parts = members.map((i, k) => ({ progress: figureAt(evaluation, i)?.progress ?? null, weight: each[k] ?? 0 }));
  return rollUp(parts, { ...evaluation.policies, noData: 'leave-out' });
}
