import type { Indicator, Relevance } from '../../../src/engine/plan/indicator';
import type { PlanElement } from '../../../src/engine/plan/plan';
import { findingPlaces, firstMessage } from '../../helpers/plans/findings';
import { expectFindings } from '../../helpers/plans/indicatorCase';
import type { IndicatorCase } from '../../helpers/plans/indicatorCase';
import { anAction, anIndicator, aPlan } from '../../helpers/plans/plans';

const planOf = (rows: readonly Indicator[], action: Partial<PlanElement> = {}) =>
  aPlan(rows, { actions: [anAction({ indicators: rows.map((_, i) => i), ...action })] });

const PROGRESS = 'progress 2024';

describe('the checks of printed progress', () => {
  it.each<IndicatorCase>([
    {
      code: 'avance-no-verificable', column: 'progress 2024', says: '54.95, porque faltan el logro esperado y el valor obtenido',
      wrong: { targets: [null], actuals: [null], printed: [54.95] },
      fine: { printed: [50] }, because: 'it was computed',
    },
  ])('$code is found, and not when $because', expectFindings);

  it.each<IndicatorCase>([
    {
      code: 'avance-impreso-distinto', column: PROGRESS, wrong: { targets: [4], actuals: [1], printed: [15] }, says: 'impreso es 15.00 y el calculado, 25.00',
      fine: { targets: [4], actuals: [1], printed: [25] }, because: 'it is the same number',
    },
    {
      code: 'avance-impreso-distinto', column: PROGRESS, wrong: { targets: [94], actuals: [47.6], printed: [50.63] }, says: 'impreso es 50.63 y el calculado, 50.64',
      fine: { targets: [94], actuals: [47.6], printed: [50.6383] }, because: 'a formula keeps more decimals than it prints',
    },
    {
      code: 'nd-impreso-con-valor', column: PROGRESS, wrong: { printed: ['ND'] }, says: 'es 50.00',
      fine: { printed: ['ND'], actuals: [null] }, because: 'there is no value',
    },
    {
      code: 'nd-impreso-con-valor', column: PROGRESS, wrong: { printed: ['ND'] }, says: 'dice ND',
      fine: { printed: ['ND'], targets: [0] }, because: 'a target of zero is not defined',
    },
    {
      code: 'avance-impreso-sobre-tope', column: PROGRESS, wrong: { actuals: [108], printed: [108] }, says: 'El avance impreso es 108.00',
      fine: { actuals: [108], printed: [100] }, because: '100 is the cap',
    },
    {
      code: 'avance-impreso-sobre-tope', column: PROGRESS, wrong: { targets: [null], actuals: [null], printed: [108] }, says: '108.00',
      fine: { targets: [null], actuals: [null], printed: [99] }, because: 'it is under the cap',
    },
    {
      code: 'avance-impreso-distinto', column: PROGRESS, wrong: { targets: [4], actuals: [1], printed: [25.005] }, says: 'el calculado, 25.00',
      fine: { targets: [4], actuals: [1], printed: [25.0049] }, because: 'they differ by less than half a cent',
    },
    {
      code: 'avance-impreso-distinto', column: PROGRESS, wrong: { targets: [4], actuals: [1], printed: [24.995] }, says: 'el calculado, 25.00',
      fine: { targets: [4], actuals: [1], printed: [24.9951] }, because: 'they differ by less than half a cent',
    },
    {
      code: 'avance-impreso-sobre-tope', column: PROGRESS, wrong: { actuals: [108], printed: [100.01] }, says: 'El avance impreso es 100.01',
      fine: { actuals: [99.99], printed: [100.01] }, because: 'the computed progress is not 100',
    },
  ])('$code is found, and not when $because', expectFindings);

  it('does not call a value above the cap different as well', () => {
    expect(findingPlaces(aPlan([anIndicator({ actuals: [108], printed: [108] })]), 'avance-impreso-distinto')).toEqual([]);
  });

  it('finds an AEI that differs from its only indicator, with both numbers', () => {
    const plan = planOf([anIndicator({ printed: [15] })], { printed: [25] });
    expect(findingPlaces(plan, 'accion-distinta-de-su-indicador')).toEqual(['AEI.01.01 progress 2024']);
    expect(firstMessage(plan, 'accion-distinta-de-su-indicador')).toBe('AEI.01.01 dice 25.00 y su único indicador, IND.01.AEI.01.01, dice 15.00.');
  });

  it.each<{ rows: Partial<Indicator>[]; printed: number; because: string }>([
    { rows: [{ printed: [25] }], printed: 25, because: 'they agree' },
    { rows: [{ printed: [108] }], printed: 100, because: 'the cap explains it' },
    { rows: [{ printed: ['ND'] }], printed: 25, because: 'ND is another finding' },
    { rows: [{ printed: [15] }, { printed: [30] }], printed: 25, because: 'there are two indicators' },
  ])('does not compare an AEI with its indicator when $because', ({ rows, printed }) => {
    expect(findingPlaces(planOf(rows.map(anIndicator), { printed: [printed] }), 'accion-distinta-de-su-indicador')).toEqual([]);
  });

  const pair = (relevance: Relevance | null) => [
    anIndicator({ targets: [10000], actuals: [836], relevance }), anIndicator({ code: 'IND.02.AEI.01.01', actuals: [100], relevance: 2 }),
  ];

  it('finds a printed roll-up that is a cent away', () => {
    const plan = planOf(pair(1), { printed: [38.91] });
    expect(findingPlaces(plan, 'consolidado-impreso-distinto')).toEqual(['AEI.01.01 progress 2024']);
    expect(firstMessage(plan, 'consolidado-impreso-distinto')).toContain('dice 38.91 y la suma ponderada de sus indicadores da 38.90');
    expect(findingPlaces(planOf(pair(1), { printed: [38.9] }), 'consolidado-impreso-distinto')).toEqual([]);
  });

  it('finds one of an OEI too', () => {
    const own = anIndicator({ code: 'IND.01.OEI.01', level: 'OEI' });
    const objective = { ...anAction({ printed: [60] }), level: 'OEI' as const, code: 'OEI.01' };
    const plan = aPlan([own], { actions: [], objectives: [objective] });
    expect(findingPlaces(plan, 'consolidado-impreso-distinto')).toEqual(['OEI.01 progress 2024']);
  });
});
