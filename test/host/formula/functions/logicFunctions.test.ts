import { evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

describe('logic functions', () => {
  it.each<KnownResult>([
    { formula: '=IF(1,"a","b")', gives: 'a', because: 'every number but 0 is true' },
    { formula: '=IF(0,"a")', gives: false, because: 'without a third argument it is FALSE' },
    { formula: '=IF(TRUE,,"b")', gives: 0, because: 'an argument left out is 0' },
    { formula: '=IF("x",1,2)', gives: '#VALUE!', because: 'text is neither true nor false' },
    { formula: '=IF(1/0,1,2)', gives: '#DIV/0!', because: 'an error is neither' },
    { formula: '=IF(TRUE,1,1/0)', gives: 1, because: 'the other branch is not calculated' },
    { formula: '=SUM(IF(TRUE,A1:A2,0))', gives: 3, because: 'a branch may be cells' },
    { formula: '=IFS(A1=2,"a",A1=1,"b")', gives: 'b', because: 'the first that is true' },
    { formula: '=IFS(A1=2,"a")', gives: '#N/A', because: 'Microsoft, IFS: none is true' },
    { formula: '=IFERROR(1/0,"x")', gives: 'x', because: 'any error' },
    { formula: '=IFERROR(5,"x")', gives: 5, because: 'no error' },
    { formula: '=IFNA(NA(),"x")', gives: 'x', because: 'this error' },
    { formula: '=IFNA(1/0,"x")', gives: '#DIV/0!', because: 'not another' },
    { formula: '=SWITCH(2,1,"a",2,"b","c")', gives: 'b', because: 'the case that is equal' },
    { formula: '=SWITCH(9,1,"a",2,"b","c")', gives: 'c', because: 'the last one is for the rest' },
    { formula: '=SWITCH(9,1,"a")', gives: '#N/A', because: 'Microsoft, SWITCH: no case and no rest' },
    { formula: '=CHOOSE(2,"a","b")', gives: 'b', because: 'counted from 1' },
    { formula: '=CHOOSE(3,"a","b")', gives: '#VALUE!', because: 'there is no third' },
    { formula: '=AND(A1:A2,TRUE)', gives: true, because: 'numbers in cells count' },
    { formula: '=AND(B1:B2)', gives: '#VALUE!', because: 'texts and blanks in cells do not, and nothing else is there' },
    { formula: '=OR(FALSE,0)', gives: false, because: 'none is true' },
    { formula: '=XOR(TRUE,TRUE,TRUE)', gives: true, because: 'an odd number is true' },
    { formula: '=NOT(0)', gives: true, because: '0 is false' },
    { formula: '=LET(x,A1+1,y,x*10,x+y)', gives: 22, because: 'a name is seen by those behind it' },
    { formula: '=LET(x,1,LET(x,2,x)+x)', gives: 3, because: 'an inner name hides the outer one inside only' },
    { formula: '=LET(x,1)', gives: '#VALUE!', because: 'there is no result' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateIn([[1, 'x'], [2, null]], formula)).toBe(gives);
  });
});
