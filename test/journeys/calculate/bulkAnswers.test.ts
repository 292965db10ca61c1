import type { News } from '../../../src/app/messages/messages';
import { hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { ownSheetsView, readerView } from '../../helpers/host/readerView';
import { regionalTable } from '../../helpers/host/regionalBook';
import { openedReport } from '../../helpers/store/openedReport';
import { disableQuestion, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

/** A small table of two periods with a progress column for each; `printed` fills the one of the semester. */
function tableWithProgress(mark: string, printed: readonly number[] = []) {
  return regionalTable(mark).slice(0, 7).map((row, at) => [...row, at === 0 ? 'Avance 2023-I (%)' : (printed[at - 1] ?? ''), at === 0 ? 'Avance 2023 anual (%)' : '']);
}

const PRINTED = [21.3, 21.3, 40.1, 40.1, 50.2, 50.2];

async function opened(book: HostBook) {
  const { store } = await openedReport(book, undefined, { calculates: false });
  await disableQuestion(store);
  const news = (): News => {
    const view = viewIn(store);
    if (view.status !== 'found' || view.news === undefined) throw new Error(`No news but ${view.status}`);
    return view.news;
  };
  return { store, news, line: (text: string) => news().lines.find((line) => line.text === text) };
}

describe('the answer of Recalcular todo el libro', () => {
  it('has the figures of each period, and then what changed', async () => {
    const book = await hostBookOf({ 'PEI Salud': tableWithProgress('Salud: ') });
    const { store, line } = await opened(book);
    await store.calculateAll();
    expect(line('PEI Salud')?.items).toEqual([
      '2023, primer semestre: promedio de AEI 37.08; 3 en rojo, 0 en ámbar, 0 en verde y 0 ND.',
      '2023, año completo: promedio de AEI 74.17; 1 en rojo, 1 en ámbar, 1 en verde y 0 ND.',
    ]);
    await store.calculateAll();
    expect(line('PEI Salud')?.items).toEqual([expect.stringMatching(/ ND\. Sin cambios\.$/), expect.stringMatching(/ ND\. Sin cambios\.$/)]);
    await typeIn(book, 'PEI Salud', 'I3', 90);
    await store.calculateAll();
    expect(line('PEI Salud')?.items?.[1]).toBe('2023, año completo: promedio de AEI 90.00; 0 en rojo, 2 en ámbar, 1 en verde y 0 ND. Cambios: AEI.01.01: 42.50 → 90.00, de rojo a ámbar.');
  });

  it('says of a period whose column holds printed values that it was not written', async () => {
    const book = await hostBookOf({ 'PEI Salud': tableWithProgress('Salud: ', PRINTED) });
    const { store, line } = await opened(book);
    await store.calculateAll();
    expect(line('PEI Salud')?.items?.[0]).toContain('No se escribió: su columna de avance ya tenía valores.');
    expect(line('PEI Salud')?.items?.[1]).not.toContain('No se escribió');
    const column = (await valuesIn(book, 'PEI Salud')).slice(1).map((row) => row[9]);
    expect(column).toEqual(PRINTED);
  });

  it('says so of a period without a column, and names the cells that somebody changed', async () => {
    const book = await hostBookOf({ 'PEI Salud': regionalTable('Salud: ').slice(0, 7), 'PEI Educación': tableWithProgress('Educación: ') });
    const { store, line } = await opened(book);
    await store.calculateAll();
    expect(line('PEI Salud')?.items?.[0]).toContain('No se escribió: la tabla no tiene una columna de avance para este periodo.');
    await typeIn(book, 'PEI Educación', 'K3', 99);
    await store.calculateAll();
    expect(line('PEI Educación')?.items).toContain('1 celda no se escribió, porque ya tenía otro contenido: K3.');
  });

  it('counts what was calculated and tells failures first', async () => {
    const book = await hostBookOf({ 'PEI Salud': tableWithProgress('Salud: '), 'PEI Educación': tableWithProgress('Educación: '), Notas: [['x']] });
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('PEI Educación').protection.protect();
      await context.sync();
    });
    const { store, news } = await opened(book);
    await store.calculateAll();
    expect(news().title).toBe('Se calculó 1 de 2 hojas con tabla de PEI.');
    expect(news().lines.map(({ text, status }) => `${text} ${status}`)).toEqual(['PEI Educación failed', 'PEI Salud done', 'Notas skipped']);
    store.closeNews();
    expect(viewIn(store)).not.toHaveProperty('news');
  });
});

describe('Todo el libro, con resúmenes y alertas', () => {
  it('makes the sheets of every plan in the same run, and undoing takes all of it back', async () => {
    const book = await hostBookOf({ 'PEI Salud': tableWithProgress('Salud: '), 'PEI Educación': tableWithProgress('Educación: ') });
    const { store, line } = await opened(book);
    const before = ownSheetsView(book);
    await store.calculateAll({ withReports: true });
    expect(book.host.workbook.sheets.map(({ name }) => name)).toEqual([
      'PEI Salud', 'PEI Educación', 'Resumen PEI Salud', 'Listas PEI', 'Alertas 2023 PEI Salud', 'Resumen PEI Educación', 'Alertas 2023 PEI Educación',
    ]);
    expect(line('PEI Salud')?.items?.at(-1)).toBe('Se hicieron o actualizaron «Resumen PEI Salud», «Alertas 2023 PEI Salud».');
    await store.undo();
    expect(ownSheetsView(book)).toEqual(before);
  });

  it('says which could not be made, and why, and makes the others', async () => {
    const book = await hostBookOf({ 'PEI Salud': tableWithProgress('Salud: '), 'PEI Educación': tableWithProgress('Educación: ') });
    const { store, news, line } = await opened(book);
    await store.calculateAll({ withReports: true });
    await typeIn(book, 'Resumen PEI Salud', 'A1', 'MI TÍTULO');
    await typeIn(book, 'PEI Educación', 'I3', 90);
    const summary = (): string => JSON.stringify(readerView(book).contents.filter((one) => one.startsWith('Resumen PEI Salud')));
    const kept = summary();
    await store.calculateAll({ withReports: true });
    expect(news().lines[0]).toMatchObject({ text: 'PEI Salud', status: 'failed' });
    expect(line('PEI Salud')?.items?.at(-1)).toMatch(/^Se hicieron o actualizaron «Alertas 2023 PEI Salud»\. El resumen o las alertas no se hicieron: En la hoja «Resumen PEI Salud» alguien cambió una celda.*A1 \(«MI TÍTULO»\).*pulse Regenerar resumen/);
    expect(summary()).toBe(kept);
    expect(line('PEI Educación')?.items?.at(-1)).toContain('«Resumen PEI Educación»');
  });

  it('leaves no half sheet at whatever request it fails, and the next run makes all', async () => {
    const tables = { 'PEI Salud': tableWithProgress('Salud: ').slice(0, 5) };
    const sheets = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name).sort();
    const ownCells = (book: HostBook): readonly string[] => readerView(book).contents.filter((line) => /^(?:Alertas|PEI)/.test(line)).sort();
    const whole = await hostBookOf(tables);
    const first = await opened(whole);
    whole.host.resetCounters();
    await first.store.calculateAll({ withReports: true });
    const total = whole.host.counters.requests;
    for (let request = 1; request <= total; request += 1) {
      const book = await hostBookOf(tables);
      const { store } = await opened(book);
      book.host.resetCounters();
      book.host.failAt({ request, code: 'GeneralException' });
      await store.calculateAll({ withReports: true });
      const half = book.host.workbook.sheets.filter(({ name }) => /^(?:Resumen|Alertas|Listas)/.test(name));
      expect({ request, names: half.map(({ name }) => name).filter((name) => !sheets(whole).includes(name)) }).toEqual({ request, names: [] });
      await store.calculateAll({ withReports: true });
      expect({ request, sheets: sheets(book), cells: ownCells(book) }).toEqual({ request, sheets: sheets(whole), cells: ownCells(whole) });
    }
  });
});
