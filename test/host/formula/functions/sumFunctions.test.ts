import { cellError } from '../../../../src/host/format/cellValue';
import { evaluateFormula } from '../../../../src/host/formula/evaluate/evaluateFormula';
import { evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';
import { gridWorkbook } from '../gridWorkbook';

describe('sumFunctions', () => {
  /** Column A numbers and blanks, B things that are no numbers, C an error. */
  const GRID = [
    [4, '3', cellError('#DIV/0!')],
    [null, true, 1],
    [6, null, 2],
    [-1, 'x', 3],
  ];

  describe('sums, counts and extremes', () => {
    it.each<KnownResult>([
      { formula: '=SUM(A1:A4)', gives: 9, because: 'blanks are nothing' },
      { formula: '=SUM(B1:B4)', gives: 0, because: 'texts and logical values in cells do not count' },
      { formula: '=SUM("3",TRUE)', gives: 4, because: 'written in the formula they do' },
      { formula: '=SUM("x")', gives: '#VALUE!', because: 'unless they are no numbers' },
      { formula: '=SUM(C1:C4)', gives: '#DIV/0!', because: 'an error goes on' },
      { formula: '=SUM(1,,2)', gives: 3, because: 'an argument left out is 0' },
      { formula: '=AVERAGE(A1:A4)', gives: 3, because: 'blanks do not divide' },
      { formula: '=AVERAGE(B1:B4)', gives: '#DIV/0!', because: 'there are no numbers' },
      { formula: '=AVERAGEA(B1:B4)', gives: 1 / 3, because: 'TRUE is 1, texts are 0' },
      { formula: '=MAX(A1:B4)', gives: 6, because: 'numbers only' },
      { formula: '=MIN(B1:B4)', gives: 0, because: 'without numbers it is 0' },
      { formula: '=MAXA(B1:B4)', gives: 1, because: 'TRUE is 1' },
      { formula: '=COUNT(A1:C4)', gives: 6, because: 'numbers; an error is none and does not go on' },
      { formula: '=COUNT(1,"2","x",TRUE)', gives: 3, because: 'written in the formula, what spells a number' },
      { formula: '=COUNTA(A1:C4)', gives: 10, because: 'all that is not blank' },
      { formula: '=COUNTBLANK(A1:B4)', gives: 2, because: 'blank cells' },
      { formula: '=COUNTBLANK(A1:A1000)', gives: 997, because: 'below the last row too' },
      { formula: '=PRODUCT(A1:A4)', gives: -24, because: 'blanks are left out' },
      { formula: '=PRODUCT(B1:B4)', gives: 0, because: 'without numbers it is 0' },
      { formula: '=SUMSQ(3,4)', gives: 25, because: 'Microsoft, SUMSQ' },
      { formula: '=SUMPRODUCT(A1:A3,C2:C4)', gives: 22, because: '4×1 + 0×2 + 6×3' },
      { formula: '=SUMPRODUCT(A1:A3,C2:C3)', gives: '#VALUE!', because: 'the sizes differ' },
      { formula: '=SUMPRODUCT((A1:A4>0)*A1:A4)', gives: 10, because: 'a condition as a factor' },
      { formula: '=SUMPRODUCT(--(B1:B4="x"))', gives: 1, because: 'conditions become numbers by two signs' },
      { formula: '=SUM({1,2;3,4}*2)', gives: 20, because: 'arrays are calculated place by place' },
    ])('$formula gives $gives: $because', ({ formula, gives }) => {
      expect(evaluateIn(GRID, formula)).toBe(gives);
    });
  });
});

describe('SUBTOTAL', () => {
  const workbook = gridWorkbook({ Hoja1: [[1], [2], ['=SUBTOTAL(9,A1:A2)'], [4], [8], [16]] });
  workbook.setResult('Hoja1', 2, 0, 3);
  workbook.rowStates.set(4, 'filtered');
  workbook.rowStates.set(5, 'hidden');

  it.each([
    { formula: '=SUBTOTAL(9,A1:A6)', gives: 23, because: 'neither the inner subtotal nor the filtered row counts' },
    { formula: '=SUBTOTAL(109,A1:A6)', gives: 7, because: 'nor the row that a person hid' },
    { formula: '=SUBTOTAL(3,A1:A6)', gives: 4, because: '3 is COUNTA' },
    { formula: '=SUBTOTAL(4,A1:A6)', gives: 16, because: '4 is MAX' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateFormula(formula, { sheet: 'Hoja1', row: 9, column: 0 }, workbook)).toBe(gives);
  });
});
