import { eachIndicator } from './eachIndicator';
import { targetOf } from './rule';
import type { PeriodRule } from './rule';

/** LE = 0 where more is better: VO / 0 has no value. Where less is better, zero is a goal like any other. */
export const zeroTarget: PeriodRule = {
  severity: 'error',
  title: 'Logro esperado igual a cero',
  scope: 'period',
  find: (scene) => eachIndicator(scene, scene.unusual, ({ targets, lower }, i) => targets[i] === 0 && lower[i] === 0, targetOf(scene)),
  describe: () => ({
    message: 'El logro esperado es 0: el avance Tipo I no está definido (división por cero).',
    remedy: 'Registre el logro esperado del año o, si no se programó meta, escriba ND.',
  }),
};
