import { consolidateWorkbook } from '../../../src/app/consolidate/consolidateWorkbook';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { exampleSheet } from '../../../src/app/start/createExample';
import type { Store } from '../../../src/app/store/store';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import { contentsIn } from '../../helpers/store/failingRuns';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(60_000);

type Book = Awaited<ReturnType<typeof hostBookOf>>;

const TABLE = exampleSheet().values;
const OWN = ['Consolidado PEI', 'Planes', 'AEI en rojo', 'Calidad de registros'];

const stores: Store[] = [];

/** The host tells of edits a moment later, and a store then reads again. */
afterEach(async () => {
  await new Promise((delivered) => setTimeout(delivered, 0));
  await Promise.all(stores.splice(0).map((store) => store.whenIdle()));
});

async function opened(book: Book): Promise<Store> {
  const store = storeOver({ ...createExcelPort(book.run), pause: () => Promise.resolve() }, createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  stores.push(store);
  return store;
}

const twoUnits = (): Promise<Book> => hostBookOf({ 'Unidad A': TABLE, 'Unidad B': TABLE.map((row) => row.map((cell) => (cell === 1385 ? 700 : cell === 610 ? 600 : cell))), Notas: [['nada']] });
const newsOf = (store: Store) => {
  const view = viewIn(store);
  return view.status === 'found' ? view.news : null;
};

describe('consolidateWorkbook', () => {
  it('makes a row for each plan and period, and tells of its sheets with their places', async () => {
    const book = await twoUnits();
    const store = await opened(book);
    await store.run('consolidate', consolidateWorkbook);
    expect(newsOf(store)?.title).toBe('Se consolidaron 4 planes y periodos.');
    expect(newsOf(store)?.lines.map(({ status, text }) => [status, text])).toEqual(OWN.map((name) => ['done', name]));
    expect((await valuesIn(book, 'Planes')).slice(4).map((row) => [row[2], row[17]])).toEqual([['2024-I', 'Unidad A'], ['2024-I', 'Unidad B'], ['2024', 'Unidad A'], ['2024', 'Unidad B']]);
  });

  it('is undone as one run', async () => {
    const book = await twoUnits();
    const store = await opened(book);
    const before = contentsIn(book);
    await store.run('consolidate', consolidateWorkbook);
    expect([...contentsIn(book).keys()]).toEqual([...before.keys(), ...OWN]);
    await store.undo();
    expect(contentsIn(book)).toEqual(before);
  });

  it('brings its sheets up to date, keeps what somebody wrote on them and says so', async () => {
    const book = await twoUnits();
    const store = await opened(book);
    await store.run('consolidate', consolidateWorkbook);
    await book.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem('Planes').getRange('A5').values = [['MI ENTIDAD']];
      sheets.getItem('Unidad A').getRange('M7').values = [[1000]];
      await context.sync();
    });
    await store.reload();
    await store.run('consolidate', consolidateWorkbook);
    expect((await valuesIn(book, 'Planes'))[4]?.[0]).toBe('MI ENTIDAD');
    expect(newsOf(store)?.lines.find(({ text }) => text === 'Planes')?.detail).toContain('A5');
    expect([...contentsIn(book).keys()].filter((name) => name.startsWith('Planes'))).toEqual(['Planes']);
  });

  it('leaves every cell of a person as it was at whatever request it fails, and the next click ends it', async () => {
    const start = await twoUnits();
    await opened(start);
    const bytes = start.host.save();
    const whole = hostBook({ bytes });
    await (await opened(whole)).run('consolidate', consolidateWorkbook);
    const wanted = contentsIn(whole);
    const total = whole.host.counters.requests;
    const before = contentsIn(hostBook({ bytes }));
    const users = ['Unidad A', 'Unidad B', 'Notas'];
    for (let request = 8; request <= total; request += 3) {
      const book = hostBook({ bytes });
      const store = await opened(book);
      book.host.failAt({ request, code: 'GeneralException' });
      await store.run('consolidate', consolidateWorkbook);
      expect({ request, cells: users.map((name) => contentsIn(book).get(name)) }).toEqual({ request, cells: users.map((name) => before.get(name)) });
      await store.run('consolidate', consolidateWorkbook);
      expect({ request, cells: contentsIn(book) }).toEqual({ request, cells: wanted });
    }
    expect(total).toBeGreaterThan(20);
  });

  it('writes nothing where no plan has values', async () => {
    const blank = TABLE.map((row, at) => (at < 7 ? row : row.map((cell, column) => (column === 11 || column === 12 ? '' : cell))));
    const book = await hostBookOf({ 'Unidad A': blank });
    const store = await opened(book);
    const before = contentsIn(book);
    await store.run('consolidate', consolidateWorkbook);
    expect(viewIn(store)).toMatchObject({ status: 'failed', notice: { code: 'nada-que-consolidar' } });
    expect(contentsIn(book)).toEqual(before);
  });
});
