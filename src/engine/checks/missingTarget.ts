import { formatCount } from '../formatQuantity';
import { eachIndicator } from './eachIndicator';
import { targetOf } from './rule';
import type { PeriodRule } from './rule';

/** A value was obtained, but the year has no goal to compare it with. */
export const missingTarget: PeriodRule = {
  severity: 'error',
  title: 'Falta el logro esperado',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ targets, actuals, taken }, i) => Number.isNaN(targets[i]) && !Number.isNaN(actuals[i]) && taken[i] === 0,
    targetOf(scene),
    ({ actuals }, i) => [actuals[i] ?? NaN],
  ),
  describe: ({ values: [actual = NaN] }) => ({
    message: `Se obtuvo ${formatCount(actual)}, pero no hay logro esperado del año con qué compararlo: el avance queda en ND.`,
    remedy: 'Registre el logro esperado del año.',
  }),
};
