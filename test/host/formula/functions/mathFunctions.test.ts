import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

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
