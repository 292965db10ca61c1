import type { Indicator } from '../../src/engine/plan';
import { progressTypeTwo } from '../../src/engine/progressTypeTwo';
import { aPlan, anIndicator } from '../helpers/plans';

const SPANS = [{ year: 2024, span: 'year' }, { year: 2025, span: 'semester' }, { year: 2025, span: 'year' }] as const;

function of(change: Partial<Indicator>, period: (typeof SPANS)[number] = SPANS[0]): number | null {
  return progressTypeTwo(aPlan([anIndicator(change)], { periods: SPANS }), period, 0)?.progress ?? null;
}

describe('progressTypeTwo', () => {
  it.each<{ change: Partial<Indicator>; is: number | null; because: string }>([
    { change: { baseline: 10, targets: [22], actuals: [13] }, is: 25, because: '3 of the 12 that lead from baseline to goal' },
    { change: { direction: 'descending', baseline: 20, targets: [10], actuals: [17] }, is: 30, because: 'downwards it is the same formula' },
    { change: { baseline: 10, targets: [20], actuals: [8] }, is: -20, because: 'it moved away from the goal' },
    { change: { baseline: 10, targets: [20], actuals: [30] }, is: 200, because: 'it is not capped' },
    { change: { baseline: 0.1, targets: [0.3], actuals: [0.2] }, is: 50, because: 'decimals are exact' },
    { change: { baseline: 0, targets: [800], actuals: [1] }, is: 0.13, because: 'a half goes away from zero' },
    { change: { baseline: 20, targets: [20], actuals: [20] }, is: null, because: 'there is no way to go' },
    { change: { baseline: null }, is: null, because: 'the baseline is ND' },
    { change: { actuals: [null] }, is: null, because: 'the value is missing' },
  ])('from the baseline is $is: $because', ({ change, is }) => expect(of(change)).toBe(is));

  it('adds up years for a summable indicator, the current one with its own period', () => {
    const row: Partial<Indicator> = { aggregation: 'summable', targets: [100, 300], actuals: [90, 50, 200] };
    expect(of(row, SPANS[0])).toBe(90);
    expect(of(row, SPANS[1])).toBe(35);
    expect(of(row, SPANS[2])).toBe(72.5);
  });

  it('needs every year of a summable indicator', () => {
    expect(of({ aggregation: 'summable', targets: [null, 300], actuals: [90, 50, 200] }, SPANS[2])).toBeNull();
    expect(of({ aggregation: 'summable', targets: [0, 0], actuals: [0, 0, 0] }, SPANS[2])).toBeNull();
  });

  it('says that no official report confirms it', () => {
    expect(progressTypeTwo(aPlan([anIndicator()], { periods: SPANS }), SPANS[0], 0)).toMatchObject({ confirmed: false, kind: 'from-baseline' });
    expect(progressTypeTwo(aPlan([]), SPANS[0], 0)).toBeNull();
  });
});
