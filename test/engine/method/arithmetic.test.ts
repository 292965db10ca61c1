import Big from 'big.js';
import fc from 'fast-check';
import { LARGEST_QUOTIENT, roundedQuotient } from '../../../src/engine/method/arithmetic';

describe('roundedQuotient', () => {
  it.each<{ a: number; b: number; scale: number; is: number; because: string }>([
    { a: 47.6, b: 94, scale: 10000, is: 5064, because: 'IND.01.AEI.01.01 of 2024 prints 50.64' },
    { a: 1.005, b: 1, scale: 100, is: 101, because: 'the cell says 1.005, whatever its double says' },
    { a: 1, b: 800, scale: 10000, is: 13, because: 'a half goes up: 12.5 hundredths' },
    { a: -1, b: 800, scale: 10000, is: -13, because: 'a half goes away from zero on both sides' },
    { a: 1.115, b: 100, scale: 10000, is: 112, because: '111.5 exactly, although the double is below' },
    { a: 0, b: 0, scale: 10000, is: 0, because: 'nothing of nothing is nothing' },
    { a: 1, b: 0, scale: 10000, is: LARGEST_QUOTIENT, because: 'a division by zero stays finite' },
    { a: 1e300, b: 1e-300, scale: 10000, is: LARGEST_QUOTIENT, because: 'an overflow stays finite' },
    { a: -1e300, b: 1e-300, scale: 10000, is: -LARGEST_QUOTIENT, because: 'an overflow keeps its sign' },
  ])('gives $is for $a / $b · $scale: $because', ({ a, b, scale, is }) => expect(roundedQuotient(a, b, scale)).toBe(is));

  it('equals the exact decimal quotient for any two decimals, ties included', () => {
    const decimal = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(fc.property(decimal, decimal, ([m, p], [n, q]) => {
      const a = Number(`${m}e-${p}`);
      const b = Number(`${n}e-${q}`);
      const exact = new Big(`${m}e-${p}`).times(10000);
      const divisor = new Big(`${n}e-${q}`);
      const whole = exact.div(divisor).round(0, 0);
      const up = exact.times(2).gte(divisor.times(whole.times(2).plus(1)));
      expect(roundedQuotient(a, b, 10000)).toBe(Number(up ? whole.plus(1) : whole));
    }), { numRuns: 2000 });
  });

  it('rounds every constructed half up', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 5000 }), (cents, quarter) => {
      const target = quarter * 4;
      const half = new Big(cents).plus('0.5').times(target).div(10000);
      expect(roundedQuotient(Number(half), target, 10000)).toBe(cents + 1);
    }), { numRuns: 2000 });
  });
});
