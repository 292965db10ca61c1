import { aggregationAt, directionAt } from '../indicatorColumns';
import type { Aggregation, Direction } from '../plan';
import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';
import { indicatorOf } from './subjectOf';

/** Ascendente and Descendente go with (No) agregable, No definido with Máximo or Mínimo permisible; any other pair is doubtful. */
export const incompatibleAggregation: RegistryRule = {
  severity: 'warning',
  title: 'El tipo de agregación no corresponde al sentido',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.irregular, isIncompatible, registry('aggregation')),
  describe(found, plan) {
    const { direction = null, aggregation = null } = indicatorOf(plan, found) ?? {};
    const sense = direction === null ? '' : SENSES[direction];
    return {
      message: aggregation === null
        ? `El sentido es ${sense}, pero no dice si es máximo o mínimo permisible; se trató como ascendente.`
        : `El sentido es ${sense} y el tipo de agregación, ${AGGREGATIONS[aggregation]}: no van juntos.`,
      remedy: direction === 'undefined'
        ? 'Registre Máximo permisible o Mínimo permisible, o corrija el sentido.'
        : 'Registre Agregable o No agregable, o cambie el sentido a No definido.',
    };
  },
};

const SENSES: Record<Direction, string> = { ascending: 'Ascendente', descending: 'Descendente', undefined: 'No definido' };
const AGGREGATIONS: Record<Aggregation, string> = {
  summable: 'Agregable', 'not-summable': 'No agregable', maximum: 'Máximo permisible', minimum: 'Mínimo permisible',
};

function isIncompatible({ plan: { columns } }: RegistryScene, i: number): boolean {
  const direction = directionAt(columns, i);
  if (direction === null) return false;
  const aggregation = aggregationAt(columns, i);
  const isLimit = aggregation === 'maximum' || aggregation === 'minimum';
  return direction === 'undefined' ? !isLimit : isLimit;
}
