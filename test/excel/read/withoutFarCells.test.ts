import { createExcelPort } from '../../../src/excel/createExcelPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';

const NEAR = [['a', 'b'], [1, 2]];

/** A workbook with a small table, and a value in each of these cells. */
async function bookWith(...addresses: readonly string[]): Promise<HostBook> {
  const book = await hostBookOf({ Plan: NEAR });
  await book.run(async (context) => {
    for (const address of addresses) context.workbook.worksheets.getItem('Plan').getRange(address).values = [['lejos']];
    await context.sync();
  });
  book.host.resetCounters();
  return book;
}

async function readCells({ run }: HostBook): Promise<{ top: number; left: number; values: readonly (readonly CellValue[])[] }> {
  const { top = 0, left = 0, values = [] } = (await createExcelPort(run).read()).sheets.find(({ name }) => name === 'Plan') ?? {};
  return { top, left, values };
}

describe('cells far from the rest of a sheet', () => {
  it.each(['XFD1', 'XFD9', 'XFD1048576', 'A1048576', 'ZZ100000', 'Z500000'])('keep nothing from being read: a value in %s', async (address) => {
    expect(await readCells(await bookWith(address))).toEqual({ top: 0, left: 0, values: NEAR });
  });

  it('are found in few requests', async () => {
    const book = await bookWith('XFD1048576', 'XFD1', 'A1048576');
    await readCells(book);
    expect(book.host.counters.requests).toBeLessThanOrEqual(3 + 24);
  });

  it('are read where the whole is no more than Excel gives', async () => {
    const { values } = await readCells(await bookWith('XFC2', 'F30'));
    expect([values.length, values[0]?.length, values[1]?.[16_382], values[29]?.[5]]).toEqual([30, 16_383, 'lejos', 'lejos']);
  });

  it('cost no request where there are none', async () => {
    const book = await bookWith();
    await readCells(book);
    expect(book.host.counters.requests).toBe(4);
  });

  it('may be all that a sheet has', async () => {
    const book = await hostBookOf({ Plan: [] });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1048576:XFD1048576').format.fill.color = '#FF0000';
      context.workbook.worksheets.getItem('Plan').getRange('B7').values = [['x']];
      context.workbook.worksheets.getItem('Plan').getRange('XFD7').values = [['y']];
      context.workbook.worksheets.getItem('Plan').getRange('A7').values = [['z']];
      await context.sync();
    });
    expect(await readCells(book)).toEqual({ top: 6, left: 0, values: [['z', 'x']] });
  });
});
