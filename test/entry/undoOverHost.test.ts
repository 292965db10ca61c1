import { readFileSync } from 'node:fs';
import { createStore } from '../../src/app/createStore';
import type { Store } from '../../src/app/store';
import { createExcelPort } from '../../src/excel/createExcelPort';
import { createSheetPort } from '../../src/excel/createSheetPort';
import { hostBook } from '../helpers/hostBook';
import type { HostBook } from '../helpers/hostBook';
import { readerView } from '../helpers/readerView';
import { unasking } from '../helpers/storeScene';

/** Every cell of a sheet goes through the client, several times. */
jest.setTimeout(120_000);

const SHEET = 'PEI Indicadores';
const bytesOf = (name: string): Uint8Array => readFileSync(`test/fixtures/libros/${name}.xlsx`);

type Opened = HostBook & { readonly store: Store };

async function opened(bytes: Uint8Array): Promise<Opened> {
  const book = hostBook({ bytes });
  const store = createStore(createExcelPort(book.run), createSheetPort(book.run));
  await store.look();
  await unasking(store);
  book.host.resetCounters();
  return { ...book, store };
}

const calculated = async (book: Opened): Promise<Opened> => {
  await book.store.calculate();
  expect(book.store.current().status).toBe('done');
  return book;
};

const onSheet = (book: HostBook, edit: (sheet: Excel.Worksheet) => void): Promise<void> =>
  book.run(async (context) => {
    edit(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('Deshacer último cálculo through the real client', () => {
  it.each(['pei-jlbr-2024', 'pei-igp-2020-2025', 'tabla-simple'])('gives back all that a reader sees of %s, also from the file saved and opened again', async (name) => {
    const before = await readerView(await opened(bytesOf(name)));
    const book = await calculated(await opened(bytesOf(name)));
    const saved = book.host.save();
    expect(await readerView(book)).not.toEqual(before);
    await book.store.undo();
    expect(book.store.current()).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    expect(await readerView(book)).toEqual(before);
    const later = await opened(saved);
    await later.store.undo();
    expect(await readerView(await opened(later.host.save()))).toEqual(before);
  });

  it('gives back what the run before had written', async () => {
    const book = await calculated(await opened(bytesOf('pei-igp-2020-2025')));
    const before = await readerView(book);
    await book.store.choosePeriod('2022');
    await calculated(book);
    expect(await readerView(book)).not.toEqual(before);
    await book.store.undo();
    const { settings: _, ...after } = (await readerView(book)) as { settings: unknown };
    const { settings: __, ...wanted } = before as { settings: unknown };
    expect(after).toEqual(wanted);
  });

  it('finds the cells again after rows were inserted above and a column before them', async () => {
    const book = await calculated(await opened(bytesOf('pei-jlbr-2024')));
    const plain = await opened(bytesOf('pei-jlbr-2024'));
    for (const one of [book, plain]) {
      await onSheet(one, (sheet) => void sheet.getRange('1:2').insert('Down'));
      await onSheet(one, (sheet) => void sheet.getRange('A:A').insert('Right'));
    }
    await book.store.undo();
    expect(book.store.current()).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
    const formulas = (view: unknown): unknown => (view as { sheets: { formulas: unknown }[] }).sheets.map((sheet) => sheet.formulas);
    expect(formulas(await readerView(book))).toEqual(formulas(await readerView(plain)));
  });

  it('keeps the colours a person had put on the cells, and their rules', async () => {
    const painted = await opened(bytesOf('pei-jlbr-2024'));
    await onSheet(painted, (sheet) => {
      const cells = sheet.getRange('O13:Q20');
      cells.format.fill.color = '#ABCDEF';
      cells.numberFormat = [['0.0%']];
      sheet.getRange('O14').numberFormat = [['0']];
      cells.conditionalFormats.add('CellValue').cellValue.rule = { operator: 'GreaterThan', formula1: '=5' };
    });
    const before = await readerView(painted);
    const book = await calculated(await opened(painted.host.save()));
    await book.store.undo();
    expect(await readerView(book)).toEqual(before);
  });

  it.each(['GeneralException'])('at whatever request it fails with %s, nothing is half undone and the next try ends it', async (code) => {
    const saved = (await calculated(await opened(bytesOf('pei-jlbr-2024')))).host.save();
    const whole = await opened(saved);
    await whole.store.undo();
    const total = whole.host.counters.requests;
    const wanted = await cellsOf(whole);
    for (let request = 1; request <= total; request += 1) {
      const book = await opened(saved);
      const before = await cellsOf(book);
      book.host.resetCounters();
      book.host.failAt({ request, code });
      await book.store.undo();
      expect([before, wanted]).toContainEqual(await cellsOf(book));
      await book.store.undo();
      expect(await cellsOf(book)).toEqual(wanted);
    }
  });
});

/** Contents of the sheet, the names and the settings: enough to see anything half done. */
const cellsOf = ({ run }: HostBook): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange('A1:V90').load('formulas,numberFormat');
    const names = context.workbook.names.load('items/name');
    const settings = context.workbook.settings.load('items/key');
    await context.sync();
    return [range.formulas, range.numberFormat, names.items.map(({ name }) => name).sort(), settings.items.map(({ key }) => key).sort()];
  });
