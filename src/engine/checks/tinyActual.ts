import { formatCount } from '../formatQuantity';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule } from './rule';

/** Below this share of LE a value is likelier to be of something else than a poor result. */
const SHARE = 100;

/** VO under 1 % of LE but not zero: often a percentage where the goal is a count, or thousands against units. */
export const tinyActual: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido ínfimo frente a la meta',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ targets, actuals }, i) => (actuals[i] ?? NaN) > 0 && (actuals[i] ?? NaN) * SHARE < (targets[i] ?? NaN),
    actualOf(scene),
    targetAndActual,
  ),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El valor obtenido, ${formatCount(actual)}, no llega al 1 % del logro esperado, ${formatCount(target)}`
      + `${actual <= 100 ? ': parece un porcentaje en lugar de una cantidad' : ''}.`,
    remedy: 'Verifique que ambos valores estén en la misma unidad de medida.',
  }),
};
