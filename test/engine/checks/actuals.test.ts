import type { FindingCode } from '../../../src/engine/checks/finding';
import { findingPlaces, firstMessage } from '../../helpers/plans/findings';
import { expectFindings } from '../../helpers/plans/indicatorCase';
import type { IndicatorCase } from '../../helpers/plans/indicatorCase';
import { anIndicator, aPlan } from '../../helpers/plans/plans';

describe('the checks of actuals', () => {
  it.each<IndicatorCase>([
    {
      code: 'valor-obtenido-faltante', column: 'actual 2024', wrong: { actuals: [null] }, says: 'logro esperado de 100',
      fine: { actuals: [0] }, because: 'zero is a value',
    },
    {
      code: 'valor-obtenido-faltante', column: 'actual 2024', wrong: { actuals: [null], targets: [null] }, says: 'No hay logro esperado ni valor',
      fine: { actuals: [null], printed: [40] }, because: 'the printed progress is taken instead',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: 'El valor obtenido, 100, no llega al 1 % del logro esperado, 210,000: parece un porcentaje',
      wrong: { targets: [210000], actuals: [100] },
      fine: { targets: [10000], actuals: [100] }, because: 'it is 1 % exactly',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: 'no llega al 1 %', wrong: { targets: [210000], actuals: [2099] },
      fine: { targets: [210000], actuals: [0] }, because: 'VO is zero',
    },
    {
      code: 'valor-obtenido-excesivo', column: 'actual 2024', says: 'El valor obtenido, 8, supera el doble del logro esperado, 2 (400 %)',
      wrong: { targets: [2], actuals: [8] },
      fine: { targets: [2], actuals: [4] }, because: 'VO is twice LE',
    },
    {
      code: 'valor-igual-al-logro', column: 'actual 2024', says: 'todo el año, 701,500', wrong: { targets: [701500], actuals: [701500] },
      fine: { targets: [701500], actuals: [701499] }, because: 'it differs by a unit',
    },
    {
      code: 'valor-igual-al-logro', column: 'actual 2024', says: '100', wrong: { targets: [100], actuals: [100] },
      fine: { name: 'Porcentaje de personal capacitado', targets: [100], actuals: [100] }, because: '100 % can be reached in June',
    },
    {
      code: 'maximo-a-mitad-de-anio', column: 'actual 2024', says: '5,604, se compara con un «no más de» 8,400',
      wrong: { direction: 'descending', targets: [8400, 8200], actuals: [5604] },
      fine: { name: 'Tasa de mortalidad', direction: 'descending', targets: [8400, 8200], actuals: [5604] }, because: 'a rate does not accumulate',
    },
    {
      code: 'maximo-a-mitad-de-anio', column: 'actual 2024', says: '40, se compara con un «no más de» 40',
      wrong: { direction: 'descending', targets: [40, 40], actuals: [40] },
      fine: { direction: 'descending', targets: [40, 40], actuals: [41] }, because: 'VO exceeds the limit',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: 'no llega al 1 %', wrong: { targets: [1000], actuals: [9.99] },
      fine: { targets: [1000], actuals: [10] }, because: 'VO is 1 % of LE',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: '100, no llega al 1 % del logro esperado, 10,001: parece un porcentaje',
      wrong: { targets: [10001], actuals: [100] }, fine: { targets: [0], actuals: [1], direction: 'descending' }, because: 'LE is 0',
    },
    {
      code: 'valor-obtenido-excesivo', column: 'actual 2024', says: '(200 %)', wrong: { targets: [100], actuals: [200.01] },
      fine: { targets: [100], actuals: [200] }, because: 'VO is twice LE',
    },
    {
      code: 'valor-obtenido-excesivo', column: 'actual 2024', says: 'supera el doble', wrong: { targets: [0.01], actuals: [1] },
      fine: { targets: [0], actuals: [1] }, because: 'nothing is twice zero',
    },
    {
      code: 'valor-igual-al-logro', column: 'actual 2024', says: '99', wrong: { name: 'Porcentaje de obras', targets: [99], actuals: [99] },
      fine: { targets: [0], actuals: [0] }, because: 'zero is not copied',
    },
    {
      code: 'maximo-a-mitad-de-anio', column: 'actual 2024', says: 'no más de', wrong: { direction: 'descending', targets: [1, 1], actuals: [0] },
      fine: { direction: 'descending', targets: [0, 0], actuals: [0] }, because: 'a limit of zero holds at any date',
    },
  ])('$code is found, and not when $because', expectFindings);

  it.each<FindingCode>(['valor-igual-al-logro', 'maximo-a-mitad-de-anio'])('%s is found in a semester only', (code) => {
    const row = anIndicator({ direction: 'descending', targets: [40, 40], actuals: [40] });
    expect(findingPlaces(aPlan([row]), code)).toHaveLength(1);
    expect(findingPlaces(aPlan([row], { periods: [{ year: 2024, span: 'year' }] }), code)).toEqual([]);
  });

  it.each<{ actuals: readonly [number, number]; name: string; count: number; because: string }>([
    { actuals: [90, 60], name: 'Número de licencias', count: 1, because: 'a count of a year holds that of its half' },
    { actuals: [90, 90], name: 'Número de licencias', count: 0, because: 'nothing came in the second half' },
    { actuals: [90, 60], name: 'Porcentaje de licencias', count: 0, because: 'a percentage may fall' },
  ])('valor-anual-menor is found $count times for $actuals of $name: $because', ({ actuals, name, count }) => {
    const plan = aPlan([anIndicator({ name, targets: [200, 200], actuals })], { periods: [{ year: 2024, span: 'semester' }, { year: 2024, span: 'year' }] });
    expect(findingPlaces(plan, 'valor-anual-menor')).toEqual(Array.from({ length: count }, () => 'IND.01.AEI.01.01 actual 2024'));
    expect(firstMessage(plan, 'valor-anual-menor')).toContain(count === 0 ? '' : '60, es menor que el de su primer semestre, 90');
  });
});
