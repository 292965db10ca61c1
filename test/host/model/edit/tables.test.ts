import { addTable } from '../../../../src/host/model/edit/tables';
import { cellError } from '../../../../src/host/format/cellValue';
import { at, contents, newBook } from '../newBook';

describe('addTable', () => {
  it('names its columns by the text that the header cells show, and writes that text into them', () => {
    const { workbook, plan } = newBook([[2024, true, cellError('#N/A'), null, 'VO'], [1, 2, 3, 4, 5]]);
    const { columns } = addTable(workbook, plan, at('A1:E2'), true);
    expect(columns.map(({ name }) => name)).toEqual(['2024', 'TRUE', '#N/A', 'Column4', 'VO']);
    expect(contents(plan, 'A1:E1')).toEqual([['2024', 'TRUE', '#N/A', 'Column4', 'VO']]);
  });
});
