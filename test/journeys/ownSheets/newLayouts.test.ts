import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import { contentsOf } from '../../helpers/host/readerView';
import { typeIn } from '../../helpers/host/peiBook';
import { openedReport } from '../../helpers/store/openedReport';
import { reportIn, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const SUMMARY = 'Resumen PEI';
const before = () => hostBook({ bytes: new Uint8Array(readFileSync(join(__dirname, '../../fixtures/anteriores/un-plan.xlsx'))) });

describe('a summary made before every AEI had its row', () => {
  it('gets its new columns and page once, keeps what a person wrote beside it, and is written no more when nothing changes', async () => {
    const book = before();
    await typeIn(book, SUMMARY, 'K4', 'nota de quien revisa');
    const { store, report } = await openedReport(book, undefined, { calculates: false });
    await report.summarize();
    expect(reportIn(store)).toMatchObject({ notice: null });
    const look = () => book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SUMMARY);
      const widths = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
      sheet.pageLayout.load('orientation');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      return { widths: widths.map(({ columnWidth }) => Math.round(columnWidth)), orientation: sheet.pageLayout.orientation, breaks: sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex) };
    });
    const { widths, orientation, breaks } = await look();
    expect(widths).toEqual([72, 230, 165]);
    expect(orientation).toBe('Landscape');
    const values = await valuesIn(book, SUMMARY);
    expect(values[3]?.[10]).toBe('nota de quien revisa');
    expect(breaks).toContain(values.findIndex(([first]) => first === 'Avance de cada acción estratégica'));
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SUMMARY).getRange('B:B').format.columnWidth = 300;
      await context.sync();
    });
    await report.summarize();
    const sheet = book.host.workbook.sheet(SUMMARY);
    const cells = sheet === undefined ? [] : contentsOf(sheet);
    await report.summarize();
    expect(sheet === undefined ? [] : contentsOf(sheet)).toEqual(cells);
    expect((await look()).widths).toEqual([72, 300, 165]);
  });

  it('gives its cells back when undone, and says that its widths and page are the new ones', async () => {
    const book = before();
    const standing = await valuesIn(book, SUMMARY);
    const { store, report } = await openedReport(book, undefined, { calculates: false });
    await report.summarize();
    await store.undo();
    const view = viewIn(store);
    const details = view.status === 'found' ? view.news?.lines.map(({ detail }) => detail) : [];
    expect(details).toContainEqual(expect.stringMatching(/Los anchos de columna, las celdas combinadas y la página son los de ahora/));
    const width = standing[0]?.length;
    expect((await valuesIn(book, SUMMARY)).slice(0, standing.length).map((row) => row.slice(0, width))).toEqual(standing);
  });

  it('leaves no fill of the arrangement before in a cell that has other words now', async () => {
    const book = before();
    const fresh = await openedReport(book, undefined, { calculates: false });
    await fresh.report.summarize();
    const values = await valuesIn(book, SUMMARY);
    const fills = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SUMMARY);
      const ranges = values.map((_, row) => sheet.getRange(`D${row + 1}`).format.fill.load('color'));
      await context.sync();
      return ranges.map(({ color }) => color);
    });
    values.forEach((row, at) => {
      if (row.every((value) => value === '')) expect(fills[at]).toBe('#FFFFFF');
    });
  });
});

describe('a sheet of alerts made before the table stood first', () => {
  const ALERTS = 'Alertas PEI';

  it('loses the text of all paragraphs together and its merged cell, and no word of a person', async () => {
    const book = before();
    const old = await valuesIn(book, ALERTS);
    const head = old.findIndex(([first]) => first === 'Código');
    expect(old[2]?.[0]).toBe('ALERTAS IDENTIFICADAS');
    const { store, report } = await openedReport(book, undefined, { calculates: false });
    await store.choosePeriod('2023-S1');
    await typeIn(book, ALERTS, `G${head + 2}`, 'debido a las lluvias');
    await report.draftAlerts();
    expect(reportIn(store)).toMatchObject({ notice: null });
    const now = await valuesIn(book, ALERTS);
    expect(now.slice(2, head).flatMap((row) => row.slice(0, 10)).join('')).toBe('');
    expect(now[head + 1]?.slice(6, 8)).toEqual(['debido a las lluvias', old[head + 1]?.[7]]);
    expect(now.slice(head + 2).map((row) => row.slice(6, 8))).toEqual(old.slice(head + 2).map((row) => row.slice(6, 8)));
    expect(book.host.workbook.sheet(ALERTS)?.merges ?? []).toEqual([]);
  });

  it('keeps that text where a person changed it', async () => {
    const book = before();
    await typeIn(book, ALERTS, 'A4', 'Texto de la oficina.');
    const { store, report } = await openedReport(book, undefined, { calculates: false });
    await store.choosePeriod('2023-S1');
    await report.draftAlerts();
    expect((await valuesIn(book, ALERTS))[3]?.[0]).toBe('Texto de la oficina.');
  });
});
