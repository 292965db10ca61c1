import { evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

const GRID = [
  ['Código', 'LE', 'VO'],
  ['AEI.03', 30, 5],
  ['aei.01', 10, null],
  ['AEI.02', 20, 7],
  ['AEI.03', 30, 'x'],
];

/** Every value of an array, in one text. */
const all = (array: string): string => `=TEXTJOIN("|",FALSE,${array})`;

describe('functions that give arrays, inside others', () => {
  it.each<KnownResult>([
    { formula: all('SEQUENCE(2,3)'), gives: '1|2|3|4|5|6', because: 'Microsoft, SEQUENCE: row by row' },
    { formula: all('SEQUENCE(3,1,10,-5)'), gives: '10|5|0', because: 'start and step' },
    { formula: '=SUM(SEQUENCE(10))', gives: 55, because: 'one column unless told' },
    { formula: '=SEQUENCE(0)', gives: '#CALC!', because: 'an array has values' },
    { formula: all('FILTER(A2:B5,B2:B5>15)'), gives: 'AEI.03|30|AEI.02|20|AEI.03|30', because: 'whole rows' },
    { formula: all('FILTER(A1:C2,{1,0,1})'), gives: 'Código|VO|AEI.03|5', because: 'whole columns' },
    { formula: '=SUM(FILTER(B2:B5,A2:A5="AEI.03"))', gives: 60, because: 'a condition over cells' },
    { formula: '=FILTER(B2:B5,B2:B5>99,"nada")', gives: 'nada', because: 'what to say where none is left' },
    { formula: '=FILTER(B2:B5,B2:B5>99)', gives: '#CALC!', because: 'none is left' },
    { formula: '=COUNTA(FILTER(B2:B5,{1;0}))', gives: 1, because: 'lists of other lengths give one error' },
    { formula: all('SORT(A2:A5)'), gives: 'aei.01|AEI.02|AEI.03|AEI.03', because: 'whatever the case' },
    { formula: all('SORT(A2:B5,2,-1)'), gives: 'AEI.03|30|AEI.03|30|AEI.02|20|aei.01|10', because: 'falling by the second column' },
    { formula: all('SORT({3,1,2},1,1,TRUE)'), gives: '1|2|3', because: 'columns' },
    { formula: all('SORT(C2:C5)'), gives: '5|7|x|', because: 'numbers, texts, and blanks last' },
    { formula: all('SORT(C2:C5,1,-1)'), gives: 'x|7|5|', because: 'blanks last in a falling order too' },
    { formula: '=SORT(A2:A5,2)', gives: '#VALUE!', because: 'there is no second column' },
    { formula: '=SORT(A2:A5,1,0)', gives: '#VALUE!', because: 'up is 1 and down is -1' },
    { formula: all('SORTBY(A2:A5,B2:B5,-1,C2:C5,-1)'), gives: 'AEI.03|AEI.03|AEI.02|aei.01', because: 'by other lists' },
    { formula: all('SORTBY(B2:B5,A2:A5)'), gives: '10|20|30|30', because: 'rising unless told' },
    { formula: '=SORTBY(A2:A5,B2:B4)', gives: '#VALUE!', because: 'the lists differ in length' },
    { formula: all('UNIQUE(A2:A5)'), gives: 'AEI.03|aei.01|AEI.02', because: 'each once, in the order of the list' },
    { formula: '=ROWS(UNIQUE(A2:A5,FALSE,TRUE))', gives: 2, because: 'those that are there once' },
    { formula: '=COLUMNS(UNIQUE({1,1,2},TRUE))', gives: 2, because: 'columns' },
    { formula: all('TAKE(A2:B5,-1)'), gives: 'AEI.03|30', because: 'the last row' },
    { formula: all('TAKE(A2:B5,2,1)'), gives: 'AEI.03|aei.01', because: 'two rows of the first column' },
    { formula: all('DROP(B2:B5,1)'), gives: '10|20|30', because: 'all but the first' },
    { formula: all('DROP(A2:B3,,-1)'), gives: 'AEI.03|aei.01', because: 'all but the last column' },
    { formula: '=DROP(B2:B5,4)', gives: '#CALC!', because: 'nothing is left' },
    { formula: all('CHOOSECOLS(A2:C2,3,1)'), gives: '5|AEI.03', because: 'columns by number' },
    { formula: all('CHOOSEROWS(B2:B5,-1,1)'), gives: '30|30', because: 'rows from the end' },
    { formula: '=COUNT(CHOOSECOLS(A2:C2,4))', gives: 0, because: 'there is no fourth column' },
    { formula: all('TOCOL(A2:B3)'), gives: 'AEI.03|30|aei.01|10', because: 'row by row' },
    { formula: all('TOCOL(A2:B3,0,TRUE)'), gives: 'AEI.03|aei.01|30|10', because: 'column by column' },
    { formula: '=ROWS(TOCOL(C2:C5,1))', gives: 3, because: 'without blanks' },
    { formula: '=COLUMNS(TOROW(A2:B3))', gives: 4, because: 'one row' },
    { formula: all('VSTACK(B2:B3,{7})'), gives: '30|10|7', because: 'one below another' },
    { formula: all('HSTACK(A2:A3,B2:B3)'), gives: 'AEI.03|30|aei.01|10', because: 'one beside another' },
    { formula: '=SUM(IFERROR(VSTACK({1,2},{3}),0))', gives: 6, because: 'what a narrower one does not have is an error' },
    { formula: '=INDEX(SORT(UNIQUE(A2:A5)),2)', gives: 'AEI.02', because: 'one in another' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateIn(GRID, formula)).toEqual(gives);
  });
});

describe('a formula of several results', () => {
  it('is not calculated as its first one: it fills further cells', () => {
    expect(evaluateIn(GRID, '=UNIQUE(A2:A5)')).toBe('#NAME?');
    expect(evaluateIn(GRID, '=UNIQUE(A2:A5)&"x"')).toBe('#NAME?');
    expect(evaluateIn(GRID, '=UNIQUE(B2)')).toBe(30);
  });
});
