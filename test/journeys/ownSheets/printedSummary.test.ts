import { valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, typeIn } from '../../helpers/host/peiBook';
import { openedReport } from '../../helpers/store/openedReport';

jest.setTimeout(120_000);

const SHEET = 'Resumen PEI';

/** Which rows are printed, and which hold the numbers of the charts; counted from 1. */
async function rowsOf(book: HostBook): Promise<{ readonly printed: string; readonly numbers: number; readonly end: number }> {
  const printed = await book.run(async (context) => {
    const area = context.workbook.worksheets.getItem(SHEET).pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    return area.isNullObject ? '' : area.address.replaceAll(`'${SHEET}'!`, '');
  });
  const values = await valuesIn(book, SHEET);
  return { printed, numbers: values.findIndex(([first]) => first === 'Datos de los gráficos') + 1, end: values.length };
}

describe('the printed summary', () => {
  it('leaves out the numbers of the charts, and keeps what a person wrote below', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await report.summarize();
    const first = await rowsOf(book);
    expect(first.printed).toMatch(new RegExp(`^A1:[A-Z]+${first.numbers - 1},A\\d+:[A-Z]+${first.end}$`));
    const begin = Number(/,A(\d+):/.exec(first.printed)?.[1]);
    expect((await valuesIn(book, SHEET)).slice(first.numbers - 1, begin - 1).flat().filter((value) => value === 'OEI.01')).toHaveLength(1);
    await typeIn(book, SHEET, `B${first.end + 3}`, 'nota de quien firma');
    await store.reload();
    await report.summarize();
    const second = await rowsOf(book);
    expect((await valuesIn(book, SHEET)).at(-1)?.[1]).toBe('nota de quien firma');
    expect(second.printed).toMatch(new RegExp(`^A1:[A-Z]+${second.numbers - 1},A\\d+:[A-Z]+${second.end}$`));
  });

  it('is as a person set it while its rows stay', async () => {
    const book = peiBook();
    const { report } = await openedReport(book);
    // The second time it says what changed, in rows of their own.
    await report.summarize();
    await report.summarize();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).pageLayout.setPrintArea('A1:C10');
      await context.sync();
    });
    await report.summarize();
    expect((await rowsOf(book)).printed).toBe('A1:C10');
  });
});
