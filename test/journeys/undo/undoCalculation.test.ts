import { readFileSync } from 'node:fs';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { readerView, visibleView } from '../../helpers/host/readerView';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

/** Every cell of a sheet goes through the client, several times. */
jest.setTimeout(120_000);

const SHEET = 'PEI Indicadores';
const bytesOf = (name: string): Uint8Array => readFileSync(`test/fixtures/libros/${name}.xlsx`);

type Opened = HostBook & { readonly store: Store };

async function opened(bytes: Uint8Array): Promise<Opened> {
  const book = hostBook({ bytes });
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  book.host.resetCounters();
  return { ...book, store };
}

const calculated = async (book: Opened): Promise<Opened> => {
  await book.store.calculate();
  expect(viewIn(book.store).status).toBe('done');
  return book;
};

const onSheet = (book: HostBook, edit: (sheet: Excel.Worksheet) => void): Promise<void> =>
  book.run(async (context) => {
    edit(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

/** What the model holds: Excel tells of white and of no fill alike, but for the tint. */
function fillAt({ host: { workbook } }: HostBook, row: number, column: number): unknown {
  const { fill: { pattern, color } } = workbook.style(workbook.sheet(SHEET)?.styleAt(row, column) ?? 0);
  return { pattern, color };
}

function paintHeadings(sheet: Excel.Worksheet): void {
  sheet.getRange('P10').format.fill.color = '#FF0000';
  sheet.getRange('Q11').format.font.bold = true;
  sheet.getRange('Q12').format.verticalAlignment = 'Top';
  sheet.getRange('P:P').format.columnWidth = 10;
}

function paintRows(sheet: Excel.Worksheet): void {
  for (const row of [13, 17, 18, 40]) {
    const { format } = sheet.getRange(`A${row}:Z${row}`);
    format.horizontalAlignment = row === 17 ? 'Left' : 'Right';
    format.verticalAlignment = 'Top';
    format.fill.color = '#EEEEEE';
  }
}

function drawBoxes(sheet: Excel.Worksheet): void {
  for (const address of ['P13:Q20', 'P30:R33']) {
    for (const edge of ['InsideHorizontal', 'InsideVertical'] as const) {
      const line = sheet.getRange(address).format.borders.getItem(edge);
      Object.assign(line, { style: 'Dash', weight: 'Medium', color: '#0000FF' });
    }
  }
}

function drawColumns(sheet: Excel.Worksheet): void {
  Object.assign(sheet.getRange('P13:R72').format.borders.getItem('InsideVertical'), { style: 'Continuous', color: '#FF0000' });
}

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('Deshacer último cálculo through the real client', () => {
  it.each(['pei-jlbr-2024', 'pei-igp-2020-2025', 'tabla-simple'])('gives back all that a reader sees of %s, also from the file saved and opened again', async (name) => {
    const before = readerView(await opened(bytesOf(name)));
    const book = await calculated(await opened(bytesOf(name)));
    const saved = book.host.save();
    expect(readerView(book)).not.toEqual(before);
    await book.store.undo();
    expect(viewIn(book.store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    expect(readerView(book)).toEqual(before);
    const later = await opened(saved);
    await later.store.undo();
    expect(readerView(await opened(later.host.save()))).toEqual(before);
  });

  it('gives back what the run before had written', async () => {
    const book = await calculated(await opened(bytesOf('pei-igp-2020-2025')));
    const before = visibleView(book);
    await book.store.choosePeriod('2022');
    await calculated(book);
    expect(visibleView(book)).not.toEqual(before);
    await book.store.undo();
    expect(visibleView(book)).toEqual(before);
  });

  it('finds the cells again after rows were inserted above and a column before them', async () => {
    const book = await calculated(await opened(bytesOf('pei-jlbr-2024')));
    const plain = await opened(bytesOf('pei-jlbr-2024'));
    for (const one of [book, plain]) {
      await onSheet(one, (sheet) => void sheet.getRange('1:2').insert('Down'));
      await onSheet(one, (sheet) => void sheet.getRange('A:A').insert('Right'));
    }
    await book.store.undo();
    expect(viewIn(book.store)).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
    expect(readerView(book).contents).toEqual(readerView(plain).contents);
  });

  it('takes out all that it wrote after the rows were sorted with it, and leaves what a person wrote there since', async () => {
    const book = await calculated(await opened(bytesOf('pei-jlbr-2024')));
    const sorted = await book.run(async (context) => {
      const rows = context.workbook.worksheets.getItem(SHEET).getRange('A13:R72').load('values');
      await context.sync();
      const values = [...(rows.values as CellValue[][])].reverse();
      rows.values = values.map((row, at) => (at === 5 ? row.map((value, column) => (column === 17 ? 'lo mío' : value)) : row));
      await context.sync();
      return values;
    });
    await book.store.undo();
    const now = await valuesIn(book, SHEET);
    expect(now.slice(12, 72).map((row) => row.slice(0, 14))).toEqual(sorted.map((row) => row.slice(0, 14)));
    expect(now.slice(12, 72).flatMap((row) => row.slice(14)).filter((value) => value !== '')).toEqual(['lo mío']);
  });

  it('takes out an observation whose row changed places with one that had none', async () => {
    const book = await calculated(await opened(bytesOf('pei-jlbr-2024')));
    await book.run(async (context) => {
      const [without, having] = ['A14:R14', 'A16:R16'].map((row) => context.workbook.worksheets.getItem(SHEET).getRange(row).load('values'));
      await context.sync();
      if (without === undefined || having === undefined) return;
      expect([without.values[0]?.[17], having.values[0]?.[17]]).toEqual(['', expect.stringMatching(/./)]);
      [without.values, having.values] = [having.values, without.values];
      await context.sync();
    });
    await book.store.undo();
    expect((await valuesIn(book, SHEET)).slice(12).flatMap((row) => row.slice(14)).filter((value) => value !== '')).toEqual([]);
  });

  it.each<{ what: string; change: (sheet: Excel.Worksheet) => void; makeGood: (sheet: Excel.Worksheet) => void }>([
    { what: 'a row was inserted', change: (sheet) => void sheet.getRange('20:20').insert('Down'), makeGood: (sheet) => sheet.getRange('20:20').delete('Up') },
    { what: 'a row was deleted', change: (sheet) => sheet.getRange('20:20').delete('Up'), makeGood: (sheet) => void sheet.getRange('20:20').insert('Down') },
    { what: 'a column was inserted', change: (sheet) => void sheet.getRange('Q:Q').insert('Right'), makeGood: (sheet) => sheet.getRange('Q:Q').delete('Left') },
  ])('puts nothing back after $what among the cells, says what to do, and does it once that is done', async ({ change, makeGood }) => {
    const before = await valuesIn(await opened(bytesOf('pei-jlbr-2024')), SHEET);
    const book = await calculated(await opened(bytesOf('pei-jlbr-2024')));
    await onSheet(book, change);
    await book.store.undo();
    const state = viewIn(book.store);
    expect(state.status === 'found' && state.news?.lines[0]?.detail).toMatch(/Elimine lo que se insertó, o vuelva a insertar en su sitio lo que se eliminó, y vuelva a deshacer/);
    await onSheet(book, makeGood);
    await book.store.undo();
    expect(viewIn(book.store)).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
    const ours = (await valuesIn(book, SHEET)).slice(12).map((row) => row.slice(14)).flat().filter((value) => value !== '');
    expect(ours).toEqual(before.slice(12).map((row) => row.slice(14)).flat().filter((value) => value !== ''));
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
    const before = readerView(painted);
    const book = await calculated(await opened(painted.host.save()));
    await book.store.undo();
    expect(readerView(book)).toEqual(before);
  });

  describe.each<{ what: string; paint: (sheet: Excel.Worksheet) => void }>([
    { what: 'headings that differ among themselves', paint: paintHeadings },
    { what: 'rows aligned otherwise than their neighbours', paint: paintRows },
    { what: 'boxes of dashed lines', paint: drawBoxes },
    { what: 'lines between the columns only', paint: drawColumns },
  ])('where the cells right of the table had $what', ({ paint }) => {
    const painted = async (): Promise<Opened> => {
      const book = await opened(bytesOf('pei-jlbr-2024'));
      await onSheet(book, paint);
      return opened(book.host.save());
    };

    it('gives each its looks back', async () => {
      const book = await painted();
      const before = readerView(book);
      await calculated(book);
      expect(readerView(book)).not.toEqual(before);
      await book.store.undo();
      expect(readerView(book)).toEqual(before);
    });

    it('gives each its looks back when the run fails', async () => {
      const book = await painted();
      const before = readerView(book);
      const whole = await calculated(await painted());
      const { actions } = whole.host.counters;
      book.host.resetCounters();
      book.host.failAt({ action: actions - 10, code: 'GeneralException' });
      await book.store.calculate();
      expect(viewIn(book.store).status).toBe('failed');
      expect(readerView(book)).toEqual(before);
    });
  });

  it('gives back a white fill as a fill, and none as none', async () => {
    const painted = await opened(bytesOf('pei-jlbr-2024'));
    await onSheet(painted, (sheet) => void (sheet.getRange('Q1:Z90').format.fill.color = '#FFFFFF'));
    const book = await calculated(await opened(painted.host.save()));
    await book.store.undo();
    const fills = [15, 16].map((column) => fillAt(book, 10, column));
    expect(fills).toEqual([{ pattern: 'None', color: null }, { pattern: 'Solid', color: '#FFFFFF' }]);
  });

  it.each(['GeneralException'])('at whatever request it fails with %s, nothing is half undone and the next try ends it', async (code) => {
    const saved = (await calculated(await opened(bytesOf('pei-jlbr-2024')))).host.save();
    const whole = await opened(saved);
    await whole.store.undo();
    const total = whole.host.counters.requests;
    const wanted = stateOf(whole);
    for (let request = 1; request <= total; request += 1) {
      const book = await opened(saved);
      const before = stateOf(book);
      book.host.resetCounters();
      book.host.failAt({ request, code });
      await book.store.undo();
      expect([before, wanted]).toContainEqual(stateOf(book));
      await book.store.undo();
      expect(stateOf(book)).toEqual(wanted);
    }
  });
});

/** What a reader sees, with the keys of the settings: their values hold the undo record. */
const stateOf = (book: HostBook): unknown => {
  const { settings, ...view } = readerView(book);
  return { ...view, settings: settings.map((setting) => setting.split(' ')[0]).sort() };
};
