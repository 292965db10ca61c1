import { formatPercent } from '../formatPercent';
import { PRINTED_ND } from '../indicatorColumns';
import { eachIndicator } from './eachIndicator';
import { differ } from './printedProgress';
import { progressOf } from './rule';
import type { PeriodRule, Scene } from './rule';

/** The progress that stands in the table is not VO against LE. What is above the cap is another rule's. */
export const printedDiffers: PeriodRule = {
  severity: 'error',
  title: 'El avance impreso no es el calculado',
  scope: 'period',
  find: (scene) => eachIndicator(scene, scene.unusual, isWrong, progressOf(scene), (own, i) => [own.printed[i] ?? NaN, own.progress[i] ?? NaN]),
  describe: ({ values: [printed = NaN, computed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)} y el calculado, ${formatPercent(computed)}.`,
    remedy: 'Revise el logro esperado y el valor obtenido de la fila; si están bien, reemplace el avance impreso.',
  }),
};

function isWrong({ printed, progress, taken, evaluation }: Scene, i: number): boolean {
  const own = printed[i] ?? NaN;
  const computed = progress[i] ?? NaN;
  if (own === PRINTED_ND || taken[i] === 1 || !differ(own, computed)) return false;
  return !(evaluation.policies.cap && own > 100 && computed === 100);
}
