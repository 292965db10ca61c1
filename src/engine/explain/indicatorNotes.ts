import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import { progressTypeTwo } from '../method/progress';
import type { Plan } from '../plan/plan';
import { formatPercent } from '../text/format';
import { explainMissing } from './missing';
import { explainPace } from './pace';
import type { ExpectedShares } from './pace';

/**
 * What is worth saying of indicator `i` beside its official figure, in lines of Spanish: pace, what is missing, over-achievement and,
 * at the end of a year, Tipo II (half a year's count is no distance from a yearly baseline). Empty for ND. None of it is CEPLAN's, except Tipo II, which no report confirms.
 *
 * @example indicatorNotes(plan2024, evaluation, 31)
 * // ['en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 54.81 %', 'faltan 28 licencias para ámbar y 55 para verde']
 */
export function indicatorNotes(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares = {}): readonly string[] {
  const lines = [explainPace(plan, evaluation, i, shares), explainMissing(plan, evaluation, i), uncappedNote(evaluation, i), typeTwoNote(plan, evaluation, i)];
  return lines.filter((line) => line !== '');
}

function uncappedNote(evaluation: Evaluation, i: number): string {
  const { progress = null, uncapped = null } = figureAt(evaluation, i) ?? {};
  if (progress === null || uncapped === null || uncapped <= progress) return '';
  return `sin tope sería ${formatPercent(uncapped)} %`;
}

function typeTwoNote(plan: Plan, evaluation: Evaluation, i: number): string {
  const own = evaluation.period.span === 'year' ? progressTypeTwo(plan, evaluation.period, i) : null;
  return own === null ? '' : `avance Tipo II: ${formatPercent(own.progress)} % (no confirmado por un reporte oficial)`;
}
