import { createStore } from '../../src/app/createStore';
import { WorkbookProblem } from '../../src/workbook/port';
import { cellsOf } from '../helpers/cellsOf';
import type { FakePort } from '../helpers/fakePort';
import { fakePort } from '../helpers/fakePort';
import { noSheets } from '../helpers/noSheets';
import { EDITING, NOT_ASKING, SHEET, line, looked, notes, outcomeOf, pei, surveyOf, tracked, settle } from '../helpers/storeScene';

describe('looking', () => {
  it('starts before the first look and finds the table of the 2024 workbook', async () => {
    const store = createStore(fakePort({ sheets: [notes(), pei()] }), noSheets);
    expect(store.current().status).toBe('starting');
    await store.look();
    expect(store.current().status).toBe('found');
    expect(surveyOf(store)).toMatchObject({
      chosen: 0,
      tables: [{ sheet: SHEET, kind: 'Anexo B-7', actions: 26, indicators: 34, objectives: 0, period: '2024-S1' }],
    });
    expect(surveyOf(store).tables[0]?.title).toMatch(/^REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024/);
    expect(surveyOf(store).tables[0]?.periods).toContainEqual({ id: '2024-S1', label: '2024, primer semestre', hasValues: true });
  });

  it('says so when there is no table, and what to do', async () => {
    const store = await looked(fakePort({ sheets: [notes()] }));
    expect(store.current()).toMatchObject({ status: 'nothing', notice: { code: 'sin-tabla', remedy: expect.stringContaining('Anexo B-7') } });
  });

  it('proposes the table of the sheet on screen, and keeps what the user chose', async () => {
    const port = fakePort({ sheets: [pei(), { ...pei(), id: 'S9', name: 'Copia' }], activeSheetId: 'S9' });
    const store = await looked(port);
    expect(surveyOf(store).chosen).toBe(1);
    await store.chooseTable(0);
    expect(surveyOf(store).chosen).toBe(0);
    await store.look();
    expect(surveyOf(store).chosen).toBe(0);
  });

  it('turns a failure into a sentence, ours or not', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = createStore(port, noSheets);
    port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión con Excel.', 'Vuelva a intentarlo.'));
    await store.look();
    expect(store.current()).toMatchObject({
      status: 'failed', survey: null, notice: { code: 'conexion', message: 'Se perdió la conexión con Excel.', remedy: 'Vuelva a intentarlo.' },
    });
    port.failNext(new TypeError('x is not a function'));
    await store.look();
    expect(JSON.stringify(store.current())).not.toContain('not a function');
    await store.look();
    expect(store.current().status).toBe('found');
  });

  it('waits while a cell is being edited, says what to do, and goes on by itself', async () => {
    const port = fakePort({ sheets: [pei()] });
    port.failNext(EDITING, EDITING);
    const store = createStore(port, noSheets);
    const hints: unknown[] = [];
    store.subscribe(() => hints.push(store.current()));
    await store.look();
    expect(hints).toContainEqual({ status: 'starting', hint: 'Presione Enter en la celda que está editando.' });
    expect(store.current().status).toBe('found');
  });
});

describe('calculating', () => {
  it('computes the 2024 workbook and writes it, step by step', async () => {
    const store = await looked(fakePort({ sheets: [pei()] }));
    const states = tracked(store);
    await store.calculate();
    expect(states).toEqual(['busy 0/100 Leyendo el libro', 'busy 40/100 Calculando el avance', `busy 60/100 Escribiendo en «${SHEET}»`, 'done']);
    const { mean, summary, elements, periodLabel, evaluation } = outcomeOf(store);
    expect(mean).toEqual({ text: '74.68', explanation: '1941.66 / 26 = 74.68' });
    expect(summary.find(({ label }) => label === 'Acciones')?.counts).toEqual({ red: 12, amber: 3, green: 11, nd: 0, total: 26 });
    expect(elements).toHaveLength(26);
    expect(evaluation.indicators).toHaveLength(34);
    expect(periodLabel).toBe('2024, primer semestre');
  });

  it('says how many cells were written, and that nothing changed the second time', async () => {
    const store = await looked(fakePort({ sheets: [pei()] }));
    await store.calculate();
    expect(outcomeOf(store).written).toMatch(/^Se escribieron \d+ celdas\.$/);
    await store.calculate();
    expect(outcomeOf(store).written).toBe('Nada cambió desde la última vez.');
  });

  it('hears the second of two clicks only once', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = await looked(port);
    await Promise.all([store.calculate(), store.calculate(), store.calculate()]);
    expect(port.plans).toHaveLength(1);
  });

  it('waits for a look that is under way', async () => {
    const store = createStore(fakePort({ sheets: [pei()], settings: NOT_ASKING }), noSheets);
    await Promise.all([store.look(), store.calculate()]);
    expect(outcomeOf(store).mean.text).toBe('74.68');
  });

  it('takes what the workbook says at the click, not what it said when it was looked at', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = await looked(port);
    port.setCell(SHEET, 13, 13, 94);
    await store.calculate();
    expect(outcomeOf(store).elements[0]?.progress.text).toBe('100.00');
  });

  it('computes the period the user chose, and keeps the choice', async () => {
    const store = await looked(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
    expect(surveyOf(store).tables[0]?.period).toBe('2021');
    const proposed = surveyOf(store).tables[0]?.observations;
    await store.choosePeriod('2020');
    expect(surveyOf(store).tables[0]?.period).toBe('2020');
    await settle();
    expect(surveyOf(store).tables[0]?.observations).not.toEqual(proposed);
    await store.look();
    await store.calculate();
    expect(outcomeOf(store)).toMatchObject({ period: '2020', periodLabel: '2020, año completo' });
  });

  it('points to the progress column of the period', async () => {
    const store = await looked(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
    const columnOf = async (period: string): Promise<number | undefined> => {
      await store.choosePeriod(period);
      await store.calculate();
      return outcomeOf(store).elements.flatMap(({ indicators }) => indicators)[0]?.place.rect.left;
    };
    const columns = [await columnOf('2020'), await columnOf('2021')];
    expect(columns[1]).toBe((columns[0] ?? 0) + 1);
  });

  it('points every row of the result to its progress cell', async () => {
    const store = await looked(fakePort({ sheets: [pei()] }));
    await store.calculate();
    expect(outcomeOf(store).elements[0]?.place).toEqual({ sheet: SHEET, rect: { top: 12, left: 14, height: 1, width: 1 } });
  });
});

describe('calculating when it cannot be done', () => {
  it.each<{ change: (port: FakePort) => void; code: string }>([
    { change: (port) => port.changeSheet(SHEET, { isProtected: true }), code: 'hoja-protegida' },
    { change: (port) => port.changeSheet(SHEET, { isFiltered: true }), code: 'hoja-filtrada' },
    { change: (port) => port.change({ isReadOnly: true }), code: 'solo-lectura' },
    { change: (port) => port.change({ sheets: [notes()] }), code: 'tabla-perdida' },
    { change: (port) => port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.')), code: 'conexion' },
  ])('says $code and writes nothing', async ({ change, code }) => {
    const port = fakePort({ sheets: [pei()] });
    const store = await looked(port);
    change(port);
    await store.calculate();
    expect(line(store.current())).toBe(`failed ${code}`);
    expect(port.plans).toHaveLength(0);
  });

  it('asks for Enter while a cell is being edited and then goes on by itself', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = await looked(port);
    const states = tracked(store);
    port.failNext(EDITING);
    await store.calculate();
    expect(states).toContain('busy 0/100 Leyendo el libro: Presione Enter en la celda que está editando.');
    expect(store.current().status).toBe('done');
  });

  it('succeeds at the next click', async () => {
    const port = fakePort({ sheets: [pei()] });
    const store = await looked(port);
    port.failNext(new WorkbookProblem('fallo-de-excel', 'Excel no pudo.', 'Otra vez.'));
    await store.calculate();
    expect(store.current().status).toBe('failed');
    await store.calculate();
    expect(store.current().status).toBe('done');
  });
});
