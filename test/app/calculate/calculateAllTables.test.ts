import type { Store } from '../../../src/app/store/store';
import type { News } from '../../../src/app/messages/messages';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { notesSheet, openedStore, PEI_SHEET, peiSheet, stateLine, surveyIn, trackedStates, viewIn } from '../../helpers/store/openedStore';

const second = () => ({ ...peiSheet(), id: 'S9', name: 'Copia' });
const igp = () => ({ ...cellsOf('pei-igp-2020-2025.xlsx'), id: 'S7' });

const newsOf = (store: Store): News => {
  const state = viewIn(store);
  if (state.status !== 'found' || !state.news) throw new Error(`No news in ${stateLine(state)}`);
  return state.news;
};
const statuses = (store: Store): string[] => newsOf(store).lines.map(({ text, status }) => `${text}: ${status}`);

describe('Recalcular todo el libro', () => {
  it('calculates every table and says a line for each sheet', async () => {
    const port = fakePort({ sheets: [peiSheet(), notesSheet(), second()] });
    const store = await openedStore(port);
    await store.calculateAll();
    expect(statuses(store)).toEqual([`${PEI_SHEET}: done`, 'Notas: skipped', 'Copia: done']);
    expect(newsOf(store).lines[0]?.detail).toMatch(/^34 indicadores\. Se escribieron \d+ celdas\.$/);
    expect(newsOf(store).lines[0]?.items).toEqual(['2024, primer semestre: promedio de AEI 74.68; 12 en rojo, 3 en ámbar, 11 en verde y 0 ND.']);
    expect(newsOf(store).title).toBe('Se recorrieron las 2 hojas con tabla de PEI.');
    expect(newsOf(store).lines[1]?.detail).toBe('Omitida: no tiene una tabla de PEI.');
    expect(port.asked.filter((what) => what.startsWith('write'))).toEqual([`write ${PEI_SHEET}`, 'write Copia']);
  });

  it('calculates every period that has values with one write', async () => {
    const port = fakePort({ sheets: [igp()] });
    const store = await openedStore(port);
    const periods = surveyIn(store).tables[0]?.periods.filter(({ hasValues }) => hasValues) ?? [];
    expect(periods.length).toBeGreaterThan(1);
    await store.calculateAll();
    expect(newsOf(store).lines[0]?.items?.map((item) => item.split(':')[0])).toEqual(periods.map(({ label }) => label));
    expect(port.plans).toHaveLength(1);
  });

  it('shows at which sheet it is', async () => {
    const store = await openedStore(fakePort({ sheets: [peiSheet(), second()] }));
    const seen = trackedStates(store);
    await store.calculateAll();
    expect(seen).toEqual(expect.arrayContaining([`busy 10/100 Calculando «${PEI_SHEET}» (1 de 2)`, 'busy 55/100 Calculando «Copia» (2 de 2)', 'found']));
  });

  it('stops between two sheets: the finished stay finished and the others are not touched', async () => {
    const port = fakePort({ sheets: [peiSheet(), second()] });
    const store = await openedStore(port);
    store.state.subscribe(() => {
      const state = viewIn(store);
      if (state.status === 'busy' && state.step.canCancel && state.step.done > 0) store.cancel();
    });
    await store.calculateAll();
    expect(statuses(store)).toEqual([`${PEI_SHEET}: done`, 'Copia: skipped']);
    expect(newsOf(store).title).toBe('Se canceló: las hojas terminadas quedan calculadas y las demás, como estaban.');
    expect((await port.read()).sheets[1]?.values).toEqual(second().values);
  });

  it('goes on after a sheet that cannot be written', async () => {
    const store = await openedStore(fakePort({ sheets: [second(), { ...peiSheet(), isProtected: true }] }));
    await store.calculateAll();
    expect(statuses(store)).toEqual([`${PEI_SHEET}: failed`, 'Copia: done']);
    expect(newsOf(store).title).toBe('Se calculó 1 de 2 hojas con tabla de PEI.');
    expect(newsOf(store).lines[0]?.detail).toContain('está protegida');
  });

  it('goes on after a sheet where writing fails', async () => {
    const port = fakePort({ sheets: [peiSheet(), second()] });
    const store = await openedStore(port);
    const { inspect } = port;
    port.inspect = (plan) => (plan.sheet === PEI_SHEET ? Promise.reject(new WorkbookProblem('x', 'No se pudo.', 'Otra vez.')) : inspect(plan));
    await store.calculateAll();
    expect(statuses(store)).toEqual([`${PEI_SHEET}: failed`, 'Copia: done']);
  });

  it('is undone whole, sheet by sheet', async () => {
    const port = fakePort({ sheets: [peiSheet(), second()] });
    const store = await openedStore(port);
    await store.calculate();
    await store.undo();
    const before = (await port.read()).sheets.map(({ values }) => values.map((row) => row.join('|').replace(/\|+$/, '')));
    await store.calculateAll();
    expect(surveyIn(store).undo).toEqual({ label: 'cálculo de todo el libro', sheets: [PEI_SHEET, 'Copia'] });
    await store.undo();
    expect((await port.read()).sheets.map(({ values }) => values.map((row) => row.join('|').replace(/\|+$/, '')))).toEqual(before);
    expect(surveyIn(store).undo).toBeUndefined();
  });
});
