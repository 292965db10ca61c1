import type { Evaluation } from './evaluation';
import type { ExpectedShares } from './expectedShare';
import { formatPercent, formatPlain } from './formatPercent';
import { formatCount } from './formatQuantity';
import { pace } from './pace';
import type { PaceVerdict } from './pace';
import { periodIndex } from './periodId';
import type { Plan } from './plan';
import { figureAt } from './figureAt';

/** How a verdict is written. */
export const PACE_WORDS: Record<PaceVerdict, string> = { 'on-pace': 'en ritmo', behind: 'atrasado' };

/**
 * The pace of indicator `i` in one line of Spanish; `''` when it is ND.
 *
 * @example explainPace(plan2024, evaluation, 0) // 'en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 50.64 %'
 */
export function explainPace(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares = {}): string {
  const own = pace(plan, evaluation, i, shares);
  const uncapped = figureAt(evaluation, i)?.uncapped ?? null;
  if (own === null || uncapped === null) return '';
  const verdict = PACE_WORDS[own.verdict];
  if (own.limit !== null) {
    const actual = plan.indicator(i)?.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
    return `${verdict}: a la fecha se admitía hasta ${formatCount(own.limit)} y lleva ${formatCount(actual)}`;
  }
  return `${verdict}: se esperaba ${formatPlain(own.expected)} % de la meta anual a la fecha y lleva ${formatPercent(uncapped)} %`;
}
