import { formatPercent } from '../formatPercent';
import { PRINTED_ND } from '../indicatorColumns';
import { eachIndicator } from './eachIndicator';
import { progressOf } from './rule';
import type { PeriodRule } from './rule';

/** A printed progress above 100, which the application cuts at 100. */
export const printedOverCap: PeriodRule = {
  severity: 'error',
  title: 'Avance impreso por encima del tope',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ printed, progress, evaluation }, i) =>
      (printed[i] ?? NaN) > 100 && printed[i] !== PRINTED_ND && progress[i] === 100 && evaluation.policies.cap,
    progressOf(scene),
    ({ printed }, i) => [printed[i] ?? NaN],
  ),
  describe: ({ values: [printed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)}; el reporte se corta en 100.00.`,
    remedy: 'Escriba 100.00; si el exceso es grande, revise si la meta quedó muy baja.',
  }),
};
