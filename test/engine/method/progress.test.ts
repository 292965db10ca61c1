import fc from 'fast-check';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import type { Policies } from '../../../src/engine/method/evaluation';
import { progressTypeOne, progressTypeTwo } from '../../../src/engine/method/progress';
import type { Indicator } from '../../../src/engine/plan/indicator';
import { anIndicator, aPlan } from '../../helpers/plans/plans';

describe('progressTypeOne', () => {
  interface Case {
    target: number | null;
    actual: number | null;
    lower?: boolean;
    policies?: Partial<Policies>;
    is: { progress: number; uncapped: number } | null;
    because: string;
  }

  const same = (progress: number) => ({ progress, uncapped: progress });

  describe('progressTypeOne', () => {
    it.each<Case>([
      { target: 94, actual: 47.6, is: same(50.64), because: 'IND.01.AEI.01.01 of 2024' },
      { target: 36394.8, actual: 18428.45, is: same(50.63), because: 'IND.01.AEI.02.01 of 2024' },
      { target: 2, actual: 8, is: { progress: 100, uncapped: 400 }, because: 'over-achievement prints 100 and is kept' },
      { target: 2, actual: 8, policies: { cap: false }, is: same(400), because: 'the cap can be off' },
      { target: 30, actual: 0, is: same(0), because: 'nothing reached is 0, not ND' },
      { target: 100, actual: null, is: null, because: 'no value obtained is ND' },
      { target: null, actual: 50, is: null, because: 'no target is ND' },
      { target: 0, actual: 5, is: null, because: 'a target of zero is not defined' },
      { target: 0, actual: 0, is: null, because: 'zero of zero is not defined either' },
      { target: 0, actual: 5, policies: { zeroTarget: 'hundred' }, is: same(100), because: 'the application printed 100 in 2020' },
      { target: 8400, actual: 5604, lower: true, is: same(100), because: 'IND.01.AEI.01.02 of 2024: within the limit' },
      { target: 40, actual: 40, lower: true, is: same(100), because: 'the limit itself is within' },
      { target: 13, actual: 29, lower: true, is: same(44.83), because: 'PCM 2023: 13 / 29, printed as 45' },
      { target: 10, actual: 0, lower: true, is: same(100), because: 'zero is the best of a descending indicator' },
      { target: 0, actual: 0, lower: true, is: same(100), because: 'zero was wanted and zero it is' },
      { target: 0, actual: 3, lower: true, is: same(0), because: 'zero was wanted: nothing of it is reached' },
      { target: 100, actual: -20, is: { progress: 0, uncapped: -20 }, because: 'a negative value prints 0 and is kept' },
      { target: 800, actual: 1, is: same(0.13), because: 'a tie of 0.125 goes away from zero' },
      { target: 33.335, actual: 0.0033335, is: same(0.01), because: 'decimals are exact, however small' },
      { target: 1e-7, actual: 1e200, is: { progress: 100, uncapped: 1e13 }, because: 'absurd values stay finite numbers' },
    ])('$actual of $target (less is better: $lower) is $is: $because', ({ target, actual, lower = false, policies, is }) => {
      expect(progressTypeOne({ target, actual, lowerIsBetter: lower }, { ...CEPLAN_POLICIES, ...policies })).toEqual(is);
    });

    const quantity = fc.double({ min: 0, max: 1e9, noNaN: true });
    const anyTarget = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

    it('stays between 0 and 100 with the cap, whatever the values', () => {
      const any = fc.double({ noNaN: true, noDefaultInfinity: true });
      fc.assert(fc.property(any, any, fc.boolean(), (target, actual, lowerIsBetter) => {
        const { progress = 0 } = progressTypeOne({ target, actual, lowerIsBetter }) ?? {};
        expect(progress >= 0 && progress <= 100).toBe(true);
      }));
    });

    it('never falls when more is reached, nor rises when less is better', () => {
      fc.assert(fc.property(anyTarget, quantity, quantity, fc.boolean(), (target, one, other, lowerIsBetter) => {
        const less = progressTypeOne({ target, actual: Math.min(one, other), lowerIsBetter })?.progress ?? NaN;
        const more = progressTypeOne({ target, actual: Math.max(one, other), lowerIsBetter })?.progress ?? NaN;
        expect(lowerIsBetter ? less >= more : less <= more).toBe(true);
      }));
    });

    it('has at most two decimals', () => {
      fc.assert(fc.property(anyTarget, quantity, (target, actual) => {
        const { progress = NaN } = progressTypeOne({ target, actual, lowerIsBetter: false }) ?? {};
        expect(Number(progress.toFixed(2))).toBe(progress);
      }));
    });
  });
});

describe('progressTypeTwo', () => {
  const SPANS = [{ year: 2024, span: 'year' }, { year: 2025, span: 'semester' }, { year: 2025, span: 'year' }] as const;

  function of(change: Partial<Indicator>, period: (typeof SPANS)[number] = SPANS[0]): number | null {
    return progressTypeTwo(aPlan([anIndicator(change)], { periods: SPANS }), period, 0)?.progress ?? null;
  }

  describe('progressTypeTwo', () => {
    it.each<{ change: Partial<Indicator>; is: number | null; because: string }>([
      { change: { baseline: 10, targets: [22], actuals: [13] }, is: 25, because: '3 of the 12 that lead from baseline to target' },
      { change: { direction: 'descending', baseline: 20, targets: [10], actuals: [17] }, is: 30, because: 'downwards it is the same formula' },
      { change: { baseline: 10, targets: [20], actuals: [8] }, is: -20, because: 'it moved away from the target' },
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

    it('is marked as not confirmed', () => {
      expect(progressTypeTwo(aPlan([anIndicator()], { periods: SPANS }), SPANS[0], 0)).toMatchObject({ confirmed: false, kind: 'from-baseline' });
      expect(progressTypeTwo(aPlan([]), SPANS[0], 0)).toBeNull();
    });
  });
});
