import { evaluateFormula } from '../../../../src/host/formula/evaluateFormula';
import { gridWorkbook } from '../gridWorkbook';

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
