import * as fc from 'fast-check';
import { absoluteAddress, addressOfCell, cellAddress, columnLetters, columnNumber, rectAddress } from '../../../src/workbook/cells/cellAddress';

describe('cellAddress', () => {
  it.each<{ row: number; column: number; address: string }>([
    { row: 0, column: 0, address: 'Hoja 1!A1' },
    { row: 11, column: 25, address: 'Hoja 1!Z12' },
    { row: 11, column: 26, address: 'Hoja 1!AA12' },
    { row: 0, column: 701, address: 'Hoja 1!ZZ1' },
    { row: 1048575, column: 16383, address: 'Hoja 1!XFD1048576' },
  ])('shows ($row, $column) as $address', ({ row, column, address }) => {
    expect(addressOfCell('Hoja 1', row, column)).toBe(address);
  });

  it('shows a rectangle by its corners', () => {
    expect(cellAddress({ sheet: 'PEI', rect: { top: 11, left: 10, height: 2, width: 3 } })).toBe('PEI!K12:M13');
  });

  it('is absolute in a formula, with the apostrophes of the sheet doubled', () => {
    expect(absoluteAddress({ sheet: "PEI '24", rect: { top: 11, left: 10, height: 3, width: 2 } })).toBe("'PEI ''24'!$K$12:$L$14");
    expect(absoluteAddress({ sheet: 'PEI', rect: { top: 11, left: 26, height: 1, width: 1 } })).toBe("'PEI'!$AA$12");
  });

  it('leaves out the sheet in rectAddress', () => {
    expect(rectAddress({ top: 11, left: 10, height: 3, width: 2 })).toBe('K12:L14');
    expect(rectAddress({ top: 11, left: 10, height: 1, width: 1 })).toBe('K12');
  });
});

describe('columnNumber', () => {
  it('is the way back from the letters', () => {
    fc.assert(fc.property(fc.nat({ max: 16383 }), (column) => expect(columnNumber(columnLetters(column))).toBe(column)));
  });

  it.each<{ letters: string; is: number | null; because: string }>([
    { letters: 'ac', is: 28, because: 'people type small letters' },
    { letters: 'XFD', is: 16383, because: 'it is the last column of a sheet' },
    { letters: 'XFE', is: null, because: 'no sheet has it' },
    { letters: '', is: null, because: 'there are none' },
    { letters: 'A1', is: null, because: 'that is a cell' },
    { letters: 'Ñ', is: null, because: 'no column is called so' },
    { letters: 'ABCD', is: null, because: 'no column has four' },
  ])('is $is for «$letters»: $because', ({ letters, is }) => expect(columnNumber(letters)).toBe(is));
});
