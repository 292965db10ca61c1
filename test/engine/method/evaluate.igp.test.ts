import { findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';
import { igpHorizons, igpPlan } from '../../helpers/plans/igpPlan';
import { anIndicator, aPlan, planOf, recordsOf } from '../../helpers/plans/plans';

const cases = igpHorizons.flatMap((horizon) =>
  igpPlan(horizon).periods.map(({ year }, index) => ({ horizon, year, index })));

describe('the exports of the Instituto Geofísico del Perú', () => {
  it.each(cases)('print what evaluate gives: horizon $horizon, year $year', ({ horizon, index }) => {
    const plan = igpPlan(horizon);
    const { indicators } = evaluate(plan, index);
    const computed = plan.indicators.map(({ code }, i) => `${code} ${indicators[i]?.progress ?? 'ND'}`);
    expect(computed).toEqual(plan.indicators.map(({ code, printed }) => `${code} ${printed[index] ?? ''}`));
    expect(indicators.every(({ origin }) => origin === 'computed')).toBe(true);
  });

  it('hold 150 printed numbers, none of them ND with a value', () => {
    const numbers = igpHorizons.flatMap((horizon) => igpPlan(horizon).indicators.flatMap(({ printed }) => printed))
      .filter((printed) => typeof printed === 'number');
    expect(numbers).toHaveLength(150);
    expect(codesOf(igpPlan('2020-2026'))).not.toContain('nd-impreso-con-valor');
  });

  it('give a finding when an ND is printed for a value that exists', () => {
    const plan = igpPlan('2020-2024');
    const [first, ...others] = plan.indicators;
    const changed = planOf({ ...recordsOf(plan), indicators: [{ ...anIndicator(), ...first, printed: ['ND'] }, ...others] });
    expect(codesOf(changed)).toContain('nd-impreso-con-valor');
  });

  it('treat targets 57, 71, 0 as descending: 25 and 56 print 100 and 100 (plan 2017-2019, IND.01.AEI.02.03)', () => {
    const row = anIndicator({
      direction: null, aggregation: null, targets: [57, 71, 0], actuals: [25, 56, null], printed: [100, 100, 'ND'],
    });
    const years = [2017, 2018, 2019];
    const plan = aPlan([row], { years, periods: years.map((year) => ({ year, span: 'year' as const })) });
    expect([0, 1, 2].map((index) => evaluate(plan, index).indicators[0]?.progress)).toEqual([100, 100, null]);
    expect(findings(plan, []).map(({ code }) => code)).toContain('sentido-por-confirmar');
  });
});

const codesOf = (plan: Plan): readonly string[] =>
  findings(plan, plan.periods.map((_, index) => evaluate(plan, index))).map(({ code }) => code);
