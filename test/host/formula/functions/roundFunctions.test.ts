import fc from 'fast-check';
import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

describe('rounding functions', () => {
  it.each<KnownResult>([
    { formula: '=ROUND(2.15,1)', gives: 2.2, because: 'Microsoft, ROUND, example 1' },
    { formula: '=ROUND(2.149,1)', gives: 2.1, because: 'Microsoft, ROUND, example 2' },
    { formula: '=ROUND(-1.475,2)', gives: -1.48, because: 'Microsoft, ROUND, example 3: half goes away from zero' },
    { formula: '=ROUND(21.5,-1)', gives: 20, because: 'Microsoft, ROUND, example 4' },
    { formula: '=ROUND(626.3,-3)', gives: 1000, because: 'Microsoft, ROUND, example 5' },
    { formula: '=ROUND(1.98,-1)', gives: 0, because: 'Microsoft, ROUND, example 6' },
    { formula: '=ROUND(-50.55,-2)', gives: -100, because: 'Microsoft, ROUND, example 7' },
    { formula: '=ROUND(1.005,2)', gives: 1.01, because: 'the user sees 1.005, though its double is below it' },
    { formula: '=ROUND(2.675,2)', gives: 2.68, because: 'the double of 2.675 is 2.67499…' },
    { formula: '=ROUND(0.285,2)', gives: 0.29, because: 'the double of 0.285 is 0.28499…' },
    { formula: '=ROUND(1.45,1)', gives: 1.5, because: 'the double of 1.45 is 1.4499…' },
    { formula: '=ROUND(2.5,0)', gives: 3, because: 'half is not rounded to even' },
    { formula: '=ROUND(1/3,20)', gives: 1 / 3, because: 'more decimals than there are leave the number as it is' },
    { formula: '=ROUNDUP(3.2,0)', gives: 4, because: 'Microsoft, ROUNDUP, example 1' },
    { formula: '=ROUNDUP(76.9,0)', gives: 77, because: 'Microsoft, ROUNDUP, example 2' },
    { formula: '=ROUNDUP(3.14159,3)', gives: 3.142, because: 'Microsoft, ROUNDUP, example 3' },
    { formula: '=ROUNDUP(-3.14159,1)', gives: -3.2, because: 'Microsoft, ROUNDUP, example 4' },
    { formula: '=ROUNDUP(31415.92654,-2)', gives: 31500, because: 'Microsoft, ROUNDUP, example 5' },
    { formula: '=ROUNDUP(0.004,1)', gives: 0.1, because: 'anything behind the cut counts' },
    { formula: '=ROUNDUP(3,-3)', gives: 1000, because: 'also when the whole number is behind the cut' },
    { formula: '=ROUNDDOWN(76.9,0)', gives: 76, because: 'Microsoft, ROUNDDOWN, example 2' },
    { formula: '=ROUNDDOWN(-3.14159,1)', gives: -3.1, because: 'Microsoft, ROUNDDOWN, example 4' },
    { formula: '=ROUNDDOWN(31415.92654,-2)', gives: 31400, because: 'Microsoft, ROUNDDOWN, example 5' },
    { formula: '=INT(8.9)', gives: 8, because: 'Microsoft, INT, example 1' },
    { formula: '=INT(-8.9)', gives: -9, because: 'Microsoft, INT, example 2' },
    { formula: '=TRUNC(-8.9)', gives: -8, because: 'Microsoft, TRUNC, example 2' },
    { formula: '=TRUNC(0.45)', gives: 0, because: 'Microsoft, TRUNC, example 3' },
    { formula: '=CEILING(2.5,1)', gives: 3, because: 'Microsoft, CEILING, example 1' },
    { formula: '=CEILING(-2.5,-2)', gives: -4, because: 'Microsoft, CEILING, example 2' },
    { formula: '=CEILING(-2.5,2)', gives: -2, because: 'Microsoft, CEILING, example 3' },
    { formula: '=CEILING(1.5,0.1)', gives: 1.5, because: 'Microsoft, CEILING, example 4' },
    { formula: '=CEILING(0.234,0.01)', gives: 0.24, because: 'Microsoft, CEILING, example 5' },
    { formula: '=FLOOR(3.7,2)', gives: 2, because: 'Microsoft, FLOOR, example 1' },
    { formula: '=FLOOR(-2.5,-2)', gives: -2, because: 'Microsoft, FLOOR, example 2' },
    { formula: '=FLOOR(2.5,-2)', gives: '#NUM!', because: 'Microsoft, FLOOR, example 3: the signs differ' },
    { formula: '=FLOOR(1.58,0.1)', gives: 1.5, because: 'Microsoft, FLOOR, example 4' },
    { formula: '=FLOOR(0.234,0.01)', gives: 0.23, because: 'Microsoft, FLOOR, example 5' },
    { formula: '=MROUND(10,3)', gives: 9, because: 'Microsoft, MROUND, example 1' },
    { formula: '=MROUND(-10,-3)', gives: -9, because: 'Microsoft, MROUND, example 2' },
    { formula: '=MROUND(1.3,0.2)', gives: 1.4, because: 'Microsoft, MROUND, example 3' },
    { formula: '=MROUND(5,-2)', gives: '#NUM!', because: 'Microsoft, MROUND, example 4' },
    { formula: '=EVEN(1.5)', gives: 2, because: 'Microsoft, EVEN, example 1' },
    { formula: '=EVEN(-1)', gives: -2, because: 'Microsoft, EVEN, example 4' },
    { formula: '=ODD(2)', gives: 3, because: 'Microsoft, ODD, example 3' },
    { formula: '=ODD(-2)', gives: -3, because: 'Microsoft, ODD, example 5' },
    { formula: '=ROUND("x",1)', gives: '#VALUE!', because: 'text that is no number cannot be rounded' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });

  const cents = fc.integer({ min: -1e9, max: 1e9 });

  it('rounds thousandths to hundredths as exact integers do, half away from zero', () => {
    fc.assert(
      fc.property(cents, (thousandths) => {
        const size = BigInt(Math.abs(thousandths));
        const exact = (size + 5n) / 10n;
        const expected = Number(exact) / 100;
        expect(evaluateAlone(`=ROUND(${thousandths}/1000,2)`)).toBe(thousandths < 0 && expected !== 0 ? -expected : expected);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -2, max: 6 }), (number, decimals) => {
        const once = evaluateAlone(`=ROUND(${number},${decimals})`);
        expect(evaluateAlone(`=ROUND(${String(once)},${decimals})`)).toBe(once);
      }),
    );
  });

  it('keeps rounding down, rounding and rounding up in this order for positive numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: -2, max: 6 }), (number, decimals) => {
        const [down, half, up] = ['ROUNDDOWN', 'ROUND', 'ROUNDUP'].map((name) => Number(evaluateAlone(`=${name}(${number},${decimals})`)));
        expect(down).toBeLessThanOrEqual(half ?? NaN);
        expect(half).toBeLessThanOrEqual(up ?? NaN);
      }),
    );
  });
});
