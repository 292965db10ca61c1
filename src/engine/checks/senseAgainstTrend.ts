import { formatCount } from '../formatQuantity';
import type { Indicator } from '../plan';
import { eachIndicator } from './eachIndicator';
import { ends } from './risingMaximum';
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
    scene.traits.irregular,
    ({ plan, traits }, i) => (traits.net[i] ?? 0) * wantedSign(plan.indicators[i]) < 0,
    registry('direction'),
    ({ plan }, i) => ends(plan.indicators[i]?.targets ?? []),
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
export function wantedSign(indicator: Indicator | undefined): -1 | 0 | 1 {
  const { direction = null, aggregation = null } = indicator ?? {};
  if (direction === 'ascending') return 1;
  if (direction === 'descending') return -1;
  return direction === 'undefined' && aggregation === 'minimum' ? 1 : 0;
}

function nameOf(indicator: Indicator | undefined): string {
  if (indicator?.direction === 'ascending') return 'Ascendente';
  return indicator?.direction === 'descending' ? 'Descendente' : 'mínimo permisible';
}
