import { gridShape } from '../../../../src/entry/preview/grid/gridShape';
import { workbookOf } from '../../../helpers/sheets';

describe('gridShape', () => {
  it('gives Excel\'s own pixels: 64 for a standard column, 20 for a standard row', () => {
    const { columns, rows } = gridShape(workbookOf([['a']]).sheet);
    expect(columns[0]).toEqual({ at: 0, pixels: 64 });
    expect(rows[0]).toEqual({ at: 0, pixels: 20 });
  });

  it('leaves out hidden rows and columns and keeps the numbers of the others', () => {
    const { sheet } = workbookOf([['a', 'b', 'c']]);
    sheet.setColumn(1, { hidden: true });
    sheet.setRow(0, { hidden: true });
    const { columns, rows } = gridShape(sheet);
    expect(columns.slice(0, 2).map(({ at }) => at)).toEqual([0, 2]);
    expect(rows[0]?.at).toBe(1);
  });

  it('reaches as far as merged blocks do', () => {
    const { sheet } = workbookOf([['a']]);
    sheet.merges.push({ top: 0, left: 0, bottom: 99, right: 29 });
    const { columns, rows } = gridShape(sheet);
    expect(columns.length).toBeGreaterThan(29);
    expect(rows.length).toBeGreaterThan(99);
  });

  it('counts only shown rows as frozen', () => {
    const { sheet } = workbookOf([['a'], ['b'], ['c']]);
    sheet.frozen = { rows: 3, columns: 1 };
    sheet.setRow(1, { hidden: true });
    expect(gridShape(sheet)).toMatchObject({ frozenRows: 2, frozenColumns: 1 });
  });
});
