import { directionOf, lowerIsBetter } from '../method/direction';
import { figureAt } from '../method/evaluate';
import type { Evaluation, IndicatorProgress } from '../method/evaluation';
import { periodIndex } from '../plan/periods';
import type { Indicator } from '../plan/indicator';
import type { Plan } from '../plan/plan';
import { formatPercent, formatQuantity } from '../text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS, missingValues } from '../text/words';

/**
 * One line of Spanish that computes the Avance Tipo I of indicator `i`; for ND, the reason.
 * `''` when the plan has no such indicator.
 *
 * @example explainIndicator(plan2024, evaluation, 0) // '47.60 / 94.00 = 50.64 %'
 */
export function explainIndicator(plan: Plan, evaluation: Evaluation, i: number): string {
  const indicator = plan.indicator(i);
  const figure = figureAt(evaluation, i);
  if (indicator === undefined || figure === undefined) return '';
  if (figure.band === 'open') return 'Sin calcular: algo de su fila no se entendió';
  const { year } = evaluation.period;
  const target = indicator.targets[plan.years.indexOf(year)] ?? null;
  const actual = indicator.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
  if (target === null || actual === null) return explainWithoutValues(figure, missingValues({ hasTarget: target !== null, hasActual: actual !== null, year }));
  if (lowerIsBetter(indicator)) return explainLower(indicator, figure, target, actual);
  if (target === 0) return explainZeroTarget(figure, year);
  return `${formatQuantity(actual)} / ${formatQuantity(target)} = ${asPrinted(figure)}`;
}

function explainWithoutValues(figure: IndicatorProgress, reason: string): string {
  if (figure.origin === 'computed') return `ND: ${reason}`;
  return `${asPrinted(figure)}, tomado del avance impreso porque ${reason}`;
}

function explainZeroTarget({ progress }: IndicatorProgress, year: number): string {
  const why = `el logro esperado de ${year} es cero`;
  return progress === null ? `ND: ${why}` : `${formatPercent(progress)} %, porque ${why} y así se eligió tratarlo`;
}

function explainLower(indicator: Indicator, figure: IndicatorProgress, target: number, actual: number): string {
  const sense = `${directionName(indicator)}${indicator.direction === null ? ', deducido de los logros esperados' : ''}`;
  if (actual <= target) return `${formatQuantity(actual)} ≤ ${formatQuantity(target)} (${sense}): ${asPrinted(figure)}`;
  return `${formatQuantity(target)} / ${formatQuantity(actual)} = ${asPrinted(figure)} (${sense}: LE / VO)`;
}

const directionName = (indicator: Indicator): string =>
  (directionOf(indicator) === 'descending' ? DIRECTION_WORDS.descending : AGGREGATION_WORDS.maximum).toLowerCase();

/** The quotient, and the printed progress where it differs: "108.00 %, se imprime 100.00 (tope)". */
function asPrinted({ progress, uncapped }: IndicatorProgress): string {
  const quotient = `${formatPercent(uncapped)} %`;
  if (uncapped === progress) return quotient;
  return `${quotient}, se imprime ${formatPercent(progress)} (${(uncapped ?? 0) < 0 ? 'negativo' : 'tope'})`;
}
