import { directionOf } from '../directionOf';
import { eachIndicator } from './eachIndicator';
import { goalsAt, goesBothWays } from './goalTrend';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';
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
    const isColumnUsed = scene.plan.columns.directions.some((direction) => direction !== 0);
    return eachIndicator(scene, scene.irregular, (own, i) => isDoubtful(own, i, isColumnUsed), registry('direction'));
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

function isDoubtful({ plan: { columns } }: RegistryScene, i: number, isColumnUsed: boolean): boolean {
  if (columns.directions[i] !== 0 || columns.aggregations[i] !== 0) return false;
  const goals = goalsAt(columns, i);
  return goesBothWays(columns, i) || goals.includes(0) || (isColumnUsed && goals.length > 0);
}
