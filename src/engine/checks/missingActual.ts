import { formatCount } from '../formatQuantity';
import { eachIndicator } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule } from './rule';

/** No value was reported: the indicator is ND and, inside its AEI, counts as zero. */
export const missingActual: PeriodRule = {
  severity: 'error',
  title: 'Falta el valor obtenido',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ actuals, taken }, i) => Number.isNaN(actuals[i]) && taken[i] === 0,
    actualOf(scene),
    ({ targets }, i) => [targets[i] ?? NaN],
  ),
  describe: ({ values: [target = NaN] }) => ({
    message: Number.isNaN(target)
      ? 'No hay logro esperado ni valor obtenido: el avance queda en ND.'
      : `No hay valor obtenido frente al logro esperado de ${formatCount(target)}: el avance queda en ND.`,
    remedy: 'Pida el valor a la unidad responsable; mientras tanto, el indicador cuenta como cero en su AEI u OEI.',
  }),
};
