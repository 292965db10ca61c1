import { addressOfCell, cellAddress } from '../../src/workbook/cellAddress';

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
});
