import fc from 'fast-check';
import type { CellValue } from '../../../../src/host/format/cellValue';
import { compareText, compareValues } from '../../../../src/host/formula/evaluate/compareValues';

const values = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.string({ maxLength: 3 }), fc.boolean());

describe('compareValues', () => {
  it.each<{ one: CellValue; other: CellValue; order: number; because: string }>([
    { one: 1, other: 'a', order: -1, because: 'numbers come before text' },
    { one: 'z', other: false, order: -1, because: 'text comes before logical values' },
    { one: false, other: true, order: -1, because: 'FALSE comes before TRUE' },
    { one: 'a', other: 'A', order: 0, because: 'case does not count' },
    { one: 'á', other: 'a', order: 1, because: 'accents do' },
    { one: 'á', other: 'b', order: -1, because: 'but only between equal letters' },
    { one: 'ñ', other: 'o', order: -1, because: 'ñ is not after z' },
    { one: null, other: 0, order: 0, because: 'a blank is 0' },
    { one: null, other: '', order: 0, because: 'or an empty text' },
    { one: false, other: null, order: 0, because: 'or FALSE' },
    { one: 0.1 + 0.2, other: 0.3, order: 0, because: 'only 15 digits count' },
    { one: 1.00000000000001, other: 1, order: 1, because: 'the 15th does' },
  ])('puts $one and $other in order $order: $because', ({ one, other, order }) => {
    expect(Math.sign(compareValues(one, other))).toBe(order);
  });

  it('orders any values one way only', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(Math.sign(compareValues(one, other)) + Math.sign(compareValues(other, one))).toBe(0);
      }),
    );
  });

  it('finds texts equal only when their capitals are', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => expect(compareText(one, other) === 0).toBe(one.toUpperCase() === other.toUpperCase())));
  });
});
