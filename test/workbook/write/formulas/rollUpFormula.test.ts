import { CEPLAN_POLICIES } from '../../../../src/engine/method/evaluation';
import type { Policies } from '../../../../src/engine/method/evaluation';
import { rollUpFormula, shareFormula } from '../../../../src/workbook/write/formulas/rollUpFormula';

describe('rollUpFormula', () => {
  const groupOf = (weights: readonly number[]) => ({ column: 14, rows: weights.map((_, nth) => 33 + nth), weights });

  describe('rollUpFormula', () => {
    it.each<{ weights: readonly number[]; policies?: Partial<Policies>; formula: string; because: string }>([
      { weights: [1], formula: 'O34', because: 'the only indicator is the element' },
      { weights: [2, 1], formula: 'IF(COUNT(O34:O35)=0,"ND",ROUND(ROUND(N(O34)*2/3,2)+ROUND(N(O35)*1/3,2),2))', because: 'a third of whole cents is never half a cent' },
      {
        weights: [1, 1], because: 'half of an odd number of cents is half a cent, and goes to the even one',
        formula: 'IF(COUNT(O34:O35)=0,"ND",ROUND(ROUND(ROUND(N(O34)*1/2,8),2)-(MOD(ROUND(N(O34)*1/2*100,6),2)=0.5)/100+ROUND(ROUND(N(O35)*1/2,8),2)-(MOD(ROUND(N(O35)*1/2*100,6),2)=0.5)/100,2))',
      },
      {
        weights: [1, 1, 1], because: 'three thirds of 100 are 100, not 99.99',
        formula: 'IF(COUNT(O34:O36)=0,"ND",IF(AND(COUNT(O34:O36)=3,MIN(O34:O36)=100),100,MIN(100,ROUND(ROUND(N(O34)*1/3,2)+ROUND(N(O35)*1/3,2)+ROUND(N(O36)*1/3,2),2))))',
      },
      {
        weights: [1, 1, 1], policies: { cap: false }, because: 'without the cap only 100 itself is full',
        formula: 'IF(COUNT(O34:O36)=0,"ND",IF(AND(COUNT(O34:O36)=3,MIN(O34:O36)=100,MAX(O34:O36)=100),100,ROUND(ROUND(N(O34)*1/3,2)+ROUND(N(O35)*1/3,2)+ROUND(N(O36)*1/3,2),2)))',
      },
    ])('is $formula for weights $weights: $because', ({ weights, policies = {}, formula }) => {
      expect(rollUpFormula(groupOf(weights), { ...CEPLAN_POLICIES, ...policies })).toBe(formula);
    });

    it('takes a part of six in two sixths for a third, which cannot be half a cent', () => {
      expect(rollUpFormula(groupOf([3, 2, 1]), CEPLAN_POLICIES)).toContain('+ROUND(N(O35)*2/6,2)+');
    });

    it('divides by the weights of those that have a figure when ND is left out', () => {
      expect(rollUpFormula(groupOf([2, 1, 1]), { ...CEPLAN_POLICIES, noData: 'leave-out' })).toContain('N(O35)*1/(2*COUNT(O34)+COUNT(O35:O36))');
    });

    it('names rows that do not stand together one by one', () => {
      expect(rollUpFormula({ column: 14, rows: [33, 40], weights: [2, 1] }, CEPLAN_POLICIES)).toContain('COUNT(O34,O41)');
    });
  });
});

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
