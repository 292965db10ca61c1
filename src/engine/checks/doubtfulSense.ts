import { directionOf } from '../directionOf';
import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';
import { indicatorOf } from './subjectOf';
import { FALLS, RISES } from './indicatorTraits';

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
    return eachIndicator(scene, scene.traits.irregular, (own, i) => isDoubtful(own, i, isColumnUsed), registry('direction'));
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

function isDoubtful({ plan, traits }: RegistryScene, i: number, isColumnUsed: boolean): boolean {
  const indicator = plan.indicators[i];
  if (indicator === undefined || indicator.direction !== null || indicator.aggregation !== null) return false;
  if (traits.steps[i] === RISES + FALLS || indicator.targets.includes(0)) return true;
  return isColumnUsed && indicator.targets.some((target) => target !== null);
}
