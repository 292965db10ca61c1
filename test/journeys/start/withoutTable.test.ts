import { exampleSheet } from '../../../src/app/start/createExample';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import type { ColumnMeaning } from '../../../src/workbook/find/tableLayout';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { storeOver, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(60_000);

type Opened = HostBook & { readonly store: Store };

async function opened(book: HostBook): Promise<Opened> {
  const store = storeOver({ ...createExcelPort(book.run), pause: () => Promise.resolve() }, createSheetPort(book.run));
  await store.reload();
  return { ...book, store };
}

const reopened = (book: HostBook): Promise<Opened> => opened(hostBook({ bytes: book.host.save() }));

const stateOf = ({ store }: Opened) => viewIn(store);
const tableOf = (book: Opened) => {
  const state = stateOf(book);
  return 'survey' in state ? state.survey?.tables[0] : undefined;
};
const sheetNames = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a workbook without a PEI table', () => {
  it.each<{ what: string; sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>; says: readonly string[] }>([
    { what: 'nothing like one', sheets: { Notas: [['hola']], Otra: [[1, 2]] }, says: ['Se buscó en 2 hojas', 'Nada se le parece'] },
    {
      what: 'a header without codes', sheets: { Notas: [['hola']], Metas: [['', '', '', ''], ['Nº', 'Indicador', 'Meta 2024', 'Ejecutado 2024'], [1, 'Cosas', 5, 4]] },
      says: ['la fila 2 de la hoja «Metas», desde B2, dice «Indicador», «Meta 2024», «Ejecutado 2024», pero debajo no hay códigos'],
    },
    {
      what: 'titles below each other', sheets: { Ficha: [['FICHA', ''], ['AEI', 'AEI.01.01 Acción'], ['Nombre del indicador', 'Licencias'], ['Sentido esperado', 'Ascendente'], ['Meta 2024', 10], ['Ejecutado 2024', 5]] },
      says: ['la hoja «Ficha» tiene los títulos uno debajo de otro desde A2 («AEI», «Nombre del indicador», «Sentido esperado», «Meta 2024»)', 'ponga cada indicador en una fila'],
    },
    {
      what: 'codes without a header', sheets: { Datos: [['A', 'B', 'C'], ['IND.01.AEI.01.01', 5, 4]] },
      says: ['la única hoja del libro', 'la fila 2 de la hoja «Datos», desde A2, tiene códigos, pero no se reconocen los títulos'],
    },
  ])('says where it looked and what comes nearest: $what', async ({ sheets, says }) => {
    const state = stateOf(await opened(await hostBookOf(sheets)));
    expect(state).toMatchObject({ status: 'nothing' });
    const { message, remedy } = state.status === 'nothing' ? state.notice : { message: '', remedy: '' };
    for (const words of says) expect(`${message} ${remedy}`).toContain(words);
  });

  it('offers nothing to begin with where the workbook cannot be changed', async () => {
    const book = await hostBookOf({ Notas: [['hola', 'qué tal']] });
    expect(stateOf(await opened(book))).toHaveProperty('start.sheets.0.name', 'Notas');
    book.host.workbook.readOnly = true;
    expect(stateOf(await opened(book))).not.toHaveProperty('start');
  });
});

describe('Crear hoja de ejemplo', () => {
  it('puts a sheet after the others, is found and calculated, and touches nothing else', async () => {
    const book = await opened(await hostBookOf({ Notas: [['hola']] }));
    await book.store.createExample();
    expect(sheetNames(book)).toEqual(['Notas', 'Ejemplo PEI']);
    expect(await valuesIn(book, 'Notas')).toEqual([['hola']]);
    expect(tableOf(book)).toMatchObject({ sheet: 'Ejemplo PEI', kind: 'Anexo B-7', objectives: 1, actions: 3, indicators: 6 });
    expect(tableOf(book)?.columns.every(({ confidence }) => confidence === 1)).toBe(true);
    expect(tableOf(book)?.periods).toMatchObject([{ id: '2024-S1', hasValues: true }, { id: '2024', hasValues: true }]);
    await book.store.calculate();
    if (stateOf(book).status === 'asking') await book.store.confirm({ dontAsk: false });
    expect(stateOf(book)).toMatchObject({ status: 'done', outcome: { period: '2024' } });
    const active = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe('Ejemplo PEI');
  });

  it('takes another name where the user has a sheet of that one', async () => {
    const book = await opened(await hostBookOf({ 'ejemplo pei': [['mío']] }));
    await book.store.createExample();
    expect(sheetNames(book)).toEqual(['ejemplo pei', 'Ejemplo PEI (2)']);
    expect(await valuesIn(book, 'ejemplo pei')).toEqual([['mío']]);
  });

  it('waits while a cell is being edited, says so, and goes on by itself', async () => {
    const book = await opened(await hostBookOf({ Notas: [['hola']] }));
    const hints: string[] = [];
    book.store.state.subscribe(() => {
      const state = stateOf(book);
      if (state.status !== 'nothing' || state.hint === undefined) return;
      hints.push(state.hint);
      book.host.setCellEditMode(false);
    });
    book.host.setCellEditMode(true);
    await book.store.createExample();
    expect(hints).toEqual(['Presione Enter en la celda que está editando.']);
    expect(tableOf(book)?.indicators).toBe(6);
  });

  it('leaves no half-made sheet at whatever request it fails, and is made when tried again', async () => {
    const whole = await opened(await hostBookOf({ Notas: [['hola']] }));
    whole.host.resetCounters();
    await whole.store.createExample();
    const total = whole.host.counters.requests;
    for (let request = 1; request <= total; request += 1) {
      const book = await opened(await hostBookOf({ Notas: [['hola']] }));
      book.host.resetCounters();
      book.host.failAt({ request, code: 'ServiceNotAvailable' });
      await book.store.createExample();
      expect(stateOf(book)).toMatchObject({ status: 'failed', notice: { code: 'excel-ocupado' } });
      await book.store.retry();
      expect({ request, found: tableOf(book)?.indicators }).toEqual({ request, found: 6 });
    }
  });
});

/** A table kept by hand whose words nobody would recognise. */
const STRANGE: readonly (readonly CellValue[])[] = [
  ['Matriz de la oficina'],
  [],
  ['Llave', 'Qué se mide', 'P-24', 'R-24', 'Nota'],
  ['IND.01.AEI.01.01', 'Patrullajes', 100, 50, 'x'],
  ['IND.01.AEI.01.02', 'Toneladas', 200, 180, ''],
];
const HEADER = 2;
const MEANINGS: Readonly<Record<number, ColumnMeaning>> = {
  0: { field: 'code' }, 1: { field: 'name' }, 2: { field: 'target', year: 2024 }, 3: { field: 'actual', year: 2024, span: 'year' },
};

describe('Indicar las columnas', () => {
  const strange = async (rows = STRANGE): Promise<Opened & { readonly id: string }> => {
    const width = Math.max(...rows.map((row) => row.length));
    const book = await opened(await hostBookOf({ Matriz: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) }));
    const state = stateOf(book);
    return { ...book, id: state.status === 'nothing' ? state.start?.sheets[0]?.id ?? '' : '' };
  };

  it('suggests the row above the codes, and shows its columns with what stands in them', async () => {
    const book = await strange();
    expect(stateOf(book)).toHaveProperty('start.sheets.0.rows.0', { row: HEADER, text: 'Llave · Qué se mide · P-24 · R-24' });
    expect(book.store.columnsAt(book.id, HEADER)).toMatchObject([
      { letters: 'A', header: 'Llave', samples: ['IND.01.AEI.01.01', 'IND.01.AEI.01.02'], meaning: { field: 'code' } },
      { letters: 'B', header: 'Qué se mide' }, { letters: 'C', header: 'P-24', samples: ['100', '200'], meaning: { field: 'unknown' } },
      { letters: 'D' }, { letters: 'E', samples: ['x'] },
    ]);
  });

  it('makes a table of it, in this session and in later ones, wherever its rows and columns move', async () => {
    const book = await strange();
    expect(await book.store.mapTable({ sheetId: book.id, row: HEADER, meanings: MEANINGS })).toBeNull();
    expect(tableOf(book)).toMatchObject({ sheet: 'Matriz', indicators: 2 });
    const later = await reopened(book);
    await later.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Matriz');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('B:B').insert('Right');
      await context.sync();
    });
    await later.store.reload();
    expect(tableOf(later)).toMatchObject({ indicators: 2, periods: [{ id: '2024', hasValues: true }] });
    await later.store.calculate();
    if (stateOf(later).status === 'asking') await later.store.confirm({ dontAsk: false });
    expect(stateOf(later)).toMatchObject({ status: 'done', outcome: { mean: { text: '70.00' } } });
  });

  const select = (book: Opened, address: string): Promise<void> => book.run(async (context) => {
    context.workbook.worksheets.getItem('Matriz').getRange(address).select();
    await context.sync();
  });

  it('makes a table of the selected range and of nothing beside it, in this session and in later ones', async () => {
    const book = await strange();
    const last = HEADER + 2;
    await select(book, `A${HEADER + 1}:D${last + 1}`);
    const selected = await book.store.selectedRange();
    if (selected === null || 'message' in selected) throw new Error('Nothing is selected');
    expect(selected).toEqual({ sheetId: book.id, rect: { top: HEADER, left: 0, height: 3, width: 4 }, address: `Matriz!A${HEADER + 1}:D${last + 1}` });
    expect(book.store.columnsAt(book.id, HEADER, selected.rect).map(({ letters }) => letters)).toEqual(['A', 'B', 'C', 'D']);
    expect(await book.store.mapTable({ sheetId: book.id, row: HEADER, range: selected.rect, meanings: MEANINGS })).toBeNull();
    expect(tableOf(book)).toMatchObject({ sheet: 'Matriz', indicators: 2 });
    expect(tableOf(await reopened(book))).toMatchObject({ sheet: 'Matriz', indicators: 2, columns: [{ column: 0 }, { column: 1 }, { column: 2 }, { column: 3 }] });
  });

  it('takes of whole columns what the sheet has, and says when a cell alone or several ranges are selected', async () => {
    const book = await strange();
    await select(book, 'A:D');
    expect(await book.store.selectedRange()).toMatchObject({ rect: { top: 0, left: 0, width: 4 } });
    await select(book, 'B3');
    expect(await book.store.selectedRange()).toMatchObject({ code: 'rango-no-elegido', remedy: expect.stringContaining('Seleccione en la hoja un solo rango') });
    const { activeSheet } = book.host.workbook;
    activeSheet.selection = [...activeSheet.selection, ...activeSheet.selection];
    expect(await book.store.selectedRange()).toMatchObject({ code: 'rango-no-elegido' });
  });

  it.each<{ what: string; row?: number; meanings: Readonly<Record<number, ColumnMeaning>>; code: string }>([
    { what: 'the row is blank', row: 1, meanings: MEANINGS, code: 'fila-en-blanco' },
    { what: 'no column has the codes', meanings: { ...MEANINGS, 0: { field: 'unknown' } }, code: 'falta-codigo' },
    { what: 'the column said to have the codes has none', meanings: { ...MEANINGS, 0: { field: 'name' }, 1: { field: 'code' } }, code: 'sin-codigos' },
    { what: 'no column has the goal', meanings: { ...MEANINGS, 2: { field: 'unknown' } }, code: 'falta-logro-esperado' },
    { what: 'no column has the value', meanings: { ...MEANINGS, 3: { field: 'unknown' } }, code: 'falta-valor-obtenido' },
    { what: 'two columns are said to hold the same', meanings: { ...MEANINGS, 4: { field: 'target', year: 2024 } }, code: 'columnas-iguales' },
  ])('refuses with a sentence when $what, and keeps nothing', async ({ row = HEADER, meanings, code }) => {
    const book = await strange();
    expect(await book.store.mapTable({ sheetId: book.id, row, meanings })).toMatchObject({ code, message: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) });
    expect(stateOf(book).status).toBe('nothing');
    expect(book.host.workbook.settings.size).toBe(0);
  });

  it('offers the sheets without a table first where another sheet has one, and shows the table that was pointed out', async () => {
    const values = exampleSheet().values;
    const width = values[0]?.length ?? 1;
    const book = await opened(await hostBookOf({ PEI: values, Matriz: STRANGE.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) }));
    expect(tableOf(book)).toMatchObject({ sheet: 'PEI', indicators: 6 });
    const sheets = await book.store.sheetsToMap();
    expect(sheets.map(({ name }) => name)).toEqual(['Matriz', 'PEI']);
    expect(await book.store.mapTable({ sheetId: sheets[0]?.id ?? '', row: HEADER, meanings: MEANINGS })).toBeNull();
    const state = stateOf(book);
    if (!('survey' in state) || !state.survey) throw new Error('No survey');
    expect(state.survey.tables.map(({ sheet }) => sheet)).toEqual(['PEI', 'Matriz']);
    expect(state.survey.tables[state.survey.chosen]).toMatchObject({ sheet: 'Matriz', indicators: 2 });
  });

  it('leaves a table of the same sheet that is found by itself', async () => {
    const below = [...exampleSheet().values];
    const book = await strange(STRANGE);
    await book.store.mapTable({ sheetId: book.id, row: HEADER, meanings: MEANINGS });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Matriz').getRangeByIndexes(10, 0, below.length, below[0]?.length ?? 1).values = below.map((row) => [...row]);
      await context.sync();
    });
    await book.store.reload();
    const state = stateOf(book);
    expect('survey' in state && state.survey?.tables.map(({ indicators }) => indicators)).toEqual([2, 6]);
  });
});
