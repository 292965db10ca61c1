import type { Store } from '../../../src/app/store/store';
import { WorkbookProblem } from '../../../src/workbook/port';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';
import type { FakePort } from '../../helpers/store/fakePort';
import { EDITING, notesSheet, openedStore, outcomeIn, PEI_SHEET, peiSheet, stateLine, storeOver, surveyIn, trackedStates, viewIn, WITHOUT_QUESTION } from '../../helpers/store/openedStore';

describe('createStore', () => {
  describe('looking', () => {
    it('starts before the first look and finds the table of the 2024 workbook', async () => {
      const store = storeOver(fakePort({ sheets: [notesSheet(), peiSheet()] }));
      expect(viewIn(store).status).toBe('starting');
      await store.reload();
      expect(viewIn(store).status).toBe('found');
      expect(surveyIn(store)).toMatchObject({
        chosen: 0,
        tables: [{ sheet: PEI_SHEET, kind: 'Anexo B-7', actions: 26, indicators: 34, objectives: 0, period: '2024-S1' }],
      });
      expect(surveyIn(store).tables[0]?.title).toMatch(/^REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024/);
      expect(surveyIn(store).tables[0]?.periods).toContainEqual({ id: '2024-S1', label: '2024, primer semestre', hasValues: true });
    });

    it('says so when there is no table, and what to do', async () => {
      const store = await openedStore(fakePort({ sheets: [notesSheet()] }));
      expect(viewIn(store)).toMatchObject({ status: 'nothing', notice: { code: 'sin-tabla', remedy: expect.stringContaining('Anexo B-7') } });
    });

    it('proposes the table of the sheet on screen, and keeps what the user chose', async () => {
      const port = fakePort({ sheets: [peiSheet(), { ...peiSheet(), id: 'S9', name: 'Copia' }], activeSheetId: 'S9' });
      const store = await openedStore(port);
      expect(surveyIn(store).chosen).toBe(1);
      await store.chooseTable(0);
      expect(surveyIn(store).chosen).toBe(0);
      await store.reload();
      expect(surveyIn(store).chosen).toBe(0);
    });

    it('turns a failure into a sentence, ours or not', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = storeOver(port);
      port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión con Excel.', 'Vuelva a intentarlo.'));
      await store.reload();
      expect(viewIn(store)).toMatchObject({
        status: 'failed', survey: null, notice: { code: 'conexion', message: 'Se perdió la conexión con Excel.', remedy: 'Vuelva a intentarlo.' },
      });
      port.failNext(new TypeError('x is not a function'));
      await store.reload();
      expect(JSON.stringify(viewIn(store))).not.toContain('not a function');
      await store.reload();
      expect(viewIn(store).status).toBe('found');
    });

    it('waits while a cell is being edited, says what to do, and goes on by itself', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      port.failNext(EDITING, EDITING);
      const store = storeOver(port);
      const hints: unknown[] = [];
      store.state.subscribe(() => hints.push(viewIn(store)));
      await store.reload();
      expect(hints).toContainEqual({ status: 'starting', hint: 'Presione Enter en la celda que está editando.' });
      expect(viewIn(store).status).toBe('found');
    });
  });

  describe('calculating', () => {
    it('computes the 2024 workbook and writes it, step by step', async () => {
      const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
      const states = trackedStates(store);
      await store.calculate();
      expect(states).toEqual(['busy 0/100 Leyendo el libro', 'busy 40/100 Calculando el avance', `busy 60/100 Escribiendo en «${PEI_SHEET}»`, 'done']);
      const { mean, summary, elements, periodLabel, evaluation } = outcomeIn(store);
      expect(mean).toEqual({ text: '74.68', explanation: '1,941.66 / 26 = 74.68' });
      expect(summary.find(({ label }) => label === 'Acciones')?.counts).toEqual({ red: 12, amber: 3, green: 11, nd: 0, open: 0, total: 26 });
      expect(elements).toHaveLength(26);
      expect(evaluation.indicators).toHaveLength(34);
      expect(periodLabel).toBe('2024, primer semestre');
    });

    it('says how many cells were written, and that nothing changed the second time', async () => {
      const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
      await store.calculate();
      expect(outcomeIn(store).written).toMatch(/^Se escribieron \d+ celdas\.$/);
      await store.calculate();
      expect(outcomeIn(store).written).toBe('Nada cambió desde la última vez.');
    });

    it('hears the second of two clicks only once', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      await Promise.all([store.calculate(), store.calculate(), store.calculate()]);
      expect(port.plans).toHaveLength(1);
    });

    it('waits for a look that is under way', async () => {
      const store = storeOver(fakePort({ sheets: [peiSheet()], settings: WITHOUT_QUESTION }));
      await Promise.all([store.reload(), store.calculate()]);
      expect(outcomeIn(store).mean.text).toBe('74.68');
    });

    it('takes what the workbook says at the click, not what it said when it was looked at', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      port.setCell(PEI_SHEET, 13, 13, 94);
      await store.calculate();
      expect(outcomeIn(store).elements[0]?.progress.text).toBe('100.00');
    });

    it('computes the period the user chose, and keeps the choice', async () => {
      const store = await openedStore(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
      expect(surveyIn(store).tables[0]?.period).toBe('2021');
      const proposed = surveyIn(store).tables[0]?.observations;
      await store.choosePeriod('2020');
      expect(surveyIn(store).tables[0]?.period).toBe('2020');
      await store.whenIdle();
      expect(surveyIn(store).tables[0]?.observations).not.toEqual(proposed);
      await store.reload();
      await store.calculate();
      expect(outcomeIn(store)).toMatchObject({ period: '2020', periodLabel: '2020, año completo' });
    });

    it('points to the progress column of the period', async () => {
      const store = await openedStore(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
      const columnOf = async (period: string): Promise<number | undefined> => {
        await store.choosePeriod(period);
        await store.calculate();
        return outcomeIn(store).elements.flatMap(({ indicators }) => indicators)[0]?.place.rect.left;
      };
      const columns = [await columnOf('2020'), await columnOf('2021')];
      expect(columns[1]).toBe((columns[0] ?? 0) + 1);
    });

    it('points every row of the result to its progress cell', async () => {
      const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
      await store.calculate();
      expect(outcomeIn(store).elements[0]?.place).toEqual({ sheet: PEI_SHEET, rect: { top: 12, left: 14, height: 1, width: 1 } });
    });
  });

  describe('calculating when it cannot be done', () => {
    it.each<{ change: (port: FakePort) => void; code: string }>([
      { change: (port) => port.changeSheet(PEI_SHEET, { isProtected: true }), code: 'hoja-protegida' },
      { change: (port) => port.changeSheet(PEI_SHEET, { isFiltered: true }), code: 'hoja-filtrada' },
      { change: (port) => port.change({ isReadOnly: true }), code: 'solo-lectura' },
      { change: (port) => port.change({ sheets: [notesSheet()] }), code: 'tabla-perdida' },
      { change: (port) => port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.')), code: 'conexion' },
    ])('says $code and writes nothing', async ({ change, code }) => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      change(port);
      await store.calculate();
      expect(stateLine(viewIn(store))).toBe(`failed ${code}`);
      expect(port.plans).toHaveLength(0);
    });

    it('asks for Enter while a cell is being edited and then goes on by itself', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      const states = trackedStates(store);
      port.failNext(EDITING);
      await store.calculate();
      expect(states).toContain('busy 0/100 Leyendo el libro: Presione Enter en la celda que está editando.');
      expect(viewIn(store).status).toBe('done');
    });

    it('succeeds at the next click', async () => {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      port.failNext(new WorkbookProblem('fallo-de-excel', 'Excel no pudo.', 'Otra vez.'));
      await store.calculate();
      expect(viewIn(store).status).toBe('failed');
      await store.calculate();
      expect(viewIn(store).status).toBe('done');
    });
  });
});

describe('the first reading', () => {
  const shown = (store: Store): string => {
    const view = viewIn(store);
    if (view.status !== 'found') return view.status;
    return view.survey.tables[0]?.freshness === undefined ? 'found' : 'found and examined';
  };

  it('lets the pane answer clicks between reading, showing what was found, and examining it', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    port.holdPauses = true;
    const store = storeOver(port);
    void store.reload();
    const between: string[] = [];
    for (let pause = 0; pause < 3; pause += 1) {
      await port.pauseHeld();
      between.push(shown(store));
      void port.endPauses();
    }
    await store.whenIdle();
    expect([...between, shown(store)]).toEqual(['starting', 'starting', 'found', 'found and examined']);
  });

  it('is not examined once another task began', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = storeOver(port);
    port.holdPauses = true;
    void store.reload();
    for (let pause = 0; pause < 2; pause += 1) {
      await port.pauseHeld();
      void port.endPauses();
    }
    await port.pauseHeld();
    void store.reload();
    void port.endPauses(1);
    await port.pauseHeld();
    expect(shown(store)).toBe('found');
  });
});
