import { readFileSync } from 'node:fs';
import type { JoinOffer } from '../../../src/app/calculate/readTables';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { progressIn, spread2024 } from '../../helpers/host/severalSheets';
import type { SheetRows } from '../../helpers/host/severalSheets';
import { disableQuestion, outcomeIn, reportIn, stateLine, storeOver, surveyIn, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(120_000);

const PROGRESS = 14;
type Opened = HostBook & { readonly store: Store };

async function opened(book: HostBook): Promise<Opened> {
  const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
  await store.reload();
  await disableQuestion(store);
  return { ...book, store };
}

const openedOf = async (sheets: Readonly<Record<string, SheetRows>>): Promise<Opened> => opened(await hostBookOf(sheets));
const joinsOf = ({ store }: Opened): readonly JoinOffer[] => surveyIn(store).joins ?? [];
const answer = (book: Opened, joined: boolean): Promise<void> => book.store.answerJoin(joinsOf(book)[0]?.tables ?? [], joined);
const protect = (book: HostBook, name: string): Promise<void> => book.run(async (context) => {
  context.workbook.worksheets.getItem(name).protection.protect();
  await context.sync();
});

/** Every cell of the sheets. */
const contentsOf = (book: HostBook, names: readonly string[]): Promise<CellValue[][][]> =>
  names.reduce<Promise<CellValue[][][]>>(async (done, name) => [...await done, await valuesIn(book, name)], Promise.resolve([]));

const filled = (sheets: readonly (readonly (readonly CellValue[])[])[]): readonly unknown[] =>
  sheets.map((rows) => rows.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [[r, c, value]]))));

const UNITS = ['Unidad A', 'Unidad B'] as const;
const OBJECTIVES = ['OEI 1 a 4', 'OEI 5', 'OEI 6 y 7'] as const;
const byTurns = (): Promise<Record<string, SheetRows>> => spread2024(UNITS, (_, nth) => nth % 2);
const byObjective = (): Promise<Record<string, SheetRows>> =>
  spread2024(OBJECTIVES, (code) => { const oei = Number(/AEI\.(\d+)/.exec(code)?.[1]); return oei < 5 ? 0 : oei === 5 ? 1 : 2; });

/** The figures of the whole table on one sheet. */
let whole: Readonly<Record<string, CellValue>> = {};

beforeAll(async () => {
  const book = await opened(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }));
  await book.store.calculate();
  whole = progressIn(await valuesIn(book, 'PEI Indicadores'), PROGRESS);
});

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a plan in several sheets', () => {
  it.each([['by unit, most AEI on both', UNITS, byTurns], ['by OEI', OBJECTIVES, byObjective]] as const)(
    'gets on each sheet the figures of the whole: %s', async (_, names, make) => {
      const book = await openedOf(await make());
      expect(joinsOf(book)).toEqual([expect.objectContaining({ sheets: [...names], answer: null })]);
      await answer(book, true);
      expect(stateLine(viewIn(book.store))).toBe('done');
      let rows = 0;
      for (const name of names) {
        const written = progressIn(await valuesIn(book, name), PROGRESS);
        rows += Object.keys(written).length;
        for (const [code, progress] of Object.entries(written)) expect([name, code, progress]).toEqual([name, code, whole[code]]);
      }
      expect(rows).toBeGreaterThanOrEqual(Object.keys(whole).length);
      expect(outcomeIn(book.store).mean.text).toBe('74.68');
    },
  );

  it('writes each sheet in a block of its own, and the mean of the whole under each', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    for (const name of UNITS) {
      const rows = await valuesIn(book, name);
      expect(rows.at(-1)?.[PROGRESS]).toBe(74.68);
      expect(rows.find((row) => row.includes('Semáforo'))).toEqual(expect.arrayContaining(['Ponderador', 'Semáforo', 'Observación']));
    }
  });

  it('is shown as one plan, each row at its own sheet', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    const { tables, chosen } = surveyIn(book.store);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Unidad A y Unidad B']);
    expect([tables[chosen]?.actions, tables[chosen]?.indicators]).toEqual([26, 34]);
    const { elements } = outcomeIn(book.store);
    expect(elements.map(({ code }) => code)).toEqual(Object.keys(whole).filter((code) => code.startsWith('AEI')));
    for (const { indicators } of elements) {
      for (const { code, place } of indicators) {
        const rows = await valuesIn(book, place.sheet);
        expect(rows[place.rect.top]?.[0]).toBe(code);
      }
    }
  });

  it('is written no more the second time, and remembered in the saved workbook', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    const before = await contentsOf(book, UNITS);
    const later = await opened(hostBook({ bytes: book.host.save() }));
    expect(joinsOf(later).map((join) => join.answer)).toEqual(['together']);
    await later.store.whenIdle();
    expect(surveyIn(later.store).tables[0]?.freshness?.state).toBe('current');
    await later.store.calculate();
    expect(outcomeIn(later.store).written).toBe('Nada cambió desde la última vez.');
    expect(await contentsOf(later, UNITS)).toEqual(before);
  });

  it('is undone in one action', async () => {
    const book = await openedOf(await byTurns());
    const before = filled(await contentsOf(book, UNITS));
    await answer(book, true);
    expect(filled(await contentsOf(book, UNITS))).not.toEqual(before);
    await book.store.undo();
    expect(filled(await contentsOf(book, UNITS))).toEqual(before);
    expect(surveyIn(book.store).undo).toBeUndefined();
  });

  it('is outdated when a value on its second sheet changes', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    const red = (await valuesIn(book, 'Unidad B')).findIndex((row) => String(row[0]).startsWith('IND') && Number(row[PROGRESS]) < 75);
    await typeIn(book, 'Unidad B', `N${red + 1}`, 0);
    await book.store.reload();
    await book.store.whenIdle();
    expect(surveyIn(book.store).tables[0]?.freshness?.state).toBe('outdated');
  });

  it('is not written at all when one of its sheets is protected', async () => {
    const book = await openedOf(await byTurns());
    const before = await contentsOf(book, UNITS);
    await protect(book, 'Unidad B');
    await answer(book, true);
    expect(stateLine(viewIn(book.store))).toBe('failed hoja-protegida');
    await book.store.calculateAll();
    expect(await contentsOf(book, UNITS)).toEqual(before);
  });

  it('is put back whole when the second sheet fails while it is written, at whichever request', async () => {
    const make = await byTurns();
    const measured = await openedOf(make);
    measured.host.resetCounters();
    await answer(measured, true);
    const requests = measured.host.counters.requests;
    let failures = 0;
    for (let nth = requests; nth > requests - 8; nth -= 1) {
      const book = await openedOf(make);
      const before = filled(await contentsOf(book, UNITS));
      book.host.resetCounters();
      book.host.failAt({ request: nth, code: 'GeneralException' });
      await answer(book, true);
      if (viewIn(book.store).status !== 'failed') continue;
      failures += 1;
      expect([nth, filled(await contentsOf(book, UNITS))]).toEqual([nth, before]);
      await book.store.calculate();
      expect(progressIn(await valuesIn(book, 'Unidad B'), PROGRESS)).toEqual(expect.objectContaining({ 'AEI.04.03': whole['AEI.04.03'] }));
      await book.store.undo();
      expect([nth, filled(await contentsOf(book, UNITS))]).toEqual([nth, before]);
    }
    expect(failures).toBeGreaterThan(2);
  });

  it('has one summary, one set of alerts and one Word report', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    await book.store.report.summarize();
    await book.store.report.draftAlerts();
    expect(reportIn(book.store).notice).toBeNull();
    const summary = await valuesIn(book, 'Resumen PEI');
    expect(summary.flat()).toEqual(expect.arrayContaining(['Unidad A y Unidad B', 74.68]));
    const names = await book.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    const alerts = names.find((name) => name.startsWith('Alertas')) ?? '';
    const red = Object.entries(whole).filter(([code, progress]) => code.startsWith('AEI') && typeof progress === 'number' && progress < 75).map(([code]) => code);
    const drafted = (await valuesIn(book, alerts)).map(([code]) => code).filter((code) => red.includes(String(code)));
    expect(drafted).toEqual(red);
  });

  it('is one job of the whole book, with one line', async () => {
    const book = await openedOf({ ...await byTurns(), Notas: [['nada']] });
    await answer(book, true);
    await book.store.undo();
    await book.store.calculateAll();
    const view = viewIn(book.store);
    const lines = view.status === 'found' ? (view.news?.lines ?? []) : [];
    expect(lines.map(({ text, status }) => `${text} ${status}`)).toEqual(['Unidad A y Unidad B done', 'Notas skipped']);
    expect(progressIn(await valuesIn(book, 'Unidad B'), PROGRESS)).toEqual(expect.objectContaining({ 'AEI.04.03': whole['AEI.04.03'] }));
  });

  it('keeps each sheet to itself when the user says so, and leaves what a sheet holds in part without a figure', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, false);
    expect(joinsOf(book).map((join) => join.answer)).toEqual(['apart']);
    await book.store.calculate();
    const written = progressIn(await valuesIn(book, 'Unidad A'), PROGRESS);
    expect(written['AEI.04.03']).toBe('');
    expect(await valuesIn(book, 'Unidad B')).toEqual((await contentsOf(await openedOf(await byTurns()), ['Unidad B']))[0]);
    await answer(book, true);
    expect(progressIn(await valuesIn(book, 'Unidad A'), PROGRESS)['AEI.04.03']).toBe(whole['AEI.04.03']);
  });

  it('does not offer sheets with the same codes, or without a period in common', async () => {
    const { 'Unidad A': one = [] } = await byTurns();
    const other = one.map((row) => row.map((cell) => (cell === 2024 || cell === '2024' ? 2025 : cell)));
    expect(joinsOf(await openedOf({ A: one, Copia: one }))).toEqual([]);
    const { 'Unidad B': rest = [] } = await byTurns();
    expect(joinsOf(await openedOf({ A: other, B: rest }))).toEqual([]);
  });

  it('tells of an indicator that stands on two sheets, and leaves its AEI without a figure on both', async () => {
    const sheets = await spread2024(UNITS, (_, nth) => nth % 2);
    const a = sheets['Unidad A'] ?? [];
    const b = sheets['Unidad B'] ?? [];
    const repeated = a.find((row) => row[0] === 'IND.01.AEI.04.03') ?? b.find((row) => row[0] === 'IND.01.AEI.04.03') ?? [];
    const into = a.includes(repeated) ? b : a;
    const at = into.findIndex((row) => row[0] === 'AEI.04.03') + 1;
    const more = [...into.slice(0, at), repeated, ...into.slice(at)];
    const book = await openedOf(a.includes(repeated) ? { 'Unidad A': a, 'Unidad B': more } : { 'Unidad A': more, 'Unidad B': b });
    await answer(book, true);
    const { observations } = outcomeIn(book.store);
    const told = observations.find(({ code }) => code === 'codigo-repetido')?.items ?? [];
    expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/^El código IND\.01\.AEI\.04\.03 ya está en la fila \d+ de «Unidad A»\.$/)]);
    expect(told[0]?.place.sheet).toBe('Unidad B');
    for (const name of UNITS) expect(progressIn(await valuesIn(book, name), PROGRESS)['AEI.04.03']).toBe('');
  });

  it('is joined over sheets whose columns and headers differ', async () => {
    const { 'Unidad A': a = [], 'Unidad B': b = [] } = await byTurns();
    const plain = b.filter((row) => /^(?:AEI|IND)/.test(String(row[0]))).map((row) => [row[13] ?? '', row[9] ?? '', row[5] ?? '', row[4] ?? '', row[1] ?? '', row[0] ?? '']);
    const book = await openedOf({ 'Unidad B': [['VO 2024-I', 'LE 2024', 'Sentido esperado', 'Relevancia', 'Denominación', 'Código'], ...plain], 'Unidad A': a });
    await answer(book, true);
    expect(outcomeIn(book.store).mean.text).toBe('74.68');
    const rows = await valuesIn(book, 'Unidad B');
    const header = rows[0] ?? [];
    const calculated = header.findIndex((cell) => /Avance/.test(String(cell)));
    for (const row of rows.slice(1)) expect([row[5], row[calculated]]).toEqual([row[5], whole[String(row[5])]]);
  });

  it('corrects a column of its second sheet there', async () => {
    const book = await openedOf(await byTurns());
    await answer(book, true);
    const part = surveyIn(book.store).tables[0]?.parts?.[1];
    const unit = part?.columns.find(({ meaning }) => meaning.field === 'unit');
    await book.store.correctColumns([{ column: unit?.column ?? -1, meaning: { field: 'unknown' }, sheetId: part?.sheetId ?? '' }]);
    const fields = surveyIn(book.store).tables[0]?.parts?.map(({ columns }) => columns.some(({ meaning }) => meaning.field === 'unit'));
    expect(fields).toEqual([true, false]);
  });
});
