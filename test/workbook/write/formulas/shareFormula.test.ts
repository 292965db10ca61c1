import { CEPLAN_POLICIES } from '../../../../src/engine/evaluation';
import { shareFormula } from '../../../../src/workbook/write/formulas/shareFormula';

describe('shareFormula', () => {
  it.each([
    { weights: [2, 1], nth: 0, formula: 'ROUND(2/(2+1),4)', because: 'it weighs two of three' },
    { weights: [1], nth: 0, formula: 'ROUND(1/1,4)', because: 'the only indicator weighs all' },
    { weights: [3, 2, 2], nth: 2, formula: 'ROUND(2/(3+2+2),4)', because: 'all weights are said' },
  ])('is $formula: $because', ({ weights, nth, formula }) => {
    expect(shareFormula({ column: 14, rows: weights.map((_, row) => 33 + row), weights }, nth, CEPLAN_POLICIES)).toBe(formula);
  });

  it('is of those that have a figure when ND is left out, and of all when none has', () => {
    expect(shareFormula({ column: 14, rows: [33, 34], weights: [2, 1] }, 1, { ...CEPLAN_POLICIES, noData: 'leave-out' }))
      .toBe('IF(COUNT(O34:O35)=0,ROUND(1/(2+1),4),IF(ISNUMBER(O35),ROUND(1/(2*COUNT(O34)+COUNT(O35)),4),0))');
  });
});
