import { centsOf, percentOf } from './cents';
import type { Evaluation } from './evaluation';
import { formatPercent } from './formatPercent';
import { totalCents } from './meanOf';

/**
 * One line, in Spanish, behind "Avance promedio de AEI": the sum of the AEI that have a value over their number; for ND, why.
 *
 * @example explainMean(evaluation2024) // '1941.66 / 26 = 74.68'
 */
export function explainMean({ actions, actionsMean }: Evaluation): string {
  const { sum, count } = totalCents(actions.map((action) => centsOf(action.progress)));
  if (actionsMean === null) return actions.length === 0 ? 'ND: la tabla no tiene AEI' : 'ND: ninguna AEI tiene avance';
  const out = actions.length - count;
  const left = out === 0 ? '' : out === 1 ? ' (1 AEI en ND queda fuera)' : ` (${out} AEI en ND quedan fuera)`;
  return `${formatPercent(percentOf(sum))} / ${count} = ${formatPercent(actionsMean)}${left}`;
}
