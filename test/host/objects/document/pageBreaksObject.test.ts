import { hostBook } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('page breaks', () => {
  it('stand before the row or column of a range, in order, and the file keeps them', async () => {
    const book = hostBook();
    await book.run(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } = first(context);
      horizontalPageBreaks.add('A21:E21');
      horizontalPageBreaks.add(first(context).getRange('C11'));
      horizontalPageBreaks.add('B21');
      verticalPageBreaks.add('D5');
      await context.sync();
    });
    const bytes = book.host.save();
    expect(packageProblems(bytes)).toEqual([]);
    const again = hostBook({ bytes });
    await again.run(async (context) => {
      const { horizontalPageBreaks: rows, verticalPageBreaks: columns } = first(context);
      rows.load('items/rowIndex,items/columnIndex');
      columns.load('items/rowIndex,items/columnIndex');
      const [after, right, count] = [rows.getItem(0).getCellAfterBreak().load('address'), columns.getItem(0).getCellAfterBreak().load('address'), rows.getCount()];
      await context.sync();
      expect([rows.items, columns.items].map((items) => items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]))).toEqual([[[10, 0], [20, 0]], [[0, 3]]]);
      expect([after.address, right.address, count.value]).toEqual(['Sheet1!A11', 'Sheet1!D1', 2]);
      rows.items[0]?.delete();
      columns.removePageBreaks();
      await context.sync();
    });
    expect(hostBook({ bytes: again.host.save() }).host.workbook.sheets[0]?.pageBreaks).toEqual({ rows: [20], columns: [] });
  });

  it('follow their rows, go with them, and are copied with the sheet', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const breaks = first(context).horizontalPageBreaks;
      for (const address of ['A3', 'A6', 'A9']) breaks.add(address);
      first(context).getRange('1:2').insert('Down');
      first(context).getRange('8:8').delete('Up');
      first(context).copy('End');
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ pageBreaks }) => pageBreaks)).toEqual([{ rows: [4, 9], columns: [] }, { rows: [4, 9], columns: [] }]);
  });

  it('stand before no first row or column, and on a protected sheet none is added', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      first(context).horizontalPageBreaks.add('A1');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      first(context).verticalPageBreaks.add('A7');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      first(context).horizontalPageBreaks.getItem(0).delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
      first(context).protection.protect();
      first(context).horizontalPageBreaks.add('A5');
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });
});
