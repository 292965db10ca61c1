import { evaluateAlone, evaluateIn } from '../evaluateIn';

describe('statisticFunctions', () => {
  /** The strengths of ten tools, the example of Microsoft's pages on STDEV and VAR. */
  const STRENGTHS = [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299].map((strength) => [strength]);

  describe('statistics', () => {
    it.each([
      { formula: '=STDEV(A1:A10)', gives: 27.4639157198435, because: 'Microsoft, STDEV' },
      { formula: '=STDEVP(A1:A10)', gives: 26.0545581424825, because: 'Microsoft, STDEVP' },
      { formula: '=VAR(A1:A10)', gives: 754.266666666667, because: 'Microsoft, VAR' },
      { formula: '=VARP(A1:A10)', gives: 678.84, because: 'Microsoft, VARP' },
      { formula: '=MEDIAN(1,2,3,4,5)', gives: 3, because: 'Microsoft, MEDIAN' },
      { formula: '=MEDIAN(1,2,3,4,5,6)', gives: 3.5, because: 'Microsoft, MEDIAN' },
      { formula: '=MODE(5.6,4,4,3,2,4)', gives: 4, because: 'Microsoft, MODE' },
      { formula: '=PERCENTILE({1,3,2,4},0.3)', gives: 1.9, because: 'Microsoft, PERCENTILE' },
      { formula: '=PERCENTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},0.25)', gives: 15, because: 'the third of eleven' },
      { formula: '=QUARTILE({1,2,4,7,8,9,10,12},1)', gives: 3.5, because: 'Microsoft, QUARTILE' },
      { formula: '=LARGE({3,5,3,5,4,4,2,4,6,7},3)', gives: 5, because: 'Microsoft, LARGE' },
      { formula: '=SMALL({3,4,5,2,3,4,6,4,7},4)', gives: 4, because: 'Microsoft, SMALL' },
      { formula: '=GEOMEAN(4,5,8,7,11,4,3)', gives: 5.47698696965696, because: 'Microsoft, GEOMEAN' },
      { formula: '=RANK(1318,A1:A10)', gives: 6, because: 'five are larger' },
      { formula: '=RANK(1318,A1:A10,1)', gives: 5, because: 'four are smaller' },
      { formula: '=RANK.AVG(4,{4,4,1})', gives: 1.5, because: 'equal numbers share their places' },
    ])('$formula gives $gives: $because', ({ formula, gives }) => {
      expect(evaluateIn(STRENGTHS, formula)).toBeCloseTo(gives, 9);
    });

    it.each([
      { formula: '=MODE(1,2,3)', error: '#N/A', because: 'no number comes twice' },
      { formula: '=STDEV(1)', error: '#DIV/0!', because: 'one number has no spread' },
      { formula: '=LARGE(A1:A10,11)', error: '#NUM!', because: 'there are ten' },
      { formula: '=SMALL(A1:A10,0)', error: '#NUM!', because: 'places count from 1' },
      { formula: '=PERCENTILE(A1:A10,1.1)', error: '#NUM!', because: 'shares end at 1' },
      { formula: '=MEDIAN(B1:B3)', error: '#NUM!', because: 'there are no numbers' },
      { formula: '=RANK(7,A1:A10)', error: '#N/A', because: 'it is not in the list' },
    ])('$formula gives $error: $because', ({ formula, error }) => {
      expect(evaluateIn(STRENGTHS, formula)).toBe(error);
    });
  });
});

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
