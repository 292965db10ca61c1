import { directionOf } from '../directionOf';
import { formatCount } from '../formatQuantity';
import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';

/** A permitted maximum whose goal rises every year: it rewards doing less of what is planned to grow. */
export const risingMaximum: RegistryRule = {
  severity: 'error',
  title: 'Máximo permisible con meta creciente',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.traits.irregular, isWrong, registry('aggregation'), ({ plan }, i) => ends(plan.indicators[i]?.targets ?? [])),
  describe: ({ values: [first = NaN, last = NaN] }) => ({
    message: `Es máximo permisible, pero su logro esperado sube de ${formatCount(first)} a ${formatCount(last)}: hacer menos se `
      + 'califica mejor y a mitad de año sale 100.',
    remedy: 'Confirme el sentido; si lo que se busca es llegar a la meta, corresponde Ascendente.',
  }),
};

function isWrong({ plan, traits }: RegistryScene, i: number): boolean {
  const indicator = plan.indicators[i];
  return indicator?.aggregation === 'maximum' && directionOf(indicator) === 'undefined' && (traits.net[i] ?? 0) > 0;
}

/** The first and the last target that are not ND. */
export function ends(targets: readonly (number | null)[]): readonly number[] {
  const given = targets.filter((target) => target !== null);
  return [given[0] ?? NaN, given[given.length - 1] ?? NaN];
}
