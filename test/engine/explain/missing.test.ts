import fc from 'fast-check';
import { countingStepOf, explainMissing, missingToLimit } from '../../../src/engine/explain/missing';
import { evaluate } from '../../../src/engine/method/evaluate';
import { progressTypeOne } from '../../../src/engine/method/progress';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anIndicator, aPlan, indexOfCode, plan2024 } from '../../helpers/plans/plans';

interface Case {
  target: number | null;
  actual: number | null;
  lower?: boolean;
  limit: number;
  step?: 1 | 0.01;
  is: number | null;
  because: string;
}

describe('missingTo', () => {
  it.each<Case>([
    { target: 135, actual: 74, limit: 75, is: 28, because: '⌈0.75 · 135⌉ is 102' },
    { target: 135, actual: 74, limit: 95, is: 55, because: '⌈0.95 · 135⌉ is 129' },
    { target: 100, actual: 75, limit: 75, is: 0, because: 'it is reached to the unit' },
    { target: 100000, actual: 74996, limit: 75, is: 4, because: 'the rounding of 74.996 to 75.00 does not help' },
    { target: 94, actual: 47.6, limit: 75, step: 0.01, is: 22.9, because: 'percent points go by hundredths' },
    { target: 0.3, actual: 0.1, limit: 75, step: 0.01, is: 0.13, because: '0.125 goes up to the next hundredth' },
    { target: 36394.8, actual: 18428.45, limit: 75, is: 8868, because: 'whole tonnes' },
    { target: 13, actual: 29, lower: true, limit: 75, is: 12, because: '13 / 17 is 76.47, 13 / 18 only 72.22' },
    { target: 40, actual: 40, lower: true, limit: 95, is: 0, because: 'within the limit nothing is too much' },
    { target: 30, actual: 40, lower: true, limit: 75, is: 0, because: '30 / 40 is 75 exactly' },
    { target: 0, actual: 3, limit: 75, is: null, because: 'a target of zero has no share' },
    { target: null, actual: 3, limit: 75, is: null, because: 'the target is missing' },
    { target: 3, actual: null, limit: 75, is: null, because: 'the value is missing' },
  ])('is $is for $actual of $target up to $limit: $because', ({ target, actual, lower = false, limit, step, is }) => {
    expect(missingToLimit({ target, actual, lowerIsBetter: lower }, limit, step)).toBe(is);
  });

  it('is enough, and one less is not', () => {
    const whole = fc.integer({ min: 1, max: 100000 });
    fc.assert(fc.property(whole, whole, fc.boolean(), fc.constantFrom(75, 95), (target, actual, lowerIsBetter, limit) => {
      const missing = missingToLimit({ target, actual, lowerIsBetter }, limit) ?? NaN;
      const sign = lowerIsBetter ? -1 : 1;
      const after = progressTypeOne({ target, actual: actual + sign * missing, lowerIsBetter })?.progress ?? NaN;
      expect(after).toBeGreaterThanOrEqual(limit);
      if (missing === 0) return;
      const short = actual + sign * (missing - 1);
      expect(lowerIsBetter ? target * 100 < limit * short : short * 100 < limit * target).toBe(true);
    }));
  });
});

describe('stepOf', () => {
  it.each<{ name: string; target: number; actual: number; step: number; because: string }>([
    { name: 'Número de toneladas', target: 36394.8, actual: 18428.45, step: 1, because: 'things are counted whole' },
    { name: 'Porcentaje de obras', target: 94, actual: 47, step: 0.01, because: 'percent points are not' },
    { name: 'Índice de gestión', target: 0.8, actual: 0.5, step: 0.01, because: 'its values are not whole' },
    { name: 'Soles recaudados', target: 800, actual: 500, step: 1, because: 'its values are whole' },
  ])('of "$name" is $step: $because', ({ name, target, actual, step }) => expect(countingStepOf({ name, parameter: '' }, target, actual)).toBe(step));
});

describe('explainMissing', () => {
  it('names what is counted: licences of IND.01.AEI.07.01', () => {
    const plan = plan2024('registered');
    expect(explainMissing(plan, evaluate(plan, 0), indexOfCode(plan.indicators, 'IND.01.AEI.07.01')))
      .toBe('faltan 28 licencias para ámbar y 55 para verde');
  });

  it.each<{ change: Partial<Indicator>; line: string }>([
    { change: { actuals: [80] }, line: 'faltan 15 licencias para verde' },
    { change: { actuals: [94] }, line: 'falta 1 para verde' },
    { change: { targets: [1], actuals: [0] }, line: 'falta 1 para ámbar y verde' },
    { change: { targets: [2], actuals: [0] }, line: 'faltan 2 licencias para ámbar y verde' },
    { change: { targets: [4000], actuals: [0] }, line: 'faltan 3,000 licencias para ámbar y 3,800 para verde' },
    { change: { actuals: [95] }, line: '' },
    { change: { actuals: [null] }, line: '' },
    { change: { name: 'Porcentaje de obras', targets: [94], actuals: [47.6] }, line: 'faltan 22.90 puntos porcentuales para ámbar y 41.70 para verde' },
    { change: { name: 'Cantidad de presupuesto otorgado' }, line: 'faltan 25 unidades para ámbar y 45 para verde' },
    { change: { name: 'Número de denuncias', direction: 'descending', targets: [13], actuals: [29] }, line: 'sobran 12 denuncias para ámbar y 16 para verde' },
  ])('is "$line"', ({ change, line }) => {
    const plan = aPlan([anIndicator(change)]);
    expect(explainMissing(plan, evaluate(plan, 0), 0)).toBe(line);
  });
});
