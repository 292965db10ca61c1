import { readFileSync } from 'node:fs';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const SHEETS = ['Unidad A', 'Unidad B'] as const;
const PROGRESS = { row: 12, column: 14 };

type Opened = HostBook & { readonly store: Store };

const withStore = async (book: HostBook): Promise<Opened> => {
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  book.host.resetCounters();
  return { ...book, store };
};

const linesOf = ({ store }: Opened): string[] => {
  const state = viewIn(store);
  return state.status === 'found' ? (state.news?.lines ?? []).map(({ text, status }) => `${text} ${status}`) : [state.status];
};

/** The cells that hold something, by place, on both sheets. */
const filledIn = async (book: HostBook): Promise<unknown[]> => {
  const both = [];
  for (const name of SHEETS) {
    const values = await valuesIn(book, name);
    both.push(values.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[r, c, value]]))));
  }
  return both;
};

let table: CellValue[][] = [];
let bytes: Uint8Array = new Uint8Array();

beforeAll(async () => {
  table = await valuesIn(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }), 'PEI Indicadores');
  const book = await hostBookOf({ [SHEETS[0]]: table, Notas: [['nada']], [SHEETS[1]]: table });
  bytes = book.host.save();
});

const opened = (): Promise<Opened> => withStore(hostBook({ bytes }));

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('Recalcular todo el libro through the real client', () => {
  it('calculates both sheets, reading twice and writing each sheet in two requests', async () => {
    const book = await opened();
    await book.store.calculateAll();
    expect(linesOf(book)).toEqual(['Unidad A done', 'Notas skipped', 'Unidad B done']);
    expect((await valuesIn(book, 'Unidad A'))[PROGRESS.row]?.[PROGRESS.column]).toBe(50.64);
    expect((await valuesIn(book, 'Unidad B'))[PROGRESS.row]?.[PROGRESS.column]).toBe(50.64);
  });

  it('is undone from a store opened later', async () => {
    const book = await opened();
    const before = await filledIn(book);
    await book.store.calculateAll();
    const later = await withStore(hostBook({ bytes: book.host.save() }));
    await later.store.undo();
    expect(linesOf(later)).toEqual(['Unidad B done', 'Unidad A done']);
    expect(await filledIn(later)).toEqual(before);
  });

  it('goes on with the others when one sheet is protected or filtered', async () => {
    const book = await opened();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SHEETS[0]).protection.protect();
      await context.sync();
    });
    await book.store.calculateAll();
    expect(linesOf(book)).toEqual(['Unidad A failed', 'Notas skipped', 'Unidad B done']);
    await book.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(SHEETS[0]).protection.unprotect();
      worksheets.getItem(SHEETS[1]).autoFilter.apply('A12:N73', 0, { filterOn: 'Values', values: ['AEI.01.01'] });
      await context.sync();
    });
    await book.store.calculateAll();
    expect(linesOf(book)).toEqual(['Unidad B failed', 'Unidad A done', 'Notas skipped']);
  });
});

describe('what a user says of a column', () => {
  it('holds at once, in the saved file, and until it is taken back', async () => {
    const book = await opened();
    const columnOf = ({ store }: Opened, column: number) => {
      const state = viewIn(store);
      return 'survey' in state ? state.survey?.tables[0]?.columns.find((one) => one.column === column) : undefined;
    };
    const first = columnOf(book, 2);
    expect(first?.meaning.field).not.toBe('unknown');
    await book.store.correctColumns([{ column: 2, meaning: { field: 'unknown' } }]);
    expect(columnOf(book, 2)).toMatchObject({ meaning: { field: 'unknown' }, confidence: 1, corrected: true });
    const later = await withStore(hostBook({ bytes: book.host.save() }));
    expect(columnOf(later, 2)).toMatchObject({ meaning: { field: 'unknown' }, corrected: true });
    await later.store.correctColumns([{ column: 2, meaning: null }]);
    expect(columnOf(later, 2)).toEqual(first);
  });
});
