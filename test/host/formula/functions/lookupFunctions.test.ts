import { evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';

const GRID = [
  ['Código', 'LE', 'VO'],
  ['AEI.01', 10, 100],
  ['AEI.02', 20, 200],
  ['AEI.02', 30, null],
  ['aei.03', 40, 400],
  [7, 50, 'x'],
];

describe('look-ups', () => {
  it.each<KnownResult>([
    { formula: '=VLOOKUP("aei.02",A2:C6,2,FALSE)', gives: 20, because: 'the first that is equal, whatever its case' },
    { formula: '=VLOOKUP("AEI*",A2:C6,2,FALSE)', gives: 10, because: 'with wildcards' },
    { formula: '=VLOOKUP("AEI.09",A2:C6,2,FALSE)', gives: '#N/A', because: 'it is not there' },
    { formula: '=VLOOKUP("7",A2:C6,2,FALSE)', gives: '#N/A', because: 'a text is no number' },
    { formula: '=VLOOKUP(7,A2:C6,2,FALSE)', gives: 50, because: 'a number' },
    { formula: '=VLOOKUP("AEI.02",A2:C6,4,FALSE)', gives: '#REF!', because: 'there is no fourth column' },
    { formula: '=VLOOKUP("AEI.02",A2:C6,0,FALSE)', gives: '#VALUE!', because: 'columns count from 1' },
    { formula: '=VLOOKUP(35,B2:C6,1)', gives: 30, because: 'without FALSE the next smaller one of a sorted list' },
    { formula: '=VLOOKUP(5,B2:C6,1)', gives: '#N/A', because: 'all are larger' },
    { formula: '=VLOOKUP(30,B2:C6,2,FALSE)', gives: 0, because: 'a blank answer is 0' },
    { formula: '=HLOOKUP("VO",A1:C3,3,FALSE)', gives: 200, because: 'along the first row' },
    { formula: '=MATCH("AEI.02",A2:A6,0)', gives: 2, because: 'the first place' },
    { formula: '=MATCH(25,B2:B6)', gives: 2, because: 'Microsoft, MATCH: the largest that is not larger' },
    { formula: '=MATCH(20,B2:B6,1)', gives: 2, because: 'or equal' },
    { formula: '=MATCH(25,{40,30,20,10},-1)', gives: 2, because: 'in a falling list the smallest that is not smaller' },
    { formula: '=MATCH(1,A1:C3,0)', gives: '#N/A', because: 'an area is no list' },
    { formula: '=LOOKUP(25,B2:B6,A2:A6)', gives: 'AEI.02', because: 'the answer from another list' },
    { formula: '=LOOKUP(25,B2:C6)', gives: 200, because: 'the answer from the last column' },
    { formula: '=LOOKUP(2,1/(B2:B6<30),B2:B6)', gives: 20, because: 'the last that meets a condition: errors are passed over' },
    { formula: '=INDEX(A1:C6,3,2)', gives: 20, because: 'row and column' },
    { formula: '=INDEX(B2:B6,3)', gives: 30, because: 'one number in a column' },
    { formula: '=INDEX(A1:C1,3)', gives: 'VO', because: 'one number in a row' },
    { formula: '=SUM(INDEX(B2:C6,0,1))', gives: 150, because: 'row 0 is the whole column' },
    { formula: '=INDEX(A1:C6,9,1)', gives: '#REF!', because: 'there is no ninth row' },
    { formula: '=INDEX((A1:A2,B2:B3),2,1,2)', gives: 20, because: 'the second area' },
    { formula: '=INDEX({1,2;3,4},2,1)', gives: 3, because: 'in an array' },
    { formula: '=XLOOKUP("aei.03",A2:A6,C2:C6)', gives: 400, because: 'exact by default' },
    { formula: '=XLOOKUP("AEI.02",A2:A6,B2:B6,,0,-1)', gives: 30, because: 'from the end' },
    { formula: '=XLOOKUP("no",A2:A6,C2:C6,"nada")', gives: 'nada', because: 'its own answer for nothing' },
    { formula: '=XLOOKUP("AEI*",A2:A6,B2:B6)', gives: '#N/A', because: 'no wildcards by default' },
    { formula: '=XLOOKUP("AEI*",A2:A6,B2:B6,,2)', gives: 10, because: 'wildcards when asked' },
    { formula: '=XLOOKUP(25,B2:B6,A2:A6,,-1)', gives: 'AEI.02', because: 'next smaller' },
    { formula: '=XLOOKUP(25,B2:B6,B2:B6,,1)', gives: 30, because: 'next larger' },
    { formula: '=SUM(XLOOKUP("AEI.01",A2:A6,B2:C6))', gives: 110, because: 'a whole row as the answer' },
    { formula: '=XMATCH(25,B2:B6,1)', gives: 3, because: 'the place of the next larger' },
    { formula: '=SUM(OFFSET(B1,1,0,3,1))', gives: 60, because: 'three cells below B1' },
    { formula: '=SUM(OFFSET(B4,0,0,-2,1))', gives: 50, because: 'a negative height goes up' },
    { formula: '=OFFSET(A1,-1,0)', gives: '#REF!', because: 'there is no row above' },
    { formula: '=INDIRECT("B"&3)', gives: 20, because: 'a reference in a text' },
    { formula: '=INDIRECT("R3C2",FALSE)', gives: 20, because: 'in R1C1' },
    { formula: '=INDIRECT("1+1")', gives: '#REF!', because: 'a text that is no reference' },
    { formula: '=ROW()', gives: 2, because: 'the own row' },
    { formula: '=COLUMN(C5)', gives: 3, because: 'the column of a reference' },
    { formula: '=SUMPRODUCT(ROW(A1:A3))', gives: 6, because: 'rows one by one in an array' },
    { formula: '=ROWS(A1:C6)*10+COLUMNS(A1:C6)', gives: 63, because: 'the size of an area' },
    { formula: '=ADDRESS(2,3)', gives: '$C$2', because: 'Microsoft, ADDRESS, example 1' },
    { formula: '=ADDRESS(2,3,2)', gives: 'C$2', because: 'Microsoft, ADDRESS, example 2' },
    { formula: '=ADDRESS(2,3,2,FALSE)', gives: 'R2C[3]', because: 'Microsoft, ADDRESS, example 3' },
    { formula: '=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', gives: "'EXCEL SHEET'!R2C3", because: 'Microsoft, ADDRESS, example 5' },
    { formula: '=HYPERLINK("http://localhost","ver")', gives: 'ver', because: 'the cell shows the friendly name' },
    { formula: '=SUM(TRANSPOSE(B2:B4)*{1,10,100})', gives: 3210, because: 'a column as a row' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateIn(GRID, formula)).toBe(gives);
  });

  it('finds the same place with an index as cell by cell', () => {
    const grid = Array.from({ length: 60 }, (_row, at) => [`k${at % 45}`, at]);
    const place = 'MATCH("K7",A1:A60,0)';
    const last = 'XMATCH("K7",A1:A60,0,-1)';
    expect(evaluateIn(grid, `=${place}&"-"&${place}&"-"&${place}`)).toBe('8-8-8');
    expect(evaluateIn(grid, `=${last}&"-"&${last}&"-"&${last}`)).toBe('53-53-53');
    expect(evaluateIn(grid, '=IFNA(MATCH("x",A1:A60,0),0)+IFNA(MATCH("x",A1:A60,0),0)')).toBe(0);
  });
});
