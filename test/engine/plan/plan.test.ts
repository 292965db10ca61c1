import fc from 'fast-check';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anyIndicator } from '../../helpers/plans/anyPlan';
import { aPlan, plan2024, recordsOf } from '../../helpers/plans/plans';

const YEARS = 4;
/** As long as the years and periods of `aPlan`. */
const whole = (one: Indicator): Indicator => ({
  ...one,
  targets: Array.from({ length: YEARS }, (_, k) => one.targets[k] ?? null), actuals: [one.actuals[0] ?? null], printed: [one.printed[0] ?? null],
});

describe('the records of a plan', () => {
  it('say what its columns hold', () => {
    fc.assert(fc.property(fc.array(anyIndicator.map(whole), { maxLength: 5 }), (indicators) => {
      expect(aPlan(indicators).indicators).toEqual(indicators);
    }));
  });

  it('are made once', () => {
    const plan = plan2024('registered');
    expect(plan.indicators).toBe(plan.indicators);
    expect(recordsOf(plan).indicators).toBe(plan.indicators);
  });
});

it('keeps each unit once, in order of first appearance, after the blank', () => {
  const { units } = aPlan(['B', 'A', '', 'B'].map((unit) => ({ ...plan2024('registered').indicators[0], unit } as Indicator))).columns;
  expect(units).toEqual({ indices: Uint32Array.of(1, 2, 0, 1), texts: ['', 'B', 'A'] });
});
