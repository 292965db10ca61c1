import { roundsLikeExact } from '../../../../src/workbook/write/formulas/indicatorFormula';

describe('isClearQuotient', () => {
  it.each<{ a: number; b: number; cap?: boolean; clear: boolean; because: string }>([
    { a: 47.6, b: 94, clear: true, because: '50.638 is nowhere near a half' },
    { a: 0.05, b: 80, clear: true, because: '0.0625 is no half of a cent' },
    { a: 0.012, b: 160, clear: true, because: '0.0075 is exactly half a cent, which Excel sees too' },
    { a: 1.005, b: 100, clear: true, because: '1.005 is exactly half a cent, whatever its last binary digit' },
    { a: 1.00500000001, b: 100, clear: false, because: 'it is beside a half by less than ten decimals tell' },
    { a: 1.0050001, b: 100, clear: true, because: 'ten decimals tell it from the half' },
    { a: 12_345_678_901, b: 1e9, clear: true, because: 'the cap takes it, however large' },
    { a: 12_345_678_901, b: 1e6, cap: false, clear: false, because: 'without the cap it has more digits than Excel' },
    { a: -5, b: 10, clear: true, because: 'below zero all is 0' },
    { a: 1e300, b: 1e-300, clear: false, because: 'Excel has no such number' },
  ])('is $clear for $a of $b: $because', ({ a, b, cap = true, clear }) => {
    expect(roundsLikeExact(a, b, cap)).toBe(clear);
  });
});
