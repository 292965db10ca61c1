import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';

const tableOf = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItemAt(0);

async function sortedBook(): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:D5').values = [['Código', 'LE', 'VO'], ['b', 10, 5], ['a', 20, 20], ['c', 10, 3]];
    const { sort } = sheet.tables.add('B2:D5', true);
    sort.apply([{ key: 1, ascending: false }, { key: 2 }], true);
    await context.sync();
  });
  return book;
}

const sortOf = ({ run }: HostBook): Promise<object> => run(async (context) => {
  const { sort } = tableOf(context);
  sort.load('fields,matchCase,method');
  await context.sync();
  return sort.toJSON();
});

const codes = ({ run }: HostBook): Promise<unknown[]> => run(async (context) => {
  const range = tableOf(context).columns.getItem('Código').getDataBodyRange().load('values');
  await context.sync();
  return range.values.flat();
});

const FIELDS = [{ key: 1, ascending: false, sortOn: 'Value', dataOption: 'Normal' }, { key: 2, ascending: true, sortOn: 'Value', dataOption: 'Normal' }];

describe('the sort of a table', () => {
  it('is remembered, and kept in the file', async () => {
    const book = await sortedBook();
    expect(await codes(book)).toEqual(['a', 'c', 'b']);
    expect(await sortOf(book)).toEqual({ fields: FIELDS, matchCase: true, method: 'PinYin' });
    expect(await sortOf(reopened(book))).toEqual({ fields: FIELDS, matchCase: true, method: 'PinYin' });
  });

  it('is done again, follows its columns, and is forgotten', async () => {
    const book = reopened(await sortedBook());
    await book.run(async (context) => {
      const table = tableOf(context);
      table.rows.getItemAt(0).values = [['a', 1, 20]];
      table.columns.add(0, [['Nueva'], [1], [2], [3]]);
      table.sort.reapply();
      await context.sync();
    });
    expect(await codes(book)).toEqual(['c', 'b', 'a']);
    expect(await sortOf(book)).toMatchObject({ fields: [{ key: 2 }, { key: 3 }] });
    await book.run(async (context) => {
      tableOf(context).sort.clear();
      await context.sync();
    });
    expect(await sortOf(reopened(book))).toMatchObject({ fields: [] });
    expect(await codes(book)).toEqual(['c', 'b', 'a']);
  });

  it('is refused by a column that the table has not', async () => {
    await expect((await sortedBook()).run(async (context) => {
      tableOf(context).sort.apply([{ key: 3 }]);
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
