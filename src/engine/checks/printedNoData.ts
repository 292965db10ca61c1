import { formatPercent } from '../formatPercent';
import { PRINTED_ND } from '../indicatorColumns';
import { eachIndicator } from './eachIndicator';
import { progressOf } from './rule';
import type { PeriodRule } from './rule';

/** ND is printed although LE and VO are there. */
export const printedNoData: PeriodRule = {
  severity: 'error',
  title: 'Dice ND, pero hay valor',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ printed, progress }, i) => printed[i] === PRINTED_ND && !Number.isNaN(progress[i]),
    progressOf(scene),
    ({ progress }, i) => [progress[i] ?? NaN],
  ),
  describe: ({ values: [computed = NaN] }) => ({
    message: `El avance impreso dice ND, pero con el logro esperado y el valor obtenido de la fila es ${formatPercent(computed)}.`,
    remedy: 'Confirme el valor obtenido con la unidad responsable y reemplace el ND.',
  }),
};
