import fc from 'fast-check';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { contribution, rollUp } from '../../../src/engine/method/rollUp';
import type { WeightedProgress } from '../../../src/engine/method/rollUp';
import printed from '../../fixtures/consolidaciones.json';

function parts(progresses: readonly (number | null)[], ratio: string): WeightedProgress[] {
  const weights = ratio.split(':').map(Number);
  return progresses.map((progress, k) => ({ progress, weight: weights[k] ?? 0 }));
}

interface Case {
  of: (number | null)[];
  ratio: string;
  is: number | null;
  because: string;
}

describe('rollUp', () => {
  it.each(printed)('reproduces $codigo of $fuente: $impreso', ({ indicadores, pesos, impreso }) => {
    expect(rollUp(parts(indicadores, pesos))).toBe(impreso);
  });

  it.each<Case>([
    { of: [8.36, 100], ratio: '2:1', is: 38.9, because: 'the plain mean gives 38.91' },
    { of: [100, 8.18], ratio: '2:1', is: 69.4, because: 'the plain mean gives 69.39' },
    { of: [2.79, 54.87], ratio: '1:1', is: 28.84, because: 'two halves go to even: 1.40 + 27.44' },
    { of: [100, 100, 44.82], ratio: '2:1:1', is: 86.2, because: '11.205 goes to even 11.20' },
    { of: [100, 3.92], ratio: '1:2', is: 35.94, because: 'the plain mean gives 35.95' },
    { of: [54.95, 52.33], ratio: '1:1', is: 53.64, because: 'half up would give 53.65' },
    { of: [100, null, 92.86], ratio: '2:1:1', is: 73.22, because: 'La Libertad AEI.05.01: 23.215 goes to even 23.22, ND keeps its weight' },
    { of: [null, 70, null], ratio: '1:1:1', is: 23.33, because: 'La Libertad AEI.02.02: ND counts as zero' },
    { of: [null, 43.4], ratio: '2:1', is: 14.47, because: 'La Libertad AEI.12.09: ND counts as zero' },
    { of: [36, 10, 20, 7].map(() => 75), ratio: '1:1:1:1', is: 75, because: 'equal values give that value' },
    { of: [null, null], ratio: '2:1', is: null, because: 'ND only when all are' },
    { of: [], ratio: '', is: null, because: 'nothing to add' },
    { of: [100, 100, 100], ratio: '1:1:1', is: 100, because: 'all at 100 is 100, not three times 33.33' },
    { of: [100, 100, 100, 100, 100, 100, 99.99], ratio: '1:1:1:1:1:1:1', is: 100, because: 'rounded shares never pass the cap' },
    { of: [0, 0], ratio: '2:1', is: 0, because: 'zero is a value' },
  ])('makes $is of $of at $ratio: $because', ({ of, ratio, is }) => expect(rollUp(parts(of, ratio))).toBe(is));

  it.each<Case>([
    { of: [null, 70, null], ratio: '1:1:1', is: 70, because: 'ND is left out' },
    { of: [null, 100], ratio: '2:1', is: 100, because: 'what is left is all at 100' },
    { of: [null, 100, 50], ratio: '1:2:1', is: 83.34, because: 'the weights of the others are shared out again' },
    { of: [null, null], ratio: '2:1', is: null, because: 'nothing is left' },
  ])('leaving ND out, makes $is of $of: $because', ({ of, ratio, is }) => {
    expect(rollUp(parts(of, ratio), { ...CEPLAN_POLICIES, noData: 'leave-out' })).toBe(is);
  });

  it('passes 100 with the cap off', () => {
    expect(rollUp(parts([400, 100], '1:1'), { ...CEPLAN_POLICIES, cap: false })).toBe(250);
  });

  const progress = fc.integer({ min: 0, max: 10000 }).map((cents) => cents / 100);
  const part = fc.record({ progress, weight: fc.integer({ min: 1, max: 3 }) });
  const group = fc.array(part, { minLength: 1, maxLength: 12 });

  it('lies between its extremes, up to half a cent per indicator', () => {
    fc.assert(fc.property(group, (all) => {
      const slack = all.length / 2;
      const cents = Math.round((rollUp(all) ?? NaN) * 100);
      const own = all.map((one) => Math.round((one.progress ?? NaN) * 100));
      expect(cents).toBeGreaterThanOrEqual(Math.min(...own) - slack);
      expect(cents).toBeLessThanOrEqual(Math.min(10000, Math.max(...own) + slack));
    }));
  });

  it('drifts from the exact weighted mean by at most half a cent per indicator', () => {
    fc.assert(fc.property(group, (all) => {
      const total = all.reduce((sum, one) => sum + one.weight, 0);
      const exact = all.reduce((sum, one) => sum + Math.round((one.progress ?? NaN) * 100) * one.weight, 0) / total;
      const drift = Math.abs(Math.round((rollUp(all) ?? NaN) * 100) - exact);
      const isFull = all.every((one) => one.progress === 100);
      expect(drift).toBeLessThanOrEqual(isFull ? 0 : all.length / 2 + 1e-9);
    }));
  });

  it('does not depend on the order of the indicators', () => {
    fc.assert(fc.property(group.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => expect(rollUp(shuffled)).toBe(rollUp(all))));
  });

  it('is 100 when every indicator is, whatever the weights', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 }), (all) => {
      expect(rollUp(all.map((weight) => ({ progress: 100, weight })))).toBe(100);
    }));
  });
});

describe('contribution', () => {
  it.each<{ cents: number; weight: number; total: number; is: number; because: string }>([
    { cents: 4482, weight: 1, total: 4, is: 1120, because: '1120.5 goes down to even, as .NET does' },
    { cents: 9286, weight: 1, total: 4, is: 2322, because: '2321.5 goes up to even' },
    { cents: 836, weight: 2, total: 3, is: 557, because: '557.33 goes down' },
    { cents: 10000, weight: 2, total: 3, is: 6667, because: '6666.67 goes up' },
    { cents: 0, weight: 1, total: 3, is: 0, because: 'nothing stays nothing' },
  ])('takes $weight/$total of $cents as $is: $because', ({ cents, weight, total, is }) => {
    expect(contribution(cents, weight, total)).toBe(is);
  });

  it('lies within half a cent of the exact share, and halves go to even', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10000 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }), (cents, weight, total) => {
      const share = contribution(cents, weight, total);
      const gap = Math.abs(2 * (share * total - cents * weight));
      expect(gap).toBeLessThanOrEqual(total);
      if (gap === total) expect(share % 2).toBe(0);
    }));
  });
});
