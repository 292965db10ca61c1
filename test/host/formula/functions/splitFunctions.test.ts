import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

describe('TEXTBEFORE and TEXTAFTER', () => {
  it.each<KnownResult>([
    { formula: '=TEXTBEFORE("AEI.01.02",".")', gives: 'AEI', because: 'the first separator' },
    { formula: '=TEXTBEFORE("AEI.01.02",".",2)', gives: 'AEI.01', because: 'the second one' },
    { formula: '=TEXTAFTER("AEI.01.02",".",-1)', gives: '02', because: 'the first from the end' },
    { formula: '=TEXTAFTER("AEI.01.02","aei",1,1)', gives: '.01.02', because: 'whatever the case, when asked' },
    { formula: '=TEXTAFTER("AEI","-")', gives: '#N/A', because: 'there is no separator' },
    { formula: '=TEXTAFTER("AEI","-",1,0,0,"no")', gives: 'no', because: 'an answer for that' },
    { formula: '=TEXTBEFORE("AEI","-",1,0,1)', gives: 'AEI', because: 'the end may count as one' },
    { formula: '=TEXTBEFORE("AEI","-",0)', gives: '#VALUE!', because: 'places count from 1' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});
