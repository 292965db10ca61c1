import { expectFindings } from '../../helpers/plans/indicatorCase';
import type { IndicatorCase } from '../../helpers/plans/indicatorCase';

describe('the checks of targets', () => {
  it.each<IndicatorCase>([
    {
      code: 'logro-esperado-cero', column: 'target 2024', wrong: { targets: [0, 1, 2, 3] }, says: 'división por cero',
      fine: { targets: [0, 1, 2, 3], direction: 'descending' }, because: 'zero is a target where less is better',
    },
    {
      code: 'logro-esperado-faltante', column: 'target 2024', wrong: { targets: [null] }, says: 'Se obtuvo 50,',
      fine: { targets: [null], actuals: [null] }, because: 'VO is missing too',
    },
    {
      code: 'valor-negativo', column: 'actual 2024', wrong: { actuals: [-3] }, says: 'El valor obtenido es -3',
      fine: { actuals: [0], baseline: 0 }, because: 'zero is not negative',
    },
    {
      code: 'valor-negativo', column: 'target 2024', wrong: { targets: [-3] }, says: 'El logro esperado es -3',
      fine: { targets: [100, -5] }, because: 'the negative target is of another year',
    },
    {
      code: 'valor-negativo', column: 'baseline', wrong: { baseline: -1.5 }, says: 'La línea base es -1.50',
      fine: { baseline: null }, because: 'ND is no number',
    },
    {
      code: 'logro-esperado-retrocede', column: 'target 2025', says: '2025 (de 21 a 20) y 2027 (de 24 a 22)', wrong: { targets: [21, 20, 24, 22] },
      fine: { targets: [21, 21, 24, null] }, because: 'an unchanged target is no step back',
    },
    {
      code: 'logro-esperado-retrocede', column: 'target 2026', says: '2026 (de 6 a 7)', wrong: { direction: 'descending', targets: [8, 6, 7, 5] },
      fine: { direction: 'descending', targets: [8, 7, 9, 10] }, because: 'targets wholly against the sense are another finding',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su valor obtenido es 108', wrong: { name: 'Porcentaje de tributos', actuals: [108] },
      fine: { name: 'Porcentaje de tributos', actuals: [100] }, because: 'VO is 100 %',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su logro esperado es 210', wrong: { name: 'Porcentaje de obras', targets: [210] },
      fine: { name: 'Porcentaje de incremento de obras', targets: [210] }, because: 'growth may exceed 100 %',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su valor obtenido es 100.01', wrong: { name: 'Porcentaje de obras', actuals: [100.01] },
      fine: { actuals: [100.01] }, because: 'it is a count',
    },
    {
      code: 'porcentaje-sobre-cien', column: 'actual 2024', says: 'su logro esperado es 100.01', wrong: { name: 'Porcentaje de obras', targets: [100.01] },
      fine: { name: 'Porcentaje de obras', targets: [100], actuals: [100] }, because: 'both are 100 %',
    },
    {
      code: 'valor-negativo', column: 'actual 2024', says: 'El valor obtenido es -0.01', wrong: { actuals: [-0.01] },
      fine: { actuals: [0], targets: [0], baseline: 0 }, because: 'all three are zero',
    },
  ])('$code is found, and not when $because', expectFindings);
});
