import fc from 'fast-check';
import { type Area, intersect, overlaps, subtract } from '../../src/host/area';

const small: fc.Arbitrary<Area> = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6))
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));
const cells = ({ top, left, bottom, right }: Area): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => `${row + top},${column + left}`)).flat();

describe('blocks', () => {
  it('share just the cells that lie in both', () => {
    fc.assert(fc.property(small, small, (one, other) => {
      const shared = intersect(one, other);
      const expected = cells(one).filter((cell) => cells(other).includes(cell));
      expect(shared === null ? [] : cells(shared)).toEqual(expected);
      expect(overlaps(one, other)).toBe(expected.length > 0);
    }));
  });

  it('leave every other cell once when one is taken out of another', () => {
    fc.assert(fc.property(small, small, (one, hole) => {
      const expected = cells(one).filter((cell) => !cells(hole).includes(cell));
      expect(subtract(one, hole).flatMap(cells).sort()).toEqual(expected.sort());
    }));
  });
});
