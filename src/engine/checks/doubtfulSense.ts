import { directionOf } from '../directionOf';
import type { Indicator } from '../plan';
import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule } from './rule';
import { indicatorOf } from './subjectOf';

/**
 * The sense is not registered and the goals do not tell it clearly: they go up and down, or a zero among them decides. Where other
 * indicators have a sense, lacking it is a finding by itself.
 */
export const doubtfulSense: RegistryRule = {
  severity: 'warning',
  title: 'El sentido esperado no está registrado',
  scope: 'registry',
  find(scene) {
    const isColumnUsed = scene.plan.indicators.some(({ direction }) => direction !== null);
    return eachIndicator(scene, ({ plan }, i) => isDoubtful(plan.indicators[i], isColumnUsed), registry('direction'));
  },
  describe(found, plan) {
    const indicator = indicatorOf(plan, found);
    const isDescending = indicator !== undefined && directionOf(indicator) === 'descending';
    return {
      message: `Falta el sentido esperado; por sus logros esperados se trató como ${isDescending ? 'descendente' : 'ascendente'}.`,
      remedy: 'Registre el sentido según la ficha del indicador: con el sentido contrario el avance sería otro.',
    };
  },
};

function isDoubtful(indicator: Indicator | undefined, isColumnUsed: boolean): boolean {
  if (indicator === undefined || indicator.direction !== null || indicator.aggregation !== null) return false;
  const given = indicator.targets.filter((target) => target !== null);
  if (given.length === 0) return false;
  return isColumnUsed || given.includes(0) || goesBothWays(given);
}

function goesBothWays(targets: readonly number[]): boolean {
  const steps = targets.slice(1).map((target, k) => target - (targets[k] ?? target));
  return steps.some((step) => step > 0) && steps.some((step) => step < 0);
}
