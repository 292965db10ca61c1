import { formatPercent } from '../formatPercent';
import { eachIndicator } from './eachIndicator';
import { differ, printedOf } from './printedProgress';
import { progressOf } from './rule';
import type { PeriodRule, Scene } from './rule';

/** The progress that stands in the table is not VO against LE. What is above the cap is another rule's. */
export const printedDiffers: PeriodRule = {
  severity: 'error',
  title: 'El avance impreso no es el calculado',
  scope: 'period',
  find: (scene) => eachIndicator(scene, isWrong, progressOf(scene), (own, i) => [
    Number(printedOf(own, i)),
    own.evaluation.indicators[i]?.progress ?? NaN,
  ]),
  describe: ({ values: [printed = NaN, computed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)} y el calculado, ${formatPercent(computed)}.`,
    remedy: 'Revise el logro esperado y el valor obtenido de la fila; si están bien, reemplace el avance impreso.',
  }),
};

function isWrong(scene: Scene, i: number): boolean {
  const printed = printedOf(scene, i);
  const figure = scene.evaluation.indicators[i];
  if (typeof printed !== 'number' || figure?.origin !== 'computed' || figure.progress === null) return false;
  const isOverCap = scene.evaluation.policies.cap && printed > 100 && figure.progress === 100;
  return !isOverCap && differ(printed, figure.progress);
}
