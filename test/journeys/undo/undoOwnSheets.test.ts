import { exampleSheet } from '../../../src/app/start/createExample';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, typeIn } from '../../helpers/host/peiBook';
import { contentsOf, ownSheetsView } from '../../helpers/host/readerView';
import { openedReport } from '../../helpers/store/openedReport';
import { disableQuestion, storeOver, viewIn } from '../../helpers/store/openedStore';

/** Every cell of a sheet goes through the client, several times. */
jest.setTimeout(180_000);

const TABLE = 'PEI Indicadores';
const SUMMARY = 'Resumen PEI';
const ALERTS = 'Alertas 2024-I';

type Scene = HostBook & Awaited<ReturnType<typeof openedReport>>;

const scene = async (book = peiBook()): Promise<Scene> => ({ ...book, ...(await openedReport(book)) });

const later = async (bytes: Uint8Array): Promise<HostBook & { readonly store: Store }> => {
  const book = hostBook({ bytes });
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  return { ...book, store };
};

const newsOf = ({ store }: { readonly store: Store }): readonly string[] => {
  const state = viewIn(store);
  return state.status === 'found' && state.news ? [state.news.title, ...state.news.lines.map(({ text, detail }) => `${text}: ${detail}`)] : [state.status];
};
const offerOf = ({ store }: { readonly store: Store }) => {
  const state = viewIn(store);
  return 'survey' in state ? state.survey?.undo : undefined;
};
const chartsIn = (book: HostBook): string[] => book.host.workbook.sheets.flatMap(({ charts }) => charts.map(({ name }) => name));
const sheetNames = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('undoing sheets that the run made', () => {
  it.each<{ what: 'summarize' | 'draftAlerts'; label: string; made: readonly string[] }>([
    { what: 'summarize', label: SUMMARY, made: [SUMMARY] },
    { what: 'draftAlerts', label: ALERTS, made: ['Listas PEI', ALERTS] },
  ])('takes $made away with all that was stored, and from the file saved and opened again', async ({ what, label, made }) => {
    const book = await scene();
    const before = ownSheetsView(book);
    await book.report[what]();
    expect(sheetNames(book)).toEqual([TABLE, ...made]);
    expect(offerOf(book)).toEqual({ label: `hoja «${label}»`, sheets: made });
    const saved = book.host.save();
    await book.store.undo();
    expect(newsOf(book)[0]).toMatch(/^Se deshizo lo último que se hizo en «/);
    expect(ownSheetsView(book)).toEqual(before);
    expect(offerOf(book)).toBeUndefined();
    await book.store.undo();
    expect(ownSheetsView(book)).toEqual(before);
    const reopened = await later(saved);
    await reopened.store.undo();
    expect(ownSheetsView(await later(reopened.host.save()))).toEqual(before);
  });

  it.each<{ what: string; put: (sheet: Excel.Worksheet) => void; take: (sheet: Excel.Worksheet) => void; says: string }>([
    { what: 'a note beside the block', put: (sheet) => void (sheet.getRange('J3').values = [['nota']]), take: (sheet) => sheet.getRange('J3').clear(), says: '!J3' },
    { what: 'another word in a cell of ours', put: (sheet) => void (sheet.getRange('A1').values = [['MÍO']]), take: (sheet) => void (sheet.getRange('A1').values = [['RESUMEN DEL SEGUIMIENTO DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)']]), says: '!A1' },
    { what: 'a chart', put: (sheet) => void (sheet.charts.add('Pie', sheet.getRange('A1:B3')).name = 'Mío'), take: (sheet) => sheet.charts.getItem('Mío').delete(), says: 'alguien puso algo en ella:' },
  ])('leaves the sheet whole while a person has $what on it, says so, and takes it away once it is gone', async ({ put, take, says }) => {
    const book = await scene();
    const edit = (change: (sheet: Excel.Worksheet) => void) => book.run(async (context) => {
      change(context.workbook.worksheets.getItem(SUMMARY));
      await context.sync();
    });
    await book.report.summarize();
    await edit(put);
    const before = await valuesIn(book, SUMMARY);
    await book.store.undo();
    expect(newsOf(book).join(' ')).toContain(says);
    expect(newsOf(book).join(' ')).toContain('Pase eso a otra hoja y vuelva a deshacer');
    expect(await valuesIn(book, SUMMARY)).toEqual(before);
    expect(offerOf(book)?.label).toBe(`hoja «${SUMMARY}»`);
    await edit(take);
    await book.store.undo();
    expect(sheetNames(book)).toEqual([TABLE]);
  });

  it('has nothing to put back where a person deleted the sheet, and forgets it', async () => {
    const book = await scene();
    const before = ownSheetsView(book);
    await book.report.summarize();
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SUMMARY).delete();
      await context.sync();
    });
    await book.store.undo();
    expect(newsOf(book)[0]).toMatch(/^Se deshizo lo último que se hizo en «/);
    expect(ownSheetsView(book)).toEqual(before);
  });
});

describe('undoing a run on sheets that exist', () => {
  /** The summary grows when it tells what changed. */
  it.each<{ below: boolean; because: string }>([
    { below: false, because: 'it grows into blank rows' },
    { below: true, because: 'rows are put in above what a person wrote below' },
  ])('puts the summary back as its earlier making left it: $because', async ({ below }) => {
    const book = await scene();
    await book.report.summarize();
    const last = (await valuesIn(book, SUMMARY)).length;
    if (below) await typeIn(book, SUMMARY, `B${last + 1}`, 'nota del revisor');
    await typeIn(book, TABLE, 'N68', 110);
    const before = ownSheetsView(book);
    await book.report.summarize();
    expect(await valuesIn(book, SUMMARY)).not.toHaveLength(last + (below ? 1 : 0));
    const reopened = await later(book.host.save());
    await reopened.store.undo();
    expect(newsOf(reopened)[0]).toMatch(/^Se deshizo lo último que se hizo en «/);
    expect(ownSheetsView(reopened)).toEqual(before);
  });

  it('takes away a chart that the run added and puts the others where they were', async () => {
    const book = await scene(await hostBookOf({ [TABLE]: exampleSheet().values }));
    await book.store.choosePeriod('2024-S1');
    await book.store.calculate();
    await book.report.summarize();
    await book.store.choosePeriod('2024');
    await book.store.calculate();
    const before = ownSheetsView(book);
    expect(chartsIn(book)).toEqual(['PEI_Avance_Semaforo', 'PEI_Avance_Objetivos']);
    await book.report.summarize();
    expect(chartsIn(book)).toEqual(['PEI_Avance_Semaforo', 'PEI_Avance_Objetivos', 'PEI_Avance_Tendencia']);
    await book.store.undo();
    expect(ownSheetsView(book)).toEqual(before);
  });

  it('gives back alerts that were fewer, with their lines, rules and pick-lists', async () => {
    const book = await scene();
    await book.report.draftAlerts();
    const count = (await valuesIn(book, ALERTS)).length;
    await typeIn(book, TABLE, 'N20', 1000);
    await typeIn(book, TABLE, 'N24', 0);
    const before = ownSheetsView(book);
    await book.report.draftAlerts();
    expect((await valuesIn(book, ALERTS)).length).toBeGreaterThan(count);
    await book.store.undo();
    expect(ownSheetsView(book)).toEqual(before);
  });

  it('gives back the alerts with the words and picks a person put there', async () => {
    const book = await scene();
    await book.report.draftAlerts();
    const at = (await valuesIn(book, ALERTS)).findIndex(([code]) => code === 'AEI.05.01') + 1;
    await typeIn(book, ALERTS, `G${at}`, 'debido a las lluvias');
    await typeIn(book, ALERTS, `H${at}`, 'se coordinará con la unidad');
    await typeIn(book, TABLE, 'N68', 110);
    const before = ownSheetsView(book);
    await book.report.draftAlerts();
    expect(sheetNames(book)).toContain('Compromisos PEI');
    await book.store.undo();
    expect(newsOf(book)[0]).toMatch(/^Se deshizo lo último que se hizo en «/);
    expect(ownSheetsView(book)).toEqual(before);
  });

  it('keeps what a person changed since and says which cell', async () => {
    const book = await scene();
    await book.report.summarize();
    await typeIn(book, TABLE, 'N68', 110);
    await book.report.summarize();
    const at = (await valuesIn(book, SUMMARY)).findIndex(([cell]) => String(cell).startsWith('AEI.07.01:')) + 1;
    await typeIn(book, SUMMARY, `A${at}`, 'lo digo yo');
    await book.store.undo();
    expect(newsOf(book)).toContainEqual(expect.stringContaining(`${SUMMARY}!A${at}: Alguien cambió esta celda`));
    expect((await valuesIn(book, SUMMARY))[at - 1]?.[0]).toBe('lo digo yo');
  });

  it('puts back a sheet of ours that was hidden completely, as it was written', async () => {
    const book = await scene();
    await book.report.summarize();
    await typeIn(book, TABLE, 'N68', 110);
    await book.run(async (context) => {
      context.workbook.worksheets.getItem(SUMMARY).visibility = 'VeryHidden';
      await context.sync();
    });
    const before = await valuesIn(book, SUMMARY);
    await book.report.summarize();
    expect(await valuesIn(book, SUMMARY)).not.toEqual(before);
    await book.store.undo();
    expect((await valuesIn(book, SUMMARY)).slice(0, before.length)).toEqual(before);
  });

  it('leaves the rows it put in where a person uses them', async () => {
    const book = await scene();
    await book.report.summarize();
    const last = (await valuesIn(book, SUMMARY)).length;
    await typeIn(book, SUMMARY, `B${last + 1}`, 'nota del revisor');
    await typeIn(book, TABLE, 'N68', 110);
    await book.report.summarize();
    await typeIn(book, SUMMARY, `J${last + 2}`, 'otra nota');
    await book.store.undo();
    expect(newsOf(book).join(' ')).toMatch(/Quedaron \d filas añadidas, porque hay algo escrito en ellas/);
    const after = (await valuesIn(book, SUMMARY)).flat();
    expect(after).toEqual(expect.arrayContaining(['nota del revisor', 'otra nota']));
  });
});

describe('undoing sheets when Excel fails', () => {
  const contentsIn = ({ host }: HostBook, name: string): readonly string[] | null => {
    const sheet = host.workbook.sheet(name);
    return sheet === undefined ? null : contentsOf(sheet);
  };

  it.each(['GeneralException', 'ConnectionFailure'])('at whatever request with %s, a person\'s cells stay and the next try ends it', async (code) => {
    const first = await scene();
    await first.report.summarize();
    const last = (await valuesIn(first, SUMMARY)).length;
    await typeIn(first, SUMMARY, `B${last + 1}`, 'nota del revisor');
    await typeIn(first, TABLE, 'N68', 110);
    const wanted = contentsIn(first, SUMMARY);
    const table = contentsIn(first, TABLE);
    await first.report.summarize();
    const saved = first.host.save();
    const whole = await later(saved);
    whole.host.resetCounters();
    await whole.store.undo();
    const total = whole.host.counters.requests;
    expect(contentsIn(whole, SUMMARY)).toEqual(wanted);
    for (let request = 1; request <= total; request += 1) {
      const book = await later(saved);
      book.host.resetCounters();
      book.host.failAt({ request, code });
      await book.store.undo();
      expect(contentsIn(book, TABLE)).toEqual(table);
      expect(contentsIn(book, SUMMARY)).toContainEqual(expect.stringMatching(/!B\d+ "nota del revisor"$/));
      await book.store.undo();
      expect({ request, cells: contentsIn(book, SUMMARY) }).toEqual({ request, cells: wanted });
    }
  });

  it('takes a made sheet away at the second try whatever request of the first failed', async () => {
    const first = await scene();
    await first.report.summarize();
    const saved = first.host.save();
    const whole = await later(saved);
    whole.host.resetCounters();
    await whole.store.undo();
    const total = whole.host.counters.requests;
    const settings = [...whole.host.workbook.settings.keys()];
    for (let request = 1; request <= total; request += 1) {
      const book = await later(saved);
      book.host.resetCounters();
      book.host.failAt({ request, code: 'GeneralException' });
      await book.store.undo();
      await book.store.undo();
      expect({ request, sheets: sheetNames(book), settings: [...book.host.workbook.settings.keys()] }).toEqual({ request, sheets: [TABLE], settings });
    }
  });
});
