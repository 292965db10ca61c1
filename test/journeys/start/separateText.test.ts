import { separateCrowdedRows } from '../../../src/app/start/separateText';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { textOfReport2024 } from '../../helpers/sheets/reportText';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

type Opened = HostBook & { readonly store: Store };

async function withStore(book: HostBook): Promise<Opened> {
  const store = storeOver({ ...createExcelPort(book.run), pause: () => Promise.resolve() }, createSheetPort(book.run));
  await store.reload();
  return { ...book, store };
}

const opened = async (lines: readonly string[]): Promise<Opened> => withStore(await hostBookOf({ Pegado: lines.map((line) => [line]) }));

const sheetsOf = ({ run }: HostBook): Promise<string[]> =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

/** Presses *Separar en columnas* for the sheet that the pane offers. */
async function separated(book: Opened): Promise<Opened> {
  const state = viewIn(book.store);
  const [text] = (state.status === 'nothing' ? state.start?.texts : undefined) ?? [];
  if (text === undefined) throw new Error(`Nothing is offered in ${state.status}`);
  await book.store.separateText(text.id);
  return book;
}

const REPORT = textOfReport2024().split('\n');
const LINES = ['Código;Indicador;Meta 2024;VO 2024', 'IND.01.AEI.01.01;Uno;94,00;47,60', 'IND.01.AEI.01.02;Dos;10;9'];

describe('a report pasted into one column', () => {
  it('is recognised, and *Separar en columnas* is offered for its sheet', async () => {
    const state = viewIn((await opened(REPORT)).store);
    expect(state).toMatchObject({
      status: 'nothing', start: { texts: [{ name: 'Pegado' }] },
      notice: { message: 'La hoja «Pegado» tiene una tabla como texto, en una sola columna.' },
    });
  });

  it('is a table of 26 AEI on a new sheet, the pasted one as it was, with what is to be compared told by its row', async () => {
    const book = await opened(REPORT);
    const before = await valuesIn(book, 'Pegado');
    const state = viewIn((await separated(book)).store);
    expect(await sheetsOf(book)).toEqual(['Pegado', 'Pegado en columnas']);
    expect(await valuesIn(book, 'Pegado')).toEqual(before);
    expect(state).toMatchObject({ status: 'found', news: { title: 'El texto de «Pegado» está en columnas en la hoja «Pegado en columnas», como un Anexo B-7. Hay 20 líneas que comparar con el original.' } });
    const lines = state.status === 'found' ? (state.news?.lines ?? []) : [];
    expect(lines[0]).toMatchObject({ text: 'Fila 31', detail: expect.stringContaining('tiene 2 de sus 8 cifras') });
    const there = await valuesIn(book, 'Pegado en columnas');
    expect(there.filter(([code]) => String(code).startsWith('AEI.'))).toHaveLength(26);
    expect(there.flat().filter((value) => String(value).startsWith('Fila 31: '))).toHaveLength(1);
  });

  it('has the average of the report once calculated', async () => {
    const book = await separated(await opened(REPORT));
    await disableQuestion(book.store);
    await book.store.calculate();
    const state = viewIn(book.store);
    expect(state.status === 'done' ? state.outcome.mean.text : state.status).toBe('74.68');
  });

  it('is as it was once undone', async () => {
    const book = await separated(await opened(REPORT));
    const later = await withStore(hostBook({ bytes: book.host.save() }));
    await later.store.undo();
    expect(await sheetsOf(later)).toEqual(['Pegado']);
  });

  it('keeps the new sheet when it is undone after somebody wrote on it', async () => {
    const book = await separated(await opened(REPORT));
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Pegado en columnas').getRange('Z1').values = [['mía']];
      await context.sync();
    });
    await book.store.undo();
    expect(await sheetsOf(book)).toEqual(['Pegado', 'Pegado en columnas']);
  });

  it('leaves one sheet or none at whatever request it fails, and is made once when tried again', async () => {
    const whole = await opened(LINES);
    whole.host.resetCounters();
    await separated(whole);
    const total = whole.host.counters.requests;
    await whole.store.whenIdle();
    for (let request = 1; request <= total; request += 1) {
      const book = await opened(LINES);
      book.host.resetCounters();
      book.host.failAt({ request, code: 'ServiceNotAvailable' });
      await separated(book);
      expect(viewIn(book.store)).toMatchObject({ status: 'failed', notice: { code: 'excel-ocupado' } });
      await book.store.retry();
      await book.store.whenIdle();
      expect([request, viewIn(book.store).status, await sheetsOf(book)]).toEqual([request, 'found', ['Pegado', 'Pegado en columnas']]);
    }
  });

  it('is not made where the text is not understood', async () => {
    const book = await opened(['AEI.01.01 Uno 50.00', 'AEI.01.02 Dos 60.00']);
    await separated(book);
    expect(viewIn(book.store)).toMatchObject({ status: 'failed', notice: { code: 'texto-no-separado' } });
    expect(await sheetsOf(book)).toEqual(['Pegado']);
  });
});

describe('a text beside a table', () => {
  it('is in the list of tables, and separated from there', async () => {
    const table = [['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.02.01', 'Tres', 10, 5]];
    const book = await withStore(await hostBookOf({ PEI: table, Pegado: LINES.map((line) => [line, '', '', '']) }));
    const found = viewIn(book.store);
    const texts = found.status === 'found' ? found.survey.texts : undefined;
    expect(texts).toMatchObject([{ name: 'Pegado' }]);
    await book.store.separateText(texts?.[0]?.id ?? '');
    const state = viewIn(book.store);
    if (state.status !== 'found') throw new Error(state.status);
    expect(state.survey.tables.map(({ sheet }) => sheet)).toEqual(['PEI', 'Pegado en columnas']);
    expect(state.survey.tables[state.survey.chosen]).toMatchObject({ sheet: 'Pegado en columnas' });
  });
});

describe('a table with several indicators in a cell', () => {
  it('has a row for each on a new sheet, which undoing removes, and its own sheet stays as it was', async () => {
    const book = await withStore(await hostBookOf({ PEI: [['AEI', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'Uno\nDos', '10\n20', '5\n20'], ['AEI.01.02', 'Tres', 10, 5]] }));
    const before = await valuesIn(book, 'PEI');
    const found = viewIn(book.store);
    const crowded = found.status === 'found' ? found.survey.tables[0]?.crowded : undefined;
    expect(crowded).toMatchObject({ sheet: 'PEI', rows: 1 });
    await book.store.run('separate-rows', (context) => separateCrowdedRows(context, crowded?.sheetId ?? ''));
    expect(viewIn(book.store)).toMatchObject({ status: 'found', news: { title: 'Los indicadores de «PEI» que compartían celda tienen cada uno su fila en la hoja «PEI en filas».' } });
    expect(await valuesIn(book, 'PEI en filas')).toEqual([['AEI', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'Uno', 10, 5], ['AEI.01.01', 'Dos', 20, 20], ['AEI.01.02', 'Tres', 10, 5]]);
    expect(await valuesIn(book, 'PEI')).toEqual(before);
    await book.store.undo();
    expect(await sheetsOf(book)).toEqual(['PEI']);
  });
});

describe('a .csv with commas', () => {
  it('is recognised in one column', async () => {
    const state = viewIn((await opened(['Código,Indicador,Meta 2024,VO 2024', 'IND.01.AEI.01.01,"Uno, dos",94.00,47.60', 'IND.01.AEI.01.02,Tres,10,9'])).store);
    expect(state).toMatchObject({ status: 'nothing', start: { texts: [{ name: 'Pegado' }] } });
  });
});

describe('what is no text', () => {
  it.each([
    { lines: ['AEI.01.01 Mejorar calles, parques, plazas', 'AEI.01.02 Reparar pistas, veredas, bermas'], because: 'names have commas' },
    { lines: ['AEI.01.01', 'AEI.01.02'], because: 'codes alone have nothing to separate' },
    { lines: ['Acciones del PEI', 'ninguna'], because: 'there are no codes' },
    { lines: ['IND.01.AEI.01.01;Uno;5'], because: 'one line is no table' },
  ])('is not offered to be separated: $because', async ({ lines }) => {
    const state = viewIn((await opened(lines)).store);
    expect(state.status === 'nothing' ? state.start?.texts : state.status).toEqual([]);
  });
});
