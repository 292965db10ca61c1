import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import { progressTypeTwo } from '../method/progress';
import type { Plan } from '../plan/plan';
import { formatPercent } from '../text/format';
import { explainMissing } from './missing';
import { explainPace } from './pace';
import type { ExpectedShares } from './pace';

/**
 * Lines of Spanish that complement the official figure of indicator `i`: pace, what is missing, progress before the cap and, for a
 * whole year, Tipo II. Empty for ND.
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
  const typeTwo = evaluation.period.span === 'year' ? progressTypeTwo(plan, evaluation.period, i) : null;
  return typeTwo === null ? '' : `avance Tipo II: ${formatPercent(typeTwo.progress)} % (no confirmado por un reporte oficial)`;
}
