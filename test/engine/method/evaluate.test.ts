import fc from 'fast-check';
import { evaluate, figureAt } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { anyPlan } from '../../helpers/plans/anyPlan';
import { anAction, anIndicator, aPlan, indexOfCode, plan2024, reportActions } from '../../helpers/plans/plans';

describe('evaluate', () => {
  /** Two figures of the document are faults: one above the cap, one of a damaged row whose AEI and alert say 25. */
  const FAULTS: Record<string, number> = { 'IND.01.AEI.03.05': 100, 'IND.01.AEI.05.01': 25 };

  describe('evaluate, on the report of the first semester of 2024', () => {
    const evaluation = evaluate(plan2024('registered'), 0);

    it.each(reportActions.map((action, i) => ({ code: action.codigo, printed: action.avanceTipoI['2024-S1'], i })))(
      'gives $code the printed $printed',
      ({ printed, i }) => expect(evaluation.actions[i]?.progress).toBe(printed),
    );

    const indicators = reportActions.flatMap((action) => action.indicadores);
    it.each(indicators.map((one, i) => ({ code: one.codigo, printed: FAULTS[one.codigo] ?? one.avanceTipoI['2024-S1'], i })))(
      'gives $code $printed',
      ({ printed, i }) => expect(evaluation.indicators[i]).toMatchObject({ progress: printed, origin: 'computed' }),
    );

    it('has 26 actions and 34 indicators', () => {
      expect(evaluation.actions).toHaveLength(26);
      expect(evaluation.indicators).toHaveLength(34);
    });

    it('averages the actions to the printed 74.68', () => expect(evaluation.actionsMean).toBe(74.68));

    it('counts 12 red, 3 amber, 11 green and no ND, as printed', () => {
      expect(evaluation.summary.actions).toEqual({ red: 12, amber: 3, green: 11, nd: 0, open: 0, total: 26 });
    });

    it('keeps the 400 % behind the printed 100 of IND.01.AEI.02.04', () => {
      const i = indicators.findIndex((one) => one.codigo === 'IND.01.AEI.02.04');
      expect(evaluation.indicators[i]).toMatchObject({ progress: 100, uncapped: 400 });
    });

    it('weighs the indicators of AEI.04.03 2:1:1:2', () => {
      const action = indexOfCode(plan2024('registered').actions, 'AEI.04.03');
      const members = plan2024('registered').actions[action]?.indicators ?? [];
      expect(members.map((i) => evaluation.indicators[i]?.weight)).toEqual([2, 1, 1, 2]);
      expect(members.map((i) => evaluation.indicators[i]?.weightTotal)).toEqual([6, 6, 6, 6]);
    });
  });

  describe('evaluate', () => {
    it('measures the semester against the whole year’s target', () => {
      expect(evaluate(aPlan([anIndicator({ targets: [100], actuals: [50] })]), 0).indicators[0]?.progress).toBe(50);
    });

    it('takes the printed progress where the actual is missing, with its origin', () => {
      const plan = aPlan([anIndicator({ actuals: [null], printed: [54.95] })]);
      expect(evaluate(plan, 0).indicators[0]).toMatchObject({ progress: 54.95, origin: 'printed', band: 'red' });
    });

    it('prefers the computed progress to a printed one', () => {
      expect(evaluate(aPlan([anIndicator({ printed: [15] })]), 0).indicators[0]).toMatchObject({ progress: 50, origin: 'computed' });
    });

    it('is ND where nothing was printed either', () => {
      const plan = aPlan([anIndicator({ actuals: [null], printed: ['ND'] })]);
      expect(evaluate(plan, 0).indicators[0]).toMatchObject({ progress: null, uncapped: null, band: 'nd', origin: 'computed' });
      expect(evaluate(plan, 0).actions[0]).toEqual({ progress: null, band: 'nd' });
      expect(evaluate(plan, 0).actionsMean).toBeNull();
    });

    it('takes the target of the period’s year, and the actual of the period', () => {
      const periods = [{ year: 2024, span: 'semester' }, { year: 2025, span: 'year' }] as const;
      const plan = aPlan([anIndicator({ targets: [100, 200, 0, 0], actuals: [50, 150], printed: [null, null] })], { periods });
      expect(evaluate(plan, 1).indicators[0]?.progress).toBe(75);
    });

    it('is ND in a year that has no target column', () => {
      const plan = aPlan([anIndicator()], { periods: [{ year: 2030, span: 'year' }] });
      expect(evaluate(plan, 0).indicators[0]?.progress).toBeNull();
    });

    it('makes an OEI of its own indicators, not of its actions', () => {
      const own = anIndicator({ code: 'IND.01.OEI.01', level: 'OEI', actuals: [20] });
      const objective = { level: 'OEI', code: 'OEI.01', name: 'X', priority: 1, row: 12, indicators: [1], printed: [null] } as const;
      const plan = aPlan([anIndicator({ actuals: [100] }), own], { objectives: [objective], actions: [anAction({ indicators: [0] })] });
      const evaluation = evaluate(plan, 0);
      expect(evaluation.objectives[0]).toEqual({ progress: 20, band: 'red' });
      expect(evaluation.summary).toMatchObject({
        objectives: { red: 1, total: 1 }, objectiveIndicators: { red: 1, total: 1 },
        actions: { green: 1, total: 1 }, actionIndicators: { green: 1, total: 1 },
      });
    });

    it('leaves ND out of the weights when asked to', () => {
      const plan = aPlan([anIndicator({ actuals: [70] }), anIndicator({ actuals: [null] })]);
      const evaluation = evaluate(plan, 0, { ...CEPLAN_POLICIES, noData: 'leave-out' });
      expect(evaluation.actions[0]?.progress).toBe(70);
      expect(evaluation.indicators.map(({ weight, weightTotal }) => [weight, weightTotal])).toEqual([[1, 1], [0, 1]]);
    });

    it('gives no weight to an indicator without an element', () => {
      const plan = aPlan([anIndicator({ parent: -1 })], { actions: [] });
      expect(evaluate(plan, 0).indicators[0]).toMatchObject({ progress: 50, weight: 0, weightTotal: 0 });
    });

    it('refuses a period the plan does not have', () => {
      expect(() => evaluate(aPlan([]), 3)).toThrow(RangeError);
    });
  });
});

it('gives what stands in the list of all, and nothing beyond it', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const evaluation = evaluate(plan, 0);
    expect(plan.indicators.map((_, i) => figureAt(evaluation, i))).toEqual(evaluation.indicators);
    for (const i of [-1, plan.indicators.length]) expect([figureAt(evaluation, i), plan.indicator(i)]).toEqual([undefined, undefined]);
  }));
});
