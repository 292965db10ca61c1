import { centsOf, FULL_CENTS, percentOf } from '../method/arithmetic';
import type { Cents } from '../method/arithmetic';
import { figureAt } from '../method/evaluate';
import type { Evaluation, IndicatorProgress } from '../method/evaluation';
import { totalCents } from '../method/meanOf';
import { contribution } from '../method/rollUp';
import type { Level } from '../plan/indicator';
import { inLetters, PEI_LETTERS } from '../plan/letters';
import type { PlanLetters } from '../plan/letters';
import { elementsOf } from '../plan/plan';
import type { Plan, PlanElement } from '../plan/plan';
import { formatCount, formatPercent, formatPlain } from '../text/format';

/**
 * One line of Spanish that computes the progress of an OEI or AEI from its indicators; for ND, or where it is not calculated, the reason.
 * `''` when the plan has no such element.
 *
 * @example explainElement(plan, evaluation, 'AEI', 3) // '8.36 × 2/3 = 5.57; 100 × 1/3 = 33.33; suma 38.90'
 */
export function explainElement(plan: Plan, evaluation: Evaluation, level: Level, index: number): string {
  const element = elementsOf(plan, level)[index];
  const figure = elementsOf(evaluation, level)[index];
  if (element === undefined || figure === undefined) return '';
  const members = element.indicators.flatMap((i) => figureAt(evaluation, i) ?? []);
  if (members.length === 0) return 'ND: no tiene indicadores';
  if (figure.progress === null && element.undecided !== undefined) return UNDECIDED[element.undecided];
  if (figure.progress === null && figure.band === 'open') return 'Sin calcular: un dato de sus indicadores no se entendió';
  if (figure.progress === null) return 'ND: ninguno de sus indicadores tiene avance';
  if (members.length === 1) return `${formatPercent(figure.progress)}, como su único indicador`;
  return explainSum(members, figure.progress) + equalWeights(plan, element);
}

const UNDECIDED = {
  elsewhere: 'Sin calcular: otras hojas tienen más indicadores suyos',
  repeated: 'Sin calcular: uno de sus indicadores está en dos hojas',
  unread: 'Sin calcular: alguna de sus filas, o cuánto pesa, no se entendió',
} as const;

function explainSum(members: readonly IndicatorProgress[], progress: number): string {
  const terms = members.map((member) => explainTerm(member));
  const counted = members.filter((member) => member.weight > 0);
  if (counted.every((member) => member.progress === 100)) return `${terms.join('; ')}; todos en 100: 100.00`;
  const sum = counted.reduce<Cents>((total, member) => total + share(member), 0);
  const capped = sum > FULL_CENTS && progress === 100 ? ', se imprime 100.00 (tope)' : '';
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

/**
 * One line of Spanish that computes "Avance promedio de AEI": the sum of the AEI that have a value over their number; for ND, the
 * reason.
 *
 * @example explainMean(evaluation2024) // '1,941.66 / 26 = 74.68'
 */
export function explainMean({ actions, actionsMean, summary }: Evaluation, letters: PlanLetters = PEI_LETTERS): string {
  const { sum, count } = totalCents(actions.map((action) => centsOf(action.progress)));
  if (summary.actions.open > 0) return inLetters('Sin calcular: falta el avance de una AEI con datos que no se entendieron, o que está en varias hojas', letters);
  if (actionsMean === null) return inLetters(actions.length === 0 ? 'ND: la tabla no tiene AEI' : 'ND: ninguna AEI tiene avance', letters);
  const out = actions.length - count;
  const left = out === 0 ? '' : inLetters(out === 1 ? ' (1 AEI en ND queda fuera)' : ` (${formatCount(out)} AEI en ND quedan fuera)`, letters);
  return `${formatPercent(percentOf(sum))} / ${formatCount(count)} = ${formatPercent(actionsMean)}${left}`;
}
