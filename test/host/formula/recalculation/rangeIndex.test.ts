import fc from 'fast-check';
import { overlaps } from '../../../../src/host/area';
import type { Area } from '../../../../src/host/area';
import { RangeIndex } from '../../../../src/host/formula/recalculation/rangeIndex';

const rectangle = (rows: number): fc.Arbitrary<Area> =>
  fc
    .tuple(fc.nat(rows), fc.nat(rows), fc.nat(9), fc.nat(9))
    .map(([one, other, first, second]) => ({ top: Math.min(one, other), bottom: Math.max(one, other), left: Math.min(first, second), right: Math.max(first, second) }));

describe('RangeIndex', () => {
  it('finds the areas that a walk through all of them finds, also after some were removed', () => {
    const areas = fc.array(fc.oneof(rectangle(40), rectangle(3000), rectangle(1048575)), { maxLength: 40 });
    fc.assert(
      fc.property(areas, fc.nat(10), fc.oneof(rectangle(40), rectangle(1048575)), (items, gone, asked) => {
        const index = new RangeIndex<Area>();
        items.forEach((item) => index.add(item));
        items.slice(0, gone).forEach((item) => index.remove(item));
        const found = new Set<Area>();
        index.eachOverlapping(asked, (item) => found.add(item));
        expect([...found]).toEqual(expect.arrayContaining(items.slice(gone).filter((item) => overlaps(item, asked))));
        expect(found.size).toBe(items.slice(gone).filter((item) => overlaps(item, asked)).length);
      }),
    );
  });
});
