import { formatPercent } from '../formatPercent';
import { eachIndicator } from './eachIndicator';
import { printedOf } from './printedProgress';
import { progressOf } from './rule';
import type { PeriodRule } from './rule';

/** A printed progress above 100, which the application cuts at 100. */
export const printedOverCap: PeriodRule = {
  severity: 'error',
  title: 'Avance impreso por encima del tope',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    (own, i) => own.evaluation.policies.cap && own.evaluation.indicators[i]?.progress === 100 && Number(printedOf(own, i)) > 100,
    progressOf(scene),
    (own, i) => [Number(printedOf(own, i))],
  ),
  describe: ({ values: [printed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)}; el reporte se corta en 100.00.`,
    remedy: 'Escriba 100.00; si el exceso es grande, revise si la meta quedó muy baja.',
  }),
};
