import fc from 'fast-check';
import type { Relevance } from '../../../src/engine/plan/indicator';
import { weights } from '../../../src/engine/method/weights';

describe('weights', () => {
  it.each<{ ranks: (Relevance | null)[]; each: number[]; because: string }>([
    { ranks: [3], each: [1], because: 'one indicator is all of it' },
    { ranks: [1, 2], each: [2, 1], because: '13 of 17 printed groups of two; a fixed 4 - R would give 3:2' },
    { ranks: [1, 1], each: [1, 1], because: 'equal relevance, equal weight' },
    { ranks: [2, 3], each: [2, 1], because: 'only differences of rank matter' },
    { ranks: [1, 3], each: [3, 1], because: 'the step between is kept' },
    { ranks: [1, 2, 3], each: [3, 2, 1], because: 'directive 0056-2024, table A5' },
    { ranks: [1, 2, 2, 1], each: [2, 1, 1, 2], because: 'AEI.04.03 of 2024' },
    { ranks: [1, null, 3], each: [1, 1, 1], because: 'one missing makes all equal' },
    { ranks: [], each: [], because: 'nothing to weigh' },
  ])('gives $each for $ranks: $because', ({ ranks, each }) => {
    expect(weights(ranks)).toEqual({ each, total: each.reduce((sum, weight) => sum + weight, 0) });
  });

  const rank = fc.constantFrom<(Relevance | null)[]>(1, 2, 3, null);

  it('shares out exactly 1, and everybody gets something', () => {
    fc.assert(fc.property(fc.array(rank, { minLength: 1, maxLength: 12 }), (ranks) => {
      const { each, total } = weights(ranks);
      expect(each.reduce((sum, weight) => sum + weight, 0)).toBe(total);
      expect(each.every((weight) => weight >= 1 && Number.isInteger(weight))).toBe(true);
    }));
  });

  it('never gives the less relevant more', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<Relevance[]>(1, 2, 3), { minLength: 2, maxLength: 12 }), (ranks) => {
      const { each } = weights(ranks);
      ranks.forEach((one, i) => ranks.forEach((other, k) => {
        if (one < other) expect((each[i] ?? 0) > (each[k] ?? 0)).toBe(true);
      }));
    }));
  });
});
