import { netChangeAt } from '../directionOf';
import { formatCount } from '../formatQuantity';
import { aggregationAt, directionAt } from '../indicatorColumns';
import type { IndicatorColumns } from '../indicatorColumns';
import type { Indicator } from '../plan';
import { eachIndicator } from './eachIndicator';
import { ends } from './goalTrend';
import { registry } from './rule';
import type { RegistryRule } from './rule';
import { indicatorOf } from './subjectOf';

/** The registered sense goes one way and the goals, from first to last year, the other. */
export const senseAgainstTrend: RegistryRule = {
  severity: 'error',
  title: 'El sentido contradice la tendencia de la meta',
  scope: 'registry',
  find: (scene) => eachIndicator(
    scene,
    scene.irregular,
    ({ plan: { columns } }, i) => netChangeAt(columns, i) * wantedSign(columns, i) < 0,
    registry('direction'),
    ({ plan }, i) => ends(plan.columns, i),
  ),
  describe(found, plan) {
    const [first = NaN, last = NaN] = found.values;
    return {
      message: `Está registrado como ${nameOf(indicatorOf(plan, found))}, pero su logro esperado ${last < first ? 'baja' : 'sube'} de `
        + `${formatCount(first)} a ${formatCount(last)}.`,
      remedy: 'Revise si el sentido está invertido o si los logros esperados están en otro orden.',
    };
  },
};

/** 1 where goals should not fall, -1 where they should not rise, 0 where the registration says neither. */
export function wantedSign(columns: IndicatorColumns, i: number): -1 | 0 | 1 {
  const direction = directionAt(columns, i);
  if (direction === 'ascending') return 1;
  if (direction === 'descending') return -1;
  return direction === 'undefined' && aggregationAt(columns, i) === 'minimum' ? 1 : 0;
}

function nameOf(indicator: Indicator | undefined): string {
  if (indicator?.direction === 'ascending') return 'Ascendente';
  return indicator?.direction === 'descending' ? 'Descendente' : 'mínimo permisible';
}
