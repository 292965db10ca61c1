import { strFromU8, unzipSync } from 'fflate';
import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';

const formula = (book: HostBook, address: string, text: string): Promise<void> => book.run(async (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = [[text]];
  await context.sync();
});

const put = (book: HostBook, address: string, values: unknown[][]): Promise<void> => book.run(async (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values as never;
  await context.sync();
});

const values = (book: HostBook, address: string): Promise<unknown[][]> => book.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
  await context.sync();
  return range.values as unknown[][];
});

const column = async (book: HostBook, address: string): Promise<unknown[]> => (await values(book, address)).map(([value]) => value);

describe('a formula with several results', () => {
  it('fills the cells below and beside it, and fewer or more when its cells change', async () => {
    const book = hostBook();
    await put(book, 'A1:A4', [[3], [1], [3], [2]]);
    await formula(book, 'C1', '=SORT(UNIQUE(A1:A4))');
    await formula(book, 'E1', '=SUM(C1:C9)');
    await formula(book, 'E2', '=C3*10');
    expect(await column(book, 'C1:C5')).toEqual([1, 2, 3, '', '']);
    expect(await column(book, 'E1:E2')).toEqual([6, 30]);
    await put(book, 'A2', [[3]]);
    expect(await column(book, 'C1:C5')).toEqual([2, 3, '', '', '']);
    expect(await column(book, 'E1:E2')).toEqual([5, 0]);
    await put(book, 'A1:A2', [[9], [8]]);
    expect(await column(book, 'C1:C5')).toEqual([2, 3, 8, 9, '']);
    expect(await column(book, 'E1:E2')).toEqual([22, 80]);
  });

  it('says #SPILL! while something is in the way, and fills its cells when that is gone', async () => {
    const book = hostBook();
    await put(book, 'A3', [['lo mío']]);
    await formula(book, 'A1', '=SEQUENCE(3,2)');
    expect(await values(book, 'A1:B3')).toEqual([['#SPILL!', ''], ['', ''], ['lo mío', '']]);
    await put(book, 'A3', [['']]);
    expect(await values(book, 'A1:B3')).toEqual([[1, 2], [3, 4], [5, 6]]);
    await put(book, 'B2', [[77]]);
    expect(await values(book, 'A1:B3')).toEqual([['#SPILL!', ''], ['', 77], ['', '']]);
  });

  it('takes its results along when it is overwritten or cleared', async () => {
    const book = hostBook();
    await formula(book, 'A1', '=SEQUENCE(3)');
    await formula(book, 'C1', '=SUM(A2:A3)');
    expect(await column(book, 'C1')).toEqual([5]);
    await put(book, 'A1', [['x']]);
    expect(await column(book, 'A1:A3')).toEqual(['x', '', '']);
    expect(await column(book, 'C1')).toEqual([0]);
  });

  it('is told of by the range: who fills a cell, and which cells a formula fills', async () => {
    const book = hostBook();
    await formula(book, 'B2', '=SEQUENCE(2,2)');
    const told = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const to = sheet.getRange('B2').getSpillingToRange().load('address');
      const parent = sheet.getRange('C3').getSpillParent().load('address');
      const none = [sheet.getRange('C3').getSpillingToRangeOrNullObject().load('address'), sheet.getRange('D9').getSpillParentOrNullObject().load('address')];
      const has = ['B2:C3', 'B2:C4', 'D9'].map((address) => sheet.getRange(address).load('hasSpill'));
      await context.sync();
      return { to: to.address, parent: parent.address, none: none.map(({ isNullObject }) => isNullObject), has: has.map(({ hasSpill }) => hasSpill) };
    });
    expect(told).toEqual({ to: 'Sheet1!B2:C3', parent: 'Sheet1!B2', none: [true, true], has: [true, null, false] });
    await expect(book.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D9').getSpillParent().load('address');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('keeps its cells and its results in the file', async () => {
    const book = hostBook();
    await put(book, 'A1:A3', [[3], [1], [2]]);
    await formula(book, 'C1', '=FILTER(A1:A3,A1:A3>1)');
    expect(await column(book, 'C1:C3')).toEqual([3, 2, '']);
    const again = hostBook({ bytes: book.host.save() });
    expect(await column(again, 'C1:C3')).toEqual([3, 2, '']);
    await put(again, 'A2', [[5]]);
    expect(await column(again, 'C1:C4')).toEqual([3, 5, 2, '']);
    await put(again, 'A1:A3', [[0], [7], [0]]);
    expect(await column(again, 'C1:C4')).toEqual([7, '', '', '']);
  });
});

describe('the file of a workbook with dynamic arrays', () => {
  it('marks them as Excel does, once, and not where there are none', async () => {
    const book = hostBook();
    const parts = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)]));
    expect(Object.keys(parts(book.host.save()))).not.toContain('xl/metadata.xml');
    await formula(book, 'C1', '=SEQUENCE(2)');
    await column(book, 'C1:C2');
    const first = parts(book.host.save());
    expect(first['xl/metadata.xml']).toContain('<metadataType name="XLDAPR"');
    expect(first['xl/worksheets/sheet1.xml']).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn.SEQUENCE(2)</f><v>1</v></c>');
    expect(first['xl/_rels/workbook.xml.rels']).toContain('relationships/sheetMetadata');
    expect(first['[Content_Types].xml']).toContain('spreadsheetml.sheetMetadata+xml');
    const again = hostBook({ bytes: book.host.save() });
    await formula(again, 'E1', '=SEQUENCE(1,2)');
    await column(again, 'E1');
    expect(Object.keys(parts(again.host.save())).filter((name) => name.includes('metadata'))).toEqual(['xl/metadata.xml']);
  });
});
