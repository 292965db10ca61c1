import fc from 'fast-check';
import { evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

/** Fruits and sellers, after the examples of Microsoft's pages on COUNTIFS and SUMIFS. */
const GRID = [
  ['Apples', 5, 'Tom', '32'],
  ['Apples', 4, 'Sarah', 32],
  ['Artichokes', 15, 'Tom', true],
  ['Bananas', 22, 'Sarah', null],
  ['Bananas', 12, 'Tom', ''],
  ['carrots', 33, 'Sarah', 'a*b'],
];

describe('counts and sums under conditions', () => {
  it.each<KnownResult>([
    { formula: '=COUNTIF(A1:A6,"apples")', gives: 2, because: 'case does not count' },
    { formula: '=COUNTIF(A1:A6,"A*")', gives: 3, because: 'a star is any letters' },
    { formula: '=COUNTIF(A1:A6,"?pples")', gives: 2, because: 'a question mark is one letter' },
    { formula: '=COUNTIF(D1:D6,"*~**")', gives: 1, because: 'a tilde takes the star as it is' },
    { formula: '=COUNTIF(A1:A6,"<>Apples")', gives: 4, because: 'all the others' },
    { formula: '=COUNTIF(B1:B6,">12")', gives: 3, because: 'a comparison' },
    { formula: '=COUNTIF(B1:B6,">="&B5)', gives: 4, because: 'with a joined number' },
    { formula: '=COUNTIF(D1:D6,32)', gives: 2, because: 'a text that spells the number is equal to it' },
    { formula: '=COUNTIF(D1:D6,"=32")', gives: 2, because: 'written as text too' },
    { formula: '=COUNTIF(D1:D6,">31")', gives: 1, because: 'but not greater' },
    { formula: '=COUNTIF(D1:D6,TRUE)', gives: 1, because: 'a logical value' },
    { formula: '=COUNTIF(D1:D6,"")', gives: 2, because: 'blank, or an empty text' },
    { formula: '=COUNTIF(D1:D6,"=")', gives: 1, because: 'really blank' },
    { formula: '=COUNTIF(D1:D6,"<>")', gives: 5, because: 'not really blank' },
    { formula: '=COUNTIF(D1:D100,"")', gives: 96, because: 'below the last row all is blank' },
    { formula: '=COUNTIF(A1:A6,">b")', gives: 3, because: 'text compares with text' },
    { formula: '=COUNTIFS(A1:A6,"Apples",C1:C6,"Tom")', gives: 1, because: 'all conditions in one row' },
    { formula: '=COUNTIFS(A1:A6,"Apples",C1:C5,"Tom")', gives: '#VALUE!', because: 'the sizes differ' },
    { formula: '=SUMIF(C1:C6,"Tom",B1:B6)', gives: 32, because: 'the sum of another column' },
    { formula: '=SUMIF(C1:C6,"Tom",B1)', gives: 32, because: 'its first cell is enough' },
    { formula: '=SUMIF(B1:B6,">12")', gives: 70, because: 'or of the column itself' },
    { formula: '=SUMIFS(B1:B6,A1:A6,"=A*",C1:C6,"Tom")', gives: 20, because: 'Microsoft, SUMIFS, example 1' },
    { formula: '=SUMIFS(B1:B6,A1:A6,"<>Bananas",C1:C6,"Tom")', gives: 20, because: 'Microsoft, SUMIFS, example 2' },
    { formula: '=AVERAGEIF(C1:C6,"Sarah",B1:B6)', gives: 59 / 3, because: '4, 22 and 33' },
    { formula: '=AVERAGEIF(C1:C6,"Ana",B1:B6)', gives: '#DIV/0!', because: 'there is nothing to divide' },
    { formula: '=AVERAGEIFS(B1:B6,C1:C6,"Tom",B1:B6,">5")', gives: 13.5, because: '15 and 12' },
    { formula: '=MAXIFS(B1:B6,C1:C6,"Tom")', gives: 15, because: 'the largest of Tom' },
    { formula: '=MINIFS(B1:B6,C1:C6,"Ana")', gives: 0, because: 'none is 0' },
    { formula: '=SUMPRODUCT(COUNTIF(A1:A6,{"Apples","Bananas"}))', gives: 4, because: 'an array of conditions gives an array of counts' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateIn(GRID, formula)).toBe(gives);
  });

  it('counts the same with an index as cell by cell', () => {
    const values = fc.array(fc.oneof(fc.nat(5), fc.constantFrom('2', 'a', 'A', '', true, null)), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom('2', '"2"', '"a"', 'TRUE', '"=3"'), (list, condition) => {
        const count = `COUNTIF(A1:A${list.length},${condition})`;
        const grid = list.map((value) => [value, 1]);
        // The second and third time of the same list are answered by an index.
        expect(evaluateIn(grid, `=${count}*3-${count}-${count}-${count}`)).toBe(0);
        expect(evaluateIn(grid, `=${count}+${count}`)).toBe(2 * Number(evaluateIn(grid, `=${count}`)));
      }),
    );
  });
});
