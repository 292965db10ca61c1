import { percentOf } from '../cents';
import { formatPercent } from '../formatPercent';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { progressOf } from './rule';
import type { PeriodRule } from './rule';

/** LE or VO is missing and the progress printed in the table was taken on trust. */
export const unverifiable: PeriodRule = {
  severity: 'warning',
  title: 'Avance tomado del impreso, sin poder verificarlo',
  scope: 'period',
  find: (scene) => eachIndicator(
    scene,
    scene.unusual,
    ({ taken }, i) => taken[i] === 1,
    progressOf(scene),
    (own, i) => [percentOf(own.evaluation.columns.indicators.uncapped[i] ?? NaN) ?? NaN, ...targetAndActual(own, i)],
  ),
  describe({ values: [printed = NaN, target = NaN, actual = NaN] }) {
    const lacks = Number.isNaN(target) && Number.isNaN(actual) ? 'faltan el logro esperado y el valor obtenido'
      : Number.isNaN(target) ? 'falta el logro esperado' : 'falta el valor obtenido';
    return {
      message: `Se tomó el avance impreso, ${formatPercent(printed)}, porque ${lacks}.`,
      remedy: 'Complete los valores de la fila para poder calcularlo.',
    };
  },
};
