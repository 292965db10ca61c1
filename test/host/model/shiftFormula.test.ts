import { parseArea } from '../../../src/host/model/address';
import { deletionOf, insertionOf, type Shift } from '../../../src/host/model/shiftArea';
import { copyFormula, renameSheetInFormula, shiftFormula } from '../../../src/host/model/shiftFormula';

const block = (text: string) => {
  const area = parseArea(text);
  if (area === null) throw new Error(`no area: ${text}`);
  return area;
};
const insertRows = (rows: string): Shift => insertionOf(block(rows), 'Down');
const deleteRows = (rows: string): Shift => deletionOf(block(rows), 'Up');

describe('shiftFormula', () => {
  it.each<{ formula: string; shift: Shift; after: string; because: string }>([
    { formula: '=A1+A5', shift: insertRows('3:4'), after: '=A1+A7', because: 'only what is below moves' },
    { formula: '=SUM(A1:A3)', shift: insertRows('2:2'), after: '=SUM(A1:A4)', because: 'a block grows around an insertion inside it' },
    { formula: '=SUM(A1:A3)', shift: insertRows('4:4'), after: '=SUM(A1:A3)', because: 'a row below the block is not in it' },
    { formula: '=SUM($A$1:$A$9)', shift: deleteRows('2:3'), after: '=SUM($A$1:$A$7)', because: 'dollars do not hold against a deletion' },
    { formula: '=A5', shift: deleteRows('5:5'), after: '=#REF!', because: 'the cell is gone' },
    { formula: "='Hoja 1'!A5", shift: deleteRows('1:1'), after: "='Hoja 1'!A5", because: 'it is another sheet' },
    { formula: '=SUM(A2:A4)', shift: deleteRows('4:6'), after: '=SUM(A2:A3)', because: 'the tail of the block is gone' },
    { formula: '=SUM(A:A)+SUM(3:3)', shift: insertRows('1:1'), after: '=SUM(A:A)+SUM(4:4)', because: 'a whole column stays whole' },
    { formula: '="A5"&A5&LOG10(A5)', shift: insertRows('1:1'), after: '="A5"&A6&LOG10(A6)', because: 'texts and functions are no cells' },
    { formula: '=Tabla1[[#This Row],[A5]]*A5', shift: insertRows('1:1'), after: '=Tabla1[[#This Row],[A5]]*A6', because: 'a column of a table may be called A5' },
    { formula: '=A5', shift: insertionOf(block('A2'), 'Down'), after: '=A6', because: 'the cell lies in the column that moves' },
    { formula: '=B5', shift: insertionOf(block('A2'), 'Down'), after: '=B5', because: 'column B does not move' },
    { formula: '=SUM(A5:B5)', shift: insertionOf(block('A2'), 'Down'), after: '=SUM(A5:B5)', because: 'half of the block stays, so the reference stays' },
  ])('$formula becomes $after: $because', ({ formula, shift, after }) => {
    expect(shiftFormula(formula, 'Plan', 'Plan', shift)).toBe(after);
  });

  it('follows a reference from another sheet', () => {
    expect(shiftFormula("=SUM('PEI 2024'!B2:B9)", 'Resumen', 'PEI 2024', insertRows('5:6'))).toBe("=SUM('PEI 2024'!B2:B11)");
  });
});

describe('copyFormula', () => {
  it.each([
    { formula: '=A1*$B$1', rows: 1, columns: 0, after: '=A2*$B$1' },
    { formula: '=SUM(A$1:A1)', rows: 2, columns: 1, after: '=SUM(B$1:B3)' },
    { formula: '=A1', rows: -1, columns: 0, after: '=#REF!' },
    { formula: "='Hoja 1'!C3+Hoja2!$C3", rows: 1, columns: 1, after: "='Hoja 1'!D4+Hoja2!$C4" },
    { formula: '=SUM(B:B,2:2)', rows: 1, columns: 1, after: '=SUM(C:C,3:3)' },
  ])('$formula moved by $rows and $columns is $after', ({ formula, rows, columns, after }) => {
    expect(copyFormula(formula, rows, columns)).toBe(after);
  });
});

describe('renameSheetInFormula', () => {
  it('quotes a name that needs it', () => {
    expect(renameSheetInFormula('=Hoja1!A1+Hoja10!A1', 'Hoja1', 'O\'Higgins 2')).toBe("='O''Higgins 2'!A1+Hoja10!A1");
  });
  it('leaves #REF! where a sheet is gone', () => {
    expect(renameSheetInFormula("='Plan A'!$A$1*2", 'Plan A', null)).toBe('=#REF!*2');
  });
  it('renames either end of a reference over several sheets', () => {
    expect(renameSheetInFormula('=SUM(Ene:Dic!A1)', 'Dic', 'Diciembre')).toBe('=SUM(Ene:Diciembre!A1)');
  });
  it('leaves a reference into another workbook alone', () => {
    expect(renameSheetInFormula('=[1]Hoja1!A1', 'Hoja1', 'X')).toBe('=[1]Hoja1!A1');
  });
});
