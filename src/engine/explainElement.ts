import { FULL, centsOf, percentOf } from './cents';
import type { Cents } from './cents';
import type { Evaluation, IndicatorProgress } from './evaluation';
import { formatPercent, formatPlain } from './formatPercent';
import type { Level, Plan, PlanElement } from './plan';
import { contribution } from './rollUp';
import { figureAt } from './figureAt';

/**
 * One line, in Spanish, that lets a reader check the progress of an OEI or AEI from its indicators; for ND, why.
 * `''` when the plan has no such element.
 *
 * @example explainElement(plan, evaluation, 'AEI', 3) // '8.36 × 2/3 = 5.57; 100 × 1/3 = 33.33; suma 38.90'
 */
export function explainElement(plan: Plan, evaluation: Evaluation, level: Level, index: number): string {
  const [elements, figures] = level === 'OEI' ? [plan.objectives, evaluation.objectives] : [plan.actions, evaluation.actions];
  const element = elements[index];
  const figure = figures[index];
  if (element === undefined || figure === undefined) return '';
  const members = element.indicators.flatMap((i) => figureAt(evaluation, i) ?? []);
  if (members.length === 0) return 'ND: no tiene indicadores';
  if (figure.progress === null) return 'ND: ninguno de sus indicadores tiene avance';
  if (members.length === 1) return `${formatPercent(figure.progress)}, como su único indicador`;
  return explainSum(members, figure.progress) + equalWeights(plan, element);
}

function explainSum(members: readonly IndicatorProgress[], progress: number): string {
  const terms = members.map((member) => explainTerm(member));
  const counted = members.filter((member) => member.weight > 0);
  if (counted.every((member) => member.progress === 100)) return `${terms.join('; ')}; todos en 100: 100.00`;
  const sum = counted.reduce<Cents>((total, member) => total + share(member), 0);
  const capped = sum > FULL && progress === 100 ? ', se imprime 100.00 (tope)' : '';
  return `${terms.join('; ')}; suma ${formatPercent(percentOf(sum))}${capped}`;
}

function explainTerm(member: IndicatorProgress): string {
  if (member.weight === 0) return 'ND no cuenta';
  const weight = `${member.weight}/${member.weightTotal}`;
  if (member.progress === null) return `ND × ${weight} = 0`;
  return `${formatPlain(member.progress)} × ${weight} = ${formatPercent(percentOf(share(member)))}`;
}

function share({ progress, weight, weightTotal }: IndicatorProgress): Cents {
  return progress === null ? 0 : contribution(centsOf(progress), weight, weightTotal);
}

function equalWeights(plan: Plan, { indicators }: PlanElement): string {
  const isMissing = indicators.some((i) => plan.indicator(i)?.relevance === null);
  return isMissing ? ' (pesos iguales: falta la relevancia)' : '';
}
