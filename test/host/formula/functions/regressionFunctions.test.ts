import { evaluateAlone } from '../evaluateIn';

describe('regression', () => {
  it.each([
    { formula: '=SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', gives: 0.305556, because: 'Microsoft, SLOPE' },
    { formula: '=INTERCEPT({2,3,9,1,8},{6,5,11,7,5})', gives: 0.0483871, because: 'Microsoft, INTERCEPT' },
    { formula: '=CORREL({3,2,4,5,6},{9,7,12,15,17})', gives: 0.997054, because: 'Microsoft, CORREL' },
    { formula: '=RSQ({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', gives: 0.0579502, because: 'Microsoft, RSQ' },
    { formula: '=FORECAST(30,{6,7,9,15,21},{20,28,31,38,40})', gives: 10.607253, because: 'Microsoft, FORECAST' },
    { formula: '=PERCENTRANK({13,12,11,8,4,3,2,1,1,1},2)', gives: 0.333, because: 'Microsoft, PERCENTRANK' },
    { formula: '=PERCENTRANK({13,12,11,8,4,3,2,1,1,1},5)', gives: 0.583, because: 'Microsoft, PERCENTRANK: between two' },
    { formula: '=LCM(24,36)', gives: 72, because: 'Microsoft, LCM' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBeCloseTo(gives, 6);
  });

  it('needs pairs', () => {
    expect(evaluateAlone('=SLOPE({1,2},{1,2,3})')).toBe('#N/A');
    expect(evaluateAlone('=SLOPE({1,2},{3,3})')).toBe('#DIV/0!');
  });
});
