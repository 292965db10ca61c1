import fc from 'fast-check';
import { checkContext, registryContext } from '../../../src/engine/checks/checkContext';
import { findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { anyPlan } from '../../helpers/plans/anyPlan';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

describe('checkContext', () => {
  it('has the columns of the period, with progress in percent points', () => {
    const plan = aPlan([anIndicator({ actuals: [47.6], targets: [94] }), anIndicator({ actuals: [null], printed: [40], direction: 'descending' })]);
    expect(checkContext(registryContext(plan), evaluate(plan, 0))).toMatchObject({
      period: 0, targets: Float64Array.of(94, 100), actuals: Float64Array.of(47.6, NaN), progress: Float64Array.of(50.64, 40),
      isPrinted: Uint8Array.of(0, 1), lowerIsBetter: Uint8Array.of(0, 1),
    });
  });

  it('is null for a period the plan does not have', () => {
    const other = evaluate(aPlan([], { periods: [{ year: 2031, span: 'year' }] }), 0);
    expect(checkContext(registryContext(aPlan([])), other)).toBeNull();
  });
});

it('no check throws, whatever the plan holds', () => {
  fc.assert(fc.property(anyPlan, fc.boolean(), (plan, cap) => {
    expect(() => findings(plan, [evaluate(plan, 0, { ...CEPLAN_POLICIES, cap })])).not.toThrow();
  }), { numRuns: 400 });
});
