import { hasStepAgainst, targetsGoBothWays } from '../../../src/engine/checks/direction';
import { findingPlaces } from '../../helpers/plans/findings';
import { expectFindings } from '../../helpers/plans/indicatorCase';
import type { IndicatorCase } from '../../helpers/plans/indicatorCase';
import { anIndicator, aPlan } from '../../helpers/plans/plans';

describe('the checks of sense and aggregation', () => {
  it.each<IndicatorCase>([
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
      fine: { direction: 'undefined', aggregation: 'minimum', targets: [9, 9, 9] }, because: 'constant targets contradict nothing',
    },
    {
      code: 'sentido-por-confirmar', column: 'direction', says: 'se trató como descendente',
      wrong: { direction: null, aggregation: null, targets: [57, 71, 0] },
      fine: { direction: null, aggregation: null, targets: [100, 100, 100] }, because: 'constant targets mean ascending',
    },
    {
      code: 'agregacion-incompatible', column: 'aggregation', says: 'Ascendente y el tipo de agregación, Máximo permisible',
      wrong: { aggregation: 'maximum' },
      fine: { aggregation: null }, because: 'a blank does not contradict the sense',
    },
    {
      code: 'agregacion-incompatible', column: 'aggregation', says: 'no dice si es máximo o mínimo',
      wrong: { direction: 'undefined', aggregation: null },
      fine: { direction: 'undefined', aggregation: 'minimum', targets: [1, 2] }, because: 'No definido goes with mínimo permisible',
    },
  ])('$code is found, and not when $because', expectFindings);

  it('finds a missing sense where targets fall, unless the name says that less is better', () => {
    const falling = (name: string) => anIndicator({ name, direction: null, aggregation: null, targets: [40, 35, 30] });
    expect(findingPlaces(aPlan([falling('Número de talleres')]), 'sentido-por-confirmar')).toEqual(['IND.01.AEI.01.01 direction']);
    expect(findingPlaces(aPlan([falling('Tasa de mortalidad infantil')]), 'sentido-por-confirmar')).toEqual([]);
  });

  it('finds a missing sense wherever other rows have one', () => {
    const without = anIndicator({ code: 'IND.02.AEI.01.01', direction: null, aggregation: null });
    expect(findingPlaces(aPlan([anIndicator(), without]), 'sentido-por-confirmar')).toEqual(['IND.02.AEI.01.01 direction']);
    expect(findingPlaces(aPlan([without, without]), 'sentido-por-confirmar')).toEqual([]);
  });
});

it.each([
  { targets: [10, null, 5], falls: true, rises: false, because: 'ND is left out' },
  { targets: [10, 20, 20, 30], falls: false, rises: true, because: 'an unchanged target is no step' },
  { targets: [10, 20, 15, 30], falls: true, rises: true, because: 'one year falls' },
  { targets: [7], falls: false, rises: false, because: 'one target makes no step' },
  { targets: [], falls: false, rises: false, because: 'there is no target' },
])('targets $targets fall: $falls, rise: $rises, because $because', ({ targets, falls, rises }) => {
  const { columns } = aPlan([anIndicator({ targets })], { years: targets.map((_, k) => 2020 + k) });
  expect([hasStepAgainst(columns, 0, 1), hasStepAgainst(columns, 0, -1), targetsGoBothWays(columns, 0)]).toEqual([falls, rises, falls && rises]);
});
