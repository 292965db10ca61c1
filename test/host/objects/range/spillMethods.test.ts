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

describe('a formula over areas', () => {
  const data = async (): Promise<HostBook> => {
    const book = hostBook();
    await put(book, 'A1:C5', [['a', 1, 10], ['b', 2, 20], ['c', 3, 30], ['d', 4, 40], ['e', 5, 50]]);
    return book;
  };

  it.each([
    { text: '=B1:B3*2', result: [[2], [4], [6]] },
    { text: '=IF(B1:B5>2,B1:B5,"")', result: [[''], [''], [3], [4], [5]] },
    { text: '=B1:C2', result: [[1, 10], [2, 20]] },
    { text: '=XLOOKUP("b",A1:A5,B1:C5)', result: [[2, 20]] },
    { text: '=XLOOKUP(A2:A3,A1:A5,C1:C5)', result: [[20], [30]] },
    { text: '=XLOOKUP(20,A2:C2,A1:C5)', result: [[10], [20], [30], [40], [50]] },
    { text: '=INDEX(B1:C5,2,0)', result: [[2, 20]] },
    { text: '=TRANSPOSE(B1:B3)', result: [[1, 2, 3]] },
    { text: '={1,2;3,4}*10', result: [[10, 20], [30, 40]] },
    { text: '=VLOOKUP(A1:A2,A1:C5,3,FALSE)', result: [[10], [20]] },
    { text: '=INDIRECT("B1:B2")', result: [[1], [2]] },
    { text: '=LET(x,B1:B2,x*3)', result: [[3], [6]] },
    { text: '=@B1:B5*2', result: [[2]] },
    { text: '=SUM(B1:B5*C1:C5)', result: [[550]] },
  ])('fills as many cells as it has results, and keeps them in the file: $text', async ({ text, result }) => {
    const book = await data();
    await formula(book, 'E1', text);
    const filled = Array.from({ length: 6 }, (_, row) => Array.from({ length: 4 }, (__, at) => result[row]?.[at] ?? ''));
    for (const one of [book, hostBook({ bytes: book.host.save() })]) expect(await values(one, 'E1:H6')).toEqual(filled);
  });

  it('is refused room by a table, and says that whole columns are not calculated here', async () => {
    const book = await data();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('G1:G9', false);
      await context.sync();
    });
    await formula(book, 'F1', '=B1:C2');
    await formula(book, 'I1', '=B:B*2');
    expect(await values(book, 'F1:F2')).toEqual([['#SPILL!'], ['']]);
    expect(await values(book, 'I1:I2')).toEqual([['#SPILL!'], ['']]);
  });

  it('fills its cells again where it is copied to; a value that it put somewhere is copied as a value', async () => {
    const book = await data();
    await formula(book, 'E1', '=$B1:$B3*2');
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('G2').copyFrom('E1:E3');
      sheet.getRange('I1').copyFrom('E3');
      await context.sync();
    });
    expect(await column(book, 'G1:G5')).toEqual(['', 4, 6, 8, '']);
    await put(book, 'B3', [[7]]);
    expect(await column(book, 'I1')).toEqual([6]);
    await formula(book, 'H1', '=SEQUENCE(1,2)');
    expect(await values(book, 'H1:I1')).toEqual([['#SPILL!', 6]]);
  });

  it('takes its results along when something is copied over it', async () => {
    const book = await data();
    await formula(book, 'E1', '=B1:B3*2');
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E1').copyFrom('A1');
      await context.sync();
    });
    expect(await column(book, 'E1:E3')).toEqual(['a', '', '']);
  });
});

describe('a plain formula of a file over an area', () => {
  it('takes one cell, shows @, and stays so when what is shown is written back', async () => {
    const book = hostBook();
    await put(book, 'A1:A3', [[1], [2], [3]]);
    await formula(book, 'C2', '=@A1:A3*2');
    const again = hostBook({ bytes: book.host.save() });
    const read = (): Promise<unknown[][]> => again.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1:C3').load('formulas, values');
      await context.sync();
      return [...range.formulas, ...range.values] as unknown[][];
    });
    const shown = [[''], ['=@A1:A3*2'], [''], [''], [4], ['']];
    expect(await read()).toEqual(shown);
    await formula(again, 'C2', '=@A1:A3*2');
    expect(await read()).toEqual(shown);
    expect(strFromU8(unzipSync(again.host.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<c r="C2"><f>A1:A3*2</f><v>4</v></c>');
  });
});

describe('A1#', () => {
  it('is all cells that the formula of A1 fills, more or fewer when they change', async () => {
    const book = hostBook();
    await put(book, 'A1', [[2]]);
    await formula(book, 'C1', '=SEQUENCE(A1)*10');
    await formula(book, 'E1', '=SUM(C1#)');
    await formula(book, 'F1', '=C1#+1');
    await formula(book, 'G1', '=ROWS(F1#)');
    expect(await values(book, 'E1:G3')).toEqual([[30, 11, 2], ['', 21, ''], ['', '', '']]);
    await put(book, 'A1', [[3]]);
    expect(await values(book, 'E1:G3')).toEqual([[60, 11, 3], ['', 21, ''], ['', 31, '']]);
    await put(book, 'A1', [[1]]);
    expect(await values(book, 'E1:G3')).toEqual([[10, 11, 1], ['', '', ''], ['', '', '']]);
  });

  it('is #REF! where A1 has no such formula, or nothing has room', async () => {
    const book = hostBook();
    await put(book, 'A1', [[2]]);
    await formula(book, 'C1', '=SUM(A1#)');
    await formula(book, 'D1', '=SEQUENCE(2)');
    await formula(book, 'E1', '=SUM(D1#)');
    expect(await values(book, 'C1:E1')).toEqual([['#REF!', 1, 3]]);
    await put(book, 'D2', [['lo mío']]);
    expect(await values(book, 'C1:E1')).toEqual([['#REF!', '#SPILL!', '#REF!']]);
    await put(book, 'D2', [['']]);
    expect(await values(book, 'C1:E1')).toEqual([['#REF!', 1, 3]]);
  });

  it('follows its cell when rows are inserted and the sheet is renamed, and is kept in the file', async () => {
    const book = hostBook();
    await formula(book, 'A1', '=SEQUENCE(3)');
    await formula(book, 'C1', '=SUM(Sheet1!A1#)+1');
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('1:2').insert('Down');
      sheet.name = 'Mi hoja';
      await context.sync();
    });
    const again = hostBook({ bytes: book.host.save() });
    await again.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Mi hoja').getRange('A3:C5').load('formulas, values');
      await context.sync();
      expect(range.values).toEqual([[1, '', 7], [2, '', ''], [3, '', '']]);
      expect(range.formulas[0]?.[2]).toBe("=SUM('Mi hoja'!A3#)+1");
    });
  });

  it.each(['=A1:B2#', '=2#', '=SUM(A1)#', '=#'])('is refused after anything but a cell or name: %s', async (text) => {
    await expect(formula(hostBook(), 'D1', text)).rejects.toMatchObject({ code: 'InvalidArgument' });
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
