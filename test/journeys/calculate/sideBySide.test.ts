import { readFileSync, writeFileSync } from 'node:fs';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(60_000);

const SHEET = 'Metas';
const path = temporaryFolder();

/** A table of one plan in four rows, with a title over it: an indicator below half of its goal, one at 90 %. */
const tableOf = (title: string, plan: string): CellValue[][] => [
  [title, '', '', ''],
  ['Código', 'Indicador', 'Logro esperado 2024', 'Valor obtenido 2024'],
  [`IND.01.AEI.${plan}.01`, 'Número de informes', 100, 40],
  [`IND.01.AEI.${plan}.02`, 'Número de visitas', 200, 180],
];

/** Two tables side by side with blank columns between them. */
const twoTables = (gap: number, titles: readonly [string, string] = ['', '']): CellValue[][] => {
  const [one, other] = [tableOf(titles[0], '01'), tableOf(titles[1], '02')];
  return one.map((row, at) => [...row, ...new Array<CellValue>(gap).fill(''), ...(other[at] ?? [])]);
};

type Opened = HostBook & { readonly store: Store };

async function withStore(book: HostBook): Promise<Opened> {
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  return { ...book, store };
}

async function calculated(values: readonly (readonly CellValue[])[]): Promise<Opened> {
  const book = await withStore(await hostBookOf({ [SHEET]: values }));
  await book.store.calculateAll();
  expect(viewIn(book.store).status).toBe('found');
  return book;
}

/** The headings of our columns with the semaphore's words below them, from left to right. */
async function semaphoresIn(book: HostBook): Promise<Record<string, readonly CellValue[]>> {
  const values = await valuesIn(book, SHEET);
  const at = values.findIndex((row) => row.includes('Código'));
  const columns = (values[at] ?? []).flatMap((heading, column) => (String(heading).startsWith('Semáforo') ? [[heading, column] as const] : []));
  return Object.fromEntries(columns.map(([heading, column]) => [`${String(heading)} en ${column}`, values.slice(at + 1).map((row) => row[column] ?? '')]));
}

const BANDS = ['Rojo', 'Ámbar'];

describe('two tables side by side', () => {
  it('each keep a block of their own where there is room between them', async () => {
    const book = await calculated(twoTables(6));
    expect(await semaphoresIn(book)).toEqual({ 'Semáforo · 2024 - Anual en 6': BANDS, 'Semáforo · 2024 - Anual en 16': BANDS });
  });

  it('have one of the blocks at the right of everything, with its table in the heading, where there is none', async () => {
    const book = await calculated(twoTables(1));
    expect(await semaphoresIn(book)).toEqual({ 'Semáforo · 2024 - Anual en 11': BANDS, 'Semáforo · 2024 - Anual · tabla de A2 en 17': BANDS });
  });

  it('are named by the titles that stand over each', async () => {
    const book = await calculated(twoTables(1, ['Unidad de Salud', 'Unidad de Obras']));
    expect(Object.keys(await semaphoresIn(book))).toEqual(['Semáforo · 2024 - Anual en 11', 'Semáforo · 2024 - Anual · Unidad de Salud en 17']);
  });

  it('keep a blank column before the second: sorting one must not move the other', async () => {
    const book = await calculated(twoTables(4));
    expect(Object.keys(await semaphoresIn(book))).toEqual(['Semáforo · 2024 - Anual en 14', 'Semáforo · 2024 - Anual · tabla de A2 en 20']);
  });

  it.each([1, 6])('are as they were after a second run, with %i columns between them', async (gap) => {
    const book = await calculated(twoTables(gap));
    const before = await valuesIn(book, SHEET);
    const again = await withStore(hostBook({ bytes: book.host.save() }));
    await again.store.calculateAll();
    expect(await valuesIn(again, SHEET)).toEqual(before);
  });

  it.each([1, 6])('are as they were before the run once it is undone, with %i columns between them', async (gap) => {
    const book = await calculated(twoTables(gap));
    const later = await withStore(hostBook({ bytes: book.host.save() }));
    await later.store.undo();
    const filled = (values: readonly (readonly CellValue[])[]): unknown[] => values.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[r, c, value]])));
    expect(filled(await valuesIn(later, SHEET))).toEqual(filled(twoTables(gap)));
  });

  it.each([1, 6])('find their blocks again after columns were inserted before them, with %i columns between them', async (gap) => {
    const book = await calculated(twoTables(gap));
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A:G').insert('Right');
      await context.sync();
    });
    const before = await semaphoresIn(book);
    const again = await withStore(hostBook({ bytes: book.host.save() }));
    await again.store.calculateAll();
    const heading = (text: string): string => text.replace('tabla de A2', 'tabla de H2');
    expect(await semaphoresIn(again)).toEqual(Object.fromEntries(Object.entries(before).map(([text, bands]) => [heading(text), bands])));
  });

  it('are found again by the first table alone, where only it was calculated', async () => {
    const book = await withStore(await hostBookOf({ [SHEET]: twoTables(1) }));
    await book.store.calculate();
    expect(await semaphoresIn(book)).toEqual({ 'Semáforo · 2024 - Anual · tabla de A2 en 17': BANDS });
    await book.store.calculateAll();
    expect(await semaphoresIn(book)).toEqual({ 'Semáforo · 2024 - Anual en 11': BANDS, 'Semáforo · 2024 - Anual · tabla de A2 en 17': BANDS });
  });

  it('have both blocks after the order todo, and the same ones after a second', async () => {
    const book = await hostBookOf({ [SHEET]: twoTables(1) });
    writeFileSync(path('uno.xlsx'), book.host.save());
    const cellsAfter = async (from: string, to: string): Promise<CellValue[][]> => {
      expect((await runCommand('todo', path(from), '--salida', path(to))).code).toBe(0);
      return valuesIn(hostBook({ bytes: readFileSync(path(to)) }), SHEET);
    };
    const first = await cellsAfter('uno.xlsx', 'dos.xlsx');
    expect(await semaphoresIn(hostBook({ bytes: readFileSync(path('dos.xlsx')) }))).toEqual({ 'Semáforo · 2024 - Anual en 11': BANDS, 'Semáforo · 2024 - Anual · tabla de A2 en 17': BANDS });
    expect(await cellsAfter('dos.xlsx', 'tres.xlsx')).toEqual(first);
  });

  it('are told about where the block is apart', async () => {
    const book = await withStore(await hostBookOf({ [SHEET]: twoTables(1) }));
    await book.store.calculate();
    const state = viewIn(book.store);
    const said = state.status === 'done' ? JSON.stringify(state.outcome) : state.status;
    expect(said).toContain('Al lado de la tabla de A2 no hay columnas libres');
  });
});
