import { resultIn } from '../../../src/app/store/paneView';
import type { Store } from '../../../src/app/store/store';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { edited, EDITING, notesSheet, openedStore, PEI_SHEET, peiSheet, stateLine, surveyIn, trackedStates, viewIn } from '../../helpers/store/openedStore';

describe('stopping a calculation', () => {
  it('leaves what was on screen and writes nothing, at whatever step before the writing', async () => {
    for (const step of [0, 40]) {
      const port = fakePort({ sheets: [peiSheet()] });
      const store = await openedStore(port);
      store.state.subscribe(() => {
        const state = viewIn(store);
        if (state.status === 'busy' && state.step.done === step) store.cancel();
      });
      await store.calculate();
      expect([viewIn(store).status, port.plans.length]).toEqual(['found', 0]);
    }
  });

  it('returns to the result that was there', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    store.state.subscribe(() => {
      if (viewIn(store).status === 'busy') store.cancel();
    });
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
  });

  it('is not offered once the writing has begun, and comes too late', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const offered: unknown[] = [];
    store.state.subscribe(() => {
      const state = viewIn(store);
      if (state.status !== 'busy') return;
      offered.push([state.step.done, state.step.canCancel]);
      if (state.step.done >= 60) store.cancel();
    }, 'work');
    await store.calculate();
    expect(offered).toEqual([[0, true], [40, true], [60, undefined]]);
    expect(viewIn(store).status).toBe('done');
  });

  it('does not stop the next one', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    store.cancel();
    await store.calculate();
    expect(viewIn(store).status).toBe('done');
  });
});

describe('how long is left', () => {
  it('is told on long work, from the pace so far', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const told: unknown[] = [];
    store.state.subscribe(() => {
      const state = viewIn(store);
      if (state.status !== 'busy') return;
      told.push([state.step.done, state.step.secondsLeft]);
      port.time += 4_000;
    }, 'work');
    await store.calculate();
    expect(told).toEqual([[0, undefined], [40, 6], [60, 6]]);
  });

  it('is not told on work that is soon over', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const told: unknown[] = [];
    store.state.subscribe(() => {
      const state = viewIn(store);
      if (state.status === 'busy') told.push(state.step.secondsLeft);
      port.time += 500;
    }, 'work');
    await store.calculate();
    expect(told).toEqual([undefined, undefined, undefined]);
  });
});

describe('while the user types in a cell', () => {
  it.each<{ what: string; ask: (store: Store) => Promise<void>; after: string }>([
    { what: 'going to a cell', ask: (store) => store.goTo({ sheet: PEI_SHEET, rect: { top: 1, left: 2, height: 1, width: 1 } }), after: 'found' },
    { what: 'keeping settings', ask: (store) => store.configure({ ...surveyIn(store).settings, palette: 'safe' }), after: 'found' },
    { what: 'correcting a column', ask: (store) => store.correctColumns([{ column: 3, meaning: { field: 'unknown' } }]), after: 'found' },
    { what: 'calculating', ask: (store) => store.calculate(), after: 'done' },
    { what: 'calculating the whole workbook', ask: (store) => store.calculateAll(), after: 'found' },
    { what: 'looking again', ask: (store) => store.reload(), after: 'found' },
  ])('$what says what to do, and goes on by itself', async ({ ask, after }) => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const states = trackedStates(store);
    port.failNext(EDITING, EDITING);
    await ask(store);
    expect(states).toContainEqual(expect.stringMatching(/^busy .*: Presione Enter en la celda que está editando\.$/));
    expect(viewIn(store).status).toBe(after);
  });

  it('says so in the middle of writing, and no longer once the cell is left', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const states = trackedStates(store);
    store.state.subscribe(() => {
      const state = viewIn(store);
      if (state.status === 'busy' && state.step.done === 60 && !states.some((one) => one.includes('Enter'))) port.failNext(EDITING);
    });
    await store.calculate();
    const writing = `busy 60/100 Escribiendo en «${PEI_SHEET}»`;
    expect(states.filter((one) => one.startsWith('busy 60'))).toEqual([writing, `${writing}: Presione Enter en la celda que está editando.`, writing]);
    expect(viewIn(store).status).toBe('done');
  });

  it('a look that nobody asked for waits without a word', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const states = trackedStates(store);
    port.asked.length = 0;
    port.failNext(EDITING);
    await edited(port, store);
    expect(states).not.toContainEqual(expect.stringContaining('Enter'));
    expect(port.asked).toEqual(['read', 'read']);
  });
});

describe('a result', () => {
  it('stays while the next run works, asks for patience and fails, and is marked stale as ever', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const first = resultIn(viewIn(store));
    const kept: unknown[] = [];
    store.state.subscribe(() => kept.push(resultIn(viewIn(store))?.outcome === first?.outcome));
    port.failNext(EDITING, new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.'));
    await store.calculate();
    expect([stateLine(viewIn(store)), new Set(kept)]).toEqual(['failed conexion', new Set([true])]);
    port.setCell(PEI_SHEET, 13, 13, 94);
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'failed', result: { stale: true } });
    await store.retry();
    expect(resultIn(viewIn(store))).toMatchObject({ stale: false });
  });

  it('gives way when another table is shown, whatever is said above it', async () => {
    const port = fakePort({ sheets: [peiSheet(), { ...peiSheet(), id: 'S9', name: 'Copia' }] });
    const store = await openedStore(port);
    await store.calculate();
    port.failNext(new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.'));
    await store.calculate();
    port.change({ sheets: [{ ...peiSheet(), id: 'S9', name: 'Copia' }], activeSheetId: 'S9' });
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'failed', survey: { chosen: 0 } });
    expect(resultIn(viewIn(store))).toBeNull();
  });
});

describe('what failed', () => {
  const PROBLEM = new WorkbookProblem('conexion', 'Se perdió la conexión.', 'Otra vez.', 'ConnectionFailure');

  it('can be tried again, whatever it was', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    port.failNext(PROBLEM);
    await store.undo();
    expect(stateLine(viewIn(store))).toBe('failed conexion');
    await store.retry();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    port.failNext(PROBLEM);
    await store.goTo({ sheet: PEI_SHEET, rect: { top: 1, left: 2, height: 1, width: 1 } });
    expect(stateLine(viewIn(store))).toBe('failed conexion');
    port.asked.length = 0;
    await store.retry();
    expect(port.asked).toEqual([`select ${peiSheet().id} 1,2`]);
  });

  it('looks again when the table is gone', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    port.change({ sheets: [notesSheet()] });
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'failed', survey: null, notice: { code: 'tabla-perdida' } });
    port.change({ sheets: [notesSheet(), peiSheet()] });
    await store.retry();
    expect(viewIn(store).status).toBe('found');
  });

  it('says to whoever supports the add-in what was behind it, when, and on what', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    port.failNext(PROBLEM);
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ notice: { detail: expect.stringMatching(/^Código: conexion\nCausa: ConnectionFailure\nMomento: 0 % en 0\.0 s\nExcel: PC 16\.0\.1, ExcelApi 1\.17\nLibro: 1 hoja/) } });
  });
});
