import { elementPace, explainPace, indicatorPace } from '../../../src/engine/explain/pace';
import type { ExpectedShares, PaceVerdict } from '../../../src/engine/explain/pace';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anIndicator, aPlan, plan2024 } from '../../helpers/plans/plans';

const UNIT = '15.00-GERENCIA DE SEGURIDAD CIUDADANA';
const descending = { direction: 'descending', targets: [8400, 8200] } as const;

interface Case {
  change: Partial<Indicator>;
  shares?: ExpectedShares;
  verdict: PaceVerdict | null;
  because: string;
}

describe('pace', () => {
  it('finds the red 50.64 of 2024 on pace', () => {
    const plan = plan2024('registered');
    const evaluation = evaluate(plan, 0);
    expect(evaluation.indicators[0]?.band).toBe('red');
    expect(indicatorPace(plan, evaluation, 0)).toEqual({ expected: 50, verdict: 'on-pace', limit: null });
    expect(explainPace(plan, evaluation, 0)).toBe('en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 50.64 %');
  });

  it.each<Case>([
    { change: { actuals: [50] }, verdict: 'on-pace', because: 'half of the target in half of the year' },
    { change: { actuals: [49.99] }, verdict: 'behind', because: 'a cent is missing' },
    { change: { actuals: [30] }, shares: { byUnit: { [UNIT]: 25 } }, verdict: 'on-pace', because: 'its unit works mostly in the second half' },
    {
      change: { actuals: [30] }, shares: { byUnit: { [UNIT]: 25 }, byIndicator: { 'IND.01.AEI.01.01': 40 } }, verdict: 'behind',
      because: 'its own share goes before its unit’s',
    },
    { change: { ...descending, actuals: [4200] }, verdict: 'on-pace', because: 'half of the limit in half of the year' },
    { change: { ...descending, actuals: [5604] }, verdict: 'behind', because: 'at this pace the limit is passed, although the official figure is 100' },
    { change: { ...descending, name: 'Tasa de denuncias', actuals: [5604] }, verdict: 'on-pace', because: 'a rate does not pile up' },
    { change: { actuals: [null], printed: [60] }, verdict: 'on-pace', because: 'a printed progress has a pace too' },
    { change: { actuals: [null] }, verdict: null, because: 'ND has none' },
  ])('of $change is $verdict: $because', ({ change, shares = {}, verdict }) => {
    const plan = aPlan([anIndicator(change)]);
    expect(indicatorPace(plan, evaluate(plan, 0), 0, shares)?.verdict ?? null).toBe(verdict);
  });

  it('expects all of the target at the end of the year', () => {
    const plan = aPlan([anIndicator({ targets: [100], actuals: [94] })], { periods: [{ year: 2024, span: 'year' }] });
    expect(indicatorPace(plan, evaluate(plan, 0), 0)).toEqual({ expected: 100, verdict: 'behind', limit: null });
  });

  it('says nothing of a whole year that is green, of an indicator and of its AEI alike', () => {
    const plan = aPlan([anIndicator({ targets: [100], actuals: [99] })], { periods: [{ year: 2024, span: 'year' }] });
    expect(indicatorPace(plan, evaluate(plan, 0), 0)).toBeNull();
    expect(elementPace(plan, evaluate(plan, 0), 'AEI', 0)).toBeNull();
    expect(explainPace(plan, evaluate(plan, 0), 0)).toBe('');
  });

  it('has the largest VO that is on pace', () => {
    const plan = aPlan([anIndicator({ ...descending, actuals: [5604] })]);
    expect(explainPace(plan, evaluate(plan, 0), 0)).toBe('atrasado: a la fecha se admitía hasta 4,200 y lleva 5,604');
  });
});

describe('elementPace', () => {
  it('weighs what is expected of the indicators', () => {
    const rows = [anIndicator({ relevance: 1, actuals: [70] }), anIndicator({ code: 'IND.02.AEI.01.01', relevance: 2, actuals: [10] })];
    const plan = aPlan(rows);
    const evaluation = evaluate(plan, 0);
    expect(evaluation.actions[0]?.progress).toBe(50);
    expect(elementPace(plan, evaluation, 'AEI', 0)).toEqual({ expected: 50, verdict: 'on-pace', limit: null });
    expect(elementPace(plan, evaluation, 'AEI', 0, { byIndicator: { 'IND.01.AEI.01.01': 80 } })).toEqual({ expected: 70, verdict: 'behind', limit: null });
  });

  it('expects 100 of those where less is better', () => {
    const plan = aPlan([anIndicator({ ...descending, actuals: [1] }), anIndicator({ code: 'IND.02.AEI.01.01', actuals: [50] })]);
    expect(elementPace(plan, evaluate(plan, 0), 'AEI', 0)).toEqual({ expected: 75, verdict: 'on-pace', limit: null });
  });

  it('is that of the only indicator: an AEI cannot be on pace while all it has is behind', () => {
    const plan = aPlan([anIndicator({ ...descending, actuals: [5604] })]);
    const evaluation = evaluate(plan, 0);
    expect(elementPace(plan, evaluation, 'AEI', 0)).toEqual(indicatorPace(plan, evaluation, 0));
    expect(elementPace(plan, evaluation, 'AEI', 0)?.verdict).toBe('behind');
  });

  it('has nothing to say of an AEI without data', () => {
    const plan = aPlan([anIndicator({ actuals: [null] })]);
    expect(elementPace(plan, evaluate(plan, 0), 'AEI', 0)).toBeNull();
  });
});
