import type { Store } from '../../../src/app/store/store';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, portsOf, typeIn } from '../../helpers/host/peiBook';
import { openedReport } from '../../helpers/store/openedReport';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const SHEET = 'PEI Indicadores';
const PROGRESS = { row: 13, column: 14 };

type Opened = HostBook & { readonly store: Store };

const opened = async (book: HostBook): Promise<Opened> => {
  const { port, sheets } = portsOf(book);
  const store = storeOver(port, sheets);
  await store.reload();
  await disableQuestion(store);
  return { ...book, store };
};

/** Copies a sheet as a person does, behind the last one, and puts another value in it; the workbook is saved and opened again. */
async function copied(book: HostBook, sheet: string, actual: number): Promise<Opened> {
  await book.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).copy('End').getRange('N14').values = [[actual]];
    await context.sync();
  });
  return opened(hostBook({ bytes: book.host.save() }));
}

const tablesOf = ({ store }: Opened): readonly string[] => {
  const state = viewIn(store);
  return 'survey' in state ? (state.survey?.tables ?? []).map(({ sheet }) => sheet) : [];
};

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a sheet copied with the columns that the add-in wrote', () => {
  it('gets its new figures in those columns, and so does the copy of the copy', async () => {
    let book = await opened(peiBook());
    await book.store.calculate();
    const width = (await valuesIn(book, SHEET))[0]?.length;
    const progress: unknown[] = [];
    for (const [source, copy, actual] of [[SHEET, `${SHEET} (2)`, 90], [`${SHEET} (2)`, `${SHEET} (2) (2)`, 70]] as const) {
      book = await copied(book, source, actual);
      await book.store.calculateAll();
      const values = await valuesIn(book, copy);
      expect(values[0]?.length).toBe(width);
      progress.push(values[PROGRESS.row]?.[PROGRESS.column]);
    }
    expect(progress).toEqual([95.74, 74.47]);
    expect((await valuesIn(book, SHEET))[PROGRESS.row]?.[PROGRESS.column]).toBe(50.64);
  });

  it('is undone by itself and calculated again the same', async () => {
    const first = await opened(peiBook());
    await first.store.calculate();
    const book = await copied(first, SHEET, 90);
    const before = await valuesIn(book, `${SHEET} (2)`);
    await book.store.calculateAll();
    const after = await valuesIn(book, `${SHEET} (2)`);
    await book.store.undo();
    expect(await valuesIn(book, `${SHEET} (2)`)).toEqual(before);
    await book.store.calculateAll();
    expect(await valuesIn(book, `${SHEET} (2)`)).toEqual(after);
  });
});

describe('a copy of one of the add-in\'s own sheets', () => {
  it('stays as it is when the sheet is made again, even before it, and is taken for no table', async () => {
    const book = peiBook();
    const { report } = await openedReport(book);
    await report.summarize();
    await report.draftAlerts();
    await book.run(async (context) => {
      for (const name of ['Resumen PEI', 'Alertas 2024-I']) context.workbook.worksheets.getItem(name).copy('Beginning');
      await context.sync();
    });
    const kept = async (): Promise<unknown> => Promise.all(['Resumen PEI (2)', 'Alertas 2024-I (2)'].map((name) => valuesIn(book, name)));
    const before = await kept();
    await typeIn(book, SHEET, 'N68', 80);
    await report.summarize();
    await report.draftAlerts();
    expect(await kept()).toEqual(before);
    expect(tablesOf(await opened(hostBook({ bytes: book.host.save() })))).toEqual([SHEET]);
  });
});
