import type { FindingCode } from '../../../src/engine/checks/finding';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { firstMessage, findingPlaces } from '../../helpers/plans/findings';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

interface Case {
  code: FindingCode;
  /** One indicator with the fault. */
  wrong: Partial<Indicator>;
  column: string;
  says: string;
  /** The same, just without it. */
  fine: Partial<Indicator>;
  because: string;
}

describe('the checks of one indicator’s values', () => {
  it.each<Case>([
    {
      code: 'logro-esperado-cero', column: 'target 2024', wrong: { targets: [0, 1, 2, 3] }, says: 'división por cero',
      fine: { targets: [0, 1, 2, 3], direction: 'descending' }, because: 'where less is better zero is a goal',
    },
    {
      code: 'logro-esperado-faltante', column: 'target 2024', wrong: { targets: [null] }, says: 'Se obtuvo 50,',
      fine: { targets: [null], actuals: [null] }, because: 'without a value the value is what is missing',
    },
    {
      code: 'valor-obtenido-faltante', column: 'actual 2024', wrong: { actuals: [null] }, says: 'logro esperado de 100',
      fine: { actuals: [0] }, because: 'zero is a value',
    },
    {
      code: 'valor-obtenido-faltante', column: 'actual 2024', wrong: { actuals: [null], targets: [null] }, says: 'No hay logro esperado ni valor',
      fine: { actuals: [null], printed: [40] }, because: 'the printed progress is taken instead',
    },
    {
      code: 'valor-negativo', column: 'actual 2024', wrong: { actuals: [-3] }, says: 'El valor obtenido es -3',
      fine: { actuals: [0], baseline: 0 }, because: 'zero is not negative',
    },
    {
      code: 'valor-negativo', column: 'target 2024', wrong: { targets: [-3] }, says: 'El logro esperado es -3',
      fine: { targets: [100, -5] }, because: 'another year’s goal is not of this period',
    },
    {
      code: 'valor-negativo', column: 'baseline', wrong: { baseline: -1.5 }, says: 'La línea base es -1.50',
      fine: { baseline: null }, because: 'ND is no number',
    },
    {
      code: 'maximo-permisible-creciente', column: 'aggregation', says: 'sube de 7,000 a 7,300',
      wrong: { direction: 'undefined', aggregation: 'maximum', targets: [7000, 7100, 7200, 7300] },
      fine: { direction: 'undefined', aggregation: 'maximum', targets: [40, 40, 40, 40] }, because: 'a constant maximum is usual',
    },
    {
      code: 'sentido-contra-tendencia', column: 'direction', says: 'Ascendente, pero su logro esperado baja de 83.33 a 80',
      wrong: { targets: [83.33, 94.62, 90, 80] },
      fine: { targets: [21, 20, 24, 22] }, because: 'from first to last year it rises',
    },
    {
      code: 'sentido-contra-tendencia', column: 'direction', says: 'Descendente, pero su logro esperado sube de 12.80 a 15.90',
      wrong: { direction: 'descending', targets: [12.8, null, null, 15.9] },
      fine: { direction: 'descending', targets: [15.9, null, null, 12.8] }, because: 'it falls, as registered',
    },
    {
      code: 'sentido-contra-tendencia', column: 'direction', says: 'mínimo permisible, pero su logro esperado baja de 9 a 7',
      wrong: { direction: 'undefined', aggregation: 'minimum', targets: [9, 8, 7] },
      fine: { direction: 'undefined', aggregation: 'minimum', targets: [9, 9, 9] }, because: 'constant goals contradict nothing',
    },
    {
      code: 'logro-esperado-retrocede', column: 'target 2025', says: '2025 (de 21 a 20) y 2027 (de 24 a 22)', wrong: { targets: [21, 20, 24, 22] },
      fine: { targets: [21, 21, 24, null] }, because: 'standing still is not a step back',
    },
    {
      code: 'logro-esperado-retrocede', column: 'target 2026', says: '2026 (de 6 a 7)', wrong: { direction: 'descending', targets: [8, 6, 7, 5] },
      fine: { direction: 'descending', targets: [8, 7, 9, 10] }, because: 'wholly against the sense is the graver finding',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: 'El valor obtenido, 100, no llega al 1 % del logro esperado, 210,000: parece un porcentaje',
      wrong: { targets: [210000], actuals: [100] },
      fine: { targets: [10000], actuals: [100] }, because: 'it is 1 % exactly',
    },
    {
      code: 'valor-obtenido-infimo', column: 'actual 2024', says: 'no llega al 1 %', wrong: { targets: [210000], actuals: [2099] },
      fine: { targets: [210000], actuals: [0] }, because: 'zero is work not begun',
    },
    {
      code: 'valor-obtenido-excesivo', column: 'actual 2024', says: 'El valor obtenido, 8, supera el doble del logro esperado, 2 (400 %)',
      wrong: { targets: [2], actuals: [8] },
      fine: { targets: [2], actuals: [4] }, because: 'the double itself is not over it',
    },
    {
      code: 'valor-igual-al-logro', column: 'actual 2024', says: 'todo el año, 701,500', wrong: { targets: [701500], actuals: [701500] },
      fine: { targets: [701500], actuals: [701499] }, because: 'it differs by a unit',
    },
    {
      code: 'valor-igual-al-logro', column: 'actual 2024', says: '100', wrong: { targets: [100], actuals: [100] },
      fine: { name: 'Porcentaje de personal capacitado', targets: [100], actuals: [100] }, because: 'all of it can be reached in June',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su valor obtenido es 108', wrong: { name: 'Porcentaje de tributos', actuals: [108] },
      fine: { name: 'Porcentaje de tributos', actuals: [100] }, because: '100 % is all of it',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su logro esperado es 210', wrong: { name: 'Porcentaje de obras', targets: [210] },
      fine: { name: 'Porcentaje de incremento de obras', targets: [210] }, because: 'growth may pass 100 %',
    },
    {
      code: 'parametro-contradice-nombre', column: 'parameter', says: 'anuncia un porcentaje, pero su parámetro de medición es «Número»',
      wrong: { name: 'Porcentaje de obras', parameter: 'Número' },
      fine: { name: 'Tasa de obras', parameter: 'Número' }, because: 'a rate may be typed either way',
    },
    {
      code: 'sentido-por-confirmar', column: 'direction', says: 'se trató como descendente',
      wrong: { direction: null, aggregation: null, targets: [57, 71, 0] },
      fine: { direction: null, aggregation: null, targets: [100, 100, 100] }, because: 'constant goals tell: ascending',
    },
    {
      code: 'agregacion-incompatible', column: 'aggregation', says: 'Ascendente y el tipo de agregación, Máximo permisible',
      wrong: { aggregation: 'maximum' },
      fine: { aggregation: null }, because: 'a blank contradicts nothing where the sense decides',
    },
    {
      code: 'agregacion-incompatible', column: 'aggregation', says: 'no dice si es máximo o mínimo',
      wrong: { direction: 'undefined', aggregation: null },
      fine: { direction: 'undefined', aggregation: 'minimum', targets: [1, 2] }, because: 'No definido goes with mínimo permisible',
    },
    {
      code: 'avance-no-verificable', column: 'progress 2024', says: '54.95, porque faltan el logro esperado y el valor obtenido',
      wrong: { targets: [null], actuals: [null], printed: [54.95] },
      fine: { printed: [50] }, because: 'it was computed',
    },
    {
      code: 'maximo-a-mitad-de-anio', column: 'actual 2024', says: '5,604, se compara con un «no más de» 8,400',
      wrong: { direction: 'descending', targets: [8400, 8200], actuals: [5604] },
      fine: { name: 'Tasa de mortalidad', direction: 'descending', targets: [8400, 8200], actuals: [5604] }, because: 'a rate does not pile up',
    },
    {
      code: 'maximo-a-mitad-de-anio', column: 'actual 2024', says: '40, se compara con un «no más de» 40',
      wrong: { direction: 'descending', targets: [40, 40], actuals: [40] },
      fine: { direction: 'descending', targets: [40, 40], actuals: [41] }, because: 'the limit is passed and the figure says so',
    },
  ])('$code strikes, and not when $because', ({ code, wrong, column, says, fine }) => {
    expect(findingPlaces(aPlan([anIndicator(wrong)]), code)).toEqual([`IND.01.AEI.01.01 ${column}`]);
    expect(firstMessage(aPlan([anIndicator(wrong)]), code)).toContain(says);
    expect(findingPlaces(aPlan([anIndicator(fine)]), code)).toEqual([]);
  });

  it.each<FindingCode>(['valor-igual-al-logro', 'maximo-a-mitad-de-anio'])('%s is only a matter of the semester', (code) => {
    const row = anIndicator({ direction: 'descending', targets: [40, 40], actuals: [40] });
    expect(findingPlaces(aPlan([row]), code)).toHaveLength(1);
    expect(findingPlaces(aPlan([row], { periods: [{ year: 2024, span: 'year' }] }), code)).toEqual([]);
  });

  it('asks for a sense wherever the other rows have one', () => {
    const without = anIndicator({ code: 'IND.02.AEI.01.01', direction: null, aggregation: null });
    expect(findingPlaces(aPlan([anIndicator(), without]), 'sentido-por-confirmar')).toEqual(['IND.02.AEI.01.01 direction']);
    expect(findingPlaces(aPlan([without, without]), 'sentido-por-confirmar')).toEqual([]);
  });
});
