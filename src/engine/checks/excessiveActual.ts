import { formatCount } from '../formatQuantity';
import { roundedQuotient } from '../roundedQuotient';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule } from './rule';

/** VO over twice LE: the goal was set too low, or the value is of another thing. The cap hides it where more is better. */
export const excessiveActual: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido mayor que el doble de la meta',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ targets, actuals }, i) => (targets[i] ?? NaN) > 0 && (actuals[i] ?? NaN) > 2 * (targets[i] ?? NaN),
    actualOf(scene),
    targetAndActual,
  ),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El valor obtenido, ${formatCount(actual)}, supera el doble del logro esperado, ${formatCount(target)} `
      + `(${formatCount(roundedQuotient(actual, target, 100))} %).`,
    remedy: 'Verifique que el valor sea del mismo indicador; si lo es, la meta quedó muy baja y conviene proponer su ajuste.',
  }),
};
