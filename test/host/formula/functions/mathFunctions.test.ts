import fc from 'fast-check';
import { evaluateFormula } from '../../../../src/host/formula/evaluate/evaluateFormula';
import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';
import { gridWorkbook } from '../gridWorkbook';

describe('math and information functions', () => {
  it.each<KnownResult>([
    { formula: '=MOD(3,2)', gives: 1, because: 'Microsoft, MOD' },
    { formula: '=MOD(-3,2)', gives: 1, because: 'Microsoft, MOD: the sign of the divisor' },
    { formula: '=MOD(3,-2)', gives: -1, because: 'Microsoft, MOD' },
    { formula: '=MOD(3,0)', gives: '#DIV/0!', because: 'Microsoft, MOD' },
    { formula: '=QUOTIENT(-10,3)', gives: -3, because: 'Microsoft, QUOTIENT' },
    { formula: '=SQRT(-16)', gives: '#NUM!', because: 'Microsoft, SQRT' },
    { formula: '=POWER(5,2)', gives: 25, because: 'Microsoft, POWER' },
    { formula: '=LOG(8,2)', gives: 3, because: 'Microsoft, LOG' },
    { formula: '=LOG(10)', gives: 1, because: 'Microsoft, LOG: base 10' },
    { formula: '=LN(0)', gives: '#NUM!', because: 'there is no logarithm of 0' },
    { formula: '=LOG(5,1)', gives: '#DIV/0!', because: 'nor to base 1' },
    { formula: '=SIGN(-0.5)', gives: -1, because: 'the sign' },
    { formula: '=FACT(5)', gives: 120, because: 'Microsoft, FACT' },
    { formula: '=COMBIN(8,2)', gives: 28, because: 'Microsoft, COMBIN' },
    { formula: '=GCD(24,36)', gives: 12, because: 'Microsoft, GCD' },
    { formula: '=CEILING.MATH(-5.5,2)', gives: -4, because: 'Microsoft, CEILING.MATH: towards zero' },
    { formula: '=CEILING.MATH(-5.5,2,-1)', gives: -6, because: 'Microsoft, CEILING.MATH: away from zero' },
    { formula: '=FLOOR.MATH(-8.1,2)', gives: -10, because: 'Microsoft, FLOOR.MATH' },
    { formula: '=FLOOR.MATH(-5.5,2,-1)', gives: -4, because: 'Microsoft, FLOOR.MATH' },
    { formula: '=ISEVEN(2.5)', gives: true, because: 'Microsoft, ISEVEN: decimals are cut' },
    { formula: '=ISODD(-1)', gives: true, because: 'Microsoft, ISODD' },
    { formula: '=ISBLANK(A1)', gives: true, because: 'an empty cell' },
    { formula: '=ISBLANK("")', gives: false, because: 'an empty text is no blank' },
    { formula: '=ISNUMBER("5")', gives: false, because: 'a text' },
    { formula: '=ISTEXT("5")', gives: true, because: 'a text' },
    { formula: '=ISERROR(1/0)', gives: true, because: 'any error' },
    { formula: '=ISERR(NA())', gives: false, because: 'any but #N/A' },
    { formula: '=ISNA(NA())', gives: true, because: 'only #N/A' },
    { formula: '=ISLOGICAL(FALSE)', gives: true, because: 'a logical value' },
    { formula: '=N("7")', gives: 0, because: 'Microsoft, N: text is 0' },
    { formula: '=T(7)', gives: '', because: 'Microsoft, T: no text' },
    { formula: '=TYPE({1,2})', gives: 64, because: 'Microsoft, TYPE: an array' },
    { formula: '=TYPE(1/0)', gives: 16, because: 'Microsoft, TYPE: an error' },
    { formula: '=ERROR.TYPE(#N/A)', gives: 7, because: 'Microsoft, ERROR.TYPE' },
    { formula: '=ERROR.TYPE(1)', gives: '#N/A', because: 'no error' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});

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

describe('chance', () => {
  const at = { sheet: 'Hoja1', row: 0, column: 0 };
  const thrown = (random: number, formula: string) => evaluateFormula(formula, at, { ...gridWorkbook({ Hoja1: [] }), random: () => random });

  it('takes its numbers from the workbook', () => {
    expect(thrown(0.25, '=RAND()')).toBe(0.25);
  });

  it('gives both ends of a span and nothing outside', () => {
    expect(thrown(0, '=RANDBETWEEN(1,6)')).toBe(1);
    expect(thrown(0.999999, '=RANDBETWEEN(1,6)')).toBe(6);
    expect(thrown(0, '=RANDBETWEEN(6,1)')).toEqual({ error: '#NUM!' });
  });
});
