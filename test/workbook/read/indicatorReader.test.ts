import fc from 'fast-check';
import { MeaningCache } from '../../../src/workbook/read/indicatorReader';

const anyValue = fc.oneof(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: -3, max: 200 }), fc.boolean());

describe('MeaningCache', () => {
  it('reads what a value means, whatever was read before', () => {
    fc.assert(fc.property(fc.array(anyValue, { maxLength: 60 }), (values) => {
      const numbers = new Map<unknown, number>();
      const meaningOf = (value: unknown): number => numbers.get(value) ?? numbers.set(value, numbers.size).size - 1;
      const spellings = new MeaningCache(meaningOf);
      const read = values.map((value) => spellings.read(value));
      expect(read).toEqual(values.map(meaningOf));
    }));
  });

  it('asks once for a value that comes again and again', () => {
    const meaningOf = jest.fn(() => 7);
    const spellings = new MeaningCache(meaningOf);
    for (const value of ['Relevante', 'Relevante', 2, 2, 'Relevante']) expect(spellings.read(value)).toBe(7);
    expect(meaningOf).toHaveBeenCalledTimes(2);
  });
});
