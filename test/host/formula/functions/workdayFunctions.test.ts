import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

describe('workdays and parts of years', () => {
  it.each<KnownResult>([
    { formula: '=NETWORKDAYS("10/1/2012","3/1/2013")', gives: 110, because: 'Microsoft, NETWORKDAYS' },
    { formula: '=NETWORKDAYS("10/1/2012","3/1/2013",DATE(2012,11,22))', gives: 109, because: 'Microsoft, NETWORKDAYS: a holiday' },
    { formula: '=NETWORKDAYS("3/1/2013","10/1/2012")', gives: -110, because: 'backwards it is negative' },
    { formula: '=TEXT(WORKDAY("10/1/2008",151),"m/d/yyyy")', gives: '4/30/2009', because: 'Microsoft, WORKDAY' },
    { formula: '=TEXT(WORKDAY("10/1/2008",151,{39778,39786,39834}),"m/d/yyyy")', gives: '5/5/2009', because: 'Microsoft, WORKDAY: three holidays' },
    { formula: '=WORKDAY(DATE(2024,1,8),-1)=DATE(2024,1,5)', gives: true, because: 'before a Monday comes a Friday' },
    { formula: '=DAYS360("1/30/2011","2/1/2011")', gives: 1, because: 'Microsoft, DAYS360' },
    { formula: '=DAYS360("1/1/2011","12/31/2011")', gives: 360, because: 'Microsoft, DAYS360' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012"),8)', gives: 0.58055556, because: 'Microsoft, YEARFRAC' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012",1),8)', gives: 0.57650273, because: 'Microsoft, YEARFRAC, basis 1' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012",3),8)', gives: 0.57808219, because: 'Microsoft, YEARFRAC, basis 3' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});
