import { netChangeAt } from '../directionOf';
import { formatCount } from '../formatQuantity';
import { aggregationAt, directionAt } from '../indicatorColumns';
import { eachIndicator } from './eachIndicator';
import { ends } from './goalTrend';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';

/** A permitted maximum whose goal rises every year: it rewards doing less of what is planned to grow. */
export const risingMaximum: RegistryRule = {
  severity: 'error',
  title: 'Máximo permisible con meta creciente',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.irregular, isWrong, registry('aggregation'), ({ plan }, i) => ends(plan.columns, i)),
  describe: ({ values: [first = NaN, last = NaN] }) => ({
    message: `Es máximo permisible, pero su logro esperado sube de ${formatCount(first)} a ${formatCount(last)}: hacer menos se `
      + 'califica mejor y a mitad de año sale 100.',
    remedy: 'Confirme el sentido; si lo que se busca es llegar a la meta, corresponde Ascendente.',
  }),
};

function isWrong({ plan: { columns } }: RegistryScene, i: number): boolean {
  const direction = directionAt(columns, i);
  const isMaximum = aggregationAt(columns, i) === 'maximum' && (direction === null || direction === 'undefined');
  return isMaximum && netChangeAt(columns, i) > 0;
}
