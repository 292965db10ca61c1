import { CEPLAN_POLICIES } from '../../../../src/engine/method/evaluation';
import { typeOneFormula } from '../../../../src/workbook/write/formulas/typeOneFormula';

const K14 = { ref: 'K14', text: 'K14' };
const M14 = { ref: 'M14', text: 'M14' };
const ascending = { target: K14, actual: M14, lowerIsBetter: false, otherwise: '"ND"' };

describe('typeOneFormula', () => {
  it('divides the actual by the target, between 0 and 100', () => {
    expect(typeOneFormula(ascending, CEPLAN_POLICIES)).toBe('IF(COUNT(K14,M14)<2,"ND",IF(K14=0,"ND",MAX(0,MIN(100,ROUND(ROUND(M14/K14*100,10),2)))))');
  });

  it('divides the target by the actual where less is better', () => {
    expect(typeOneFormula({ ...ascending, lowerIsBetter: true }, CEPLAN_POLICIES)).toBe('IF(COUNT(K14,M14)<2,"ND",IF(M14<=K14,100,MAX(0,MIN(100,ROUND(ROUND(K14/M14*100,10),2)))))');
  });

  it('takes a share shown in percent a hundred times', () => {
    expect(typeOneFormula({ ...ascending, target: { ref: 'K14', text: 'K14*100' } }, CEPLAN_POLICIES)).toContain('M14/(K14*100)*100');
  });

  it('follows the rules for the cap and for a target of zero', () => {
    expect(typeOneFormula(ascending, { ...CEPLAN_POLICIES, cap: false, zeroTarget: 'hundred' })).toBe('IF(COUNT(K14,M14)<2,"ND",IF(K14=0,100,MAX(0,ROUND(ROUND(M14/K14*100,10),2))))');
  });
});
