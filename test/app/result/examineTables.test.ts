import { resultIn } from '../../../src/app/store/paneView';
import { exampleSheet } from '../../../src/app/start/createExample';
import type { Store } from '../../../src/app/store/store';
import { cellsOf, sheetCells } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';
import { edited, openedStore, outcomeIn, PEI_SHEET, peiSheet, surveyIn, viewIn } from '../../helpers/store/openedStore';

const second = () => ({ ...peiSheet(), id: 'S9', name: 'Copia' });

describe('how fresh the written figures are', () => {
  const freshness = (store: Store): unknown => surveyIn(store).tables[0]?.freshness;

  it('is told after the first look, without anything written', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    expect(freshness(store)).toEqual({ state: 'never' });
    expect(port.plans).toEqual([]);
  });

  it('is current after a calculation, and in a pane opened later', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    expect(freshness(store)).toEqual({ state: 'current', label: '2024, primer semestre' });
    expect(freshness(await openedStore(port))).toEqual({ state: 'current', label: '2024, primer semestre' });
  });

  it('shows the result at once in a pane opened later, and writes nothing for it', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    await (await openedStore(port)).calculate();
    const written = port.plans.length;
    const store = await openedStore(port);
    expect(outcomeIn(store)).toMatchObject({ mean: { text: '74.68' }, written: '' });
    expect(port.plans).toHaveLength(written);
  });

  it('shows no result on opening where a run would change a cell, or the period is another', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    await (await openedStore(port)).calculate();
    port.setCell(PEI_SHEET, 13, 13, 94);
    expect(viewIn(await openedStore(port)).status).toBe('found');
    const other = await openedStore(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
    await other.calculate();
    await other.choosePeriod('2020');
    await other.whenIdle();
    expect(viewIn(other).status).toBe('found');
  });

  it('is outdated by as many cells as another run would change, and current again when the cell is put back', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    await (await openedStore(port)).calculate();
    const value = (await port.read()).sheets[0]?.values[13]?.[13] ?? '';
    port.setCell(PEI_SHEET, 13, 13, 94);
    const store = await openedStore(port);
    expect(freshness(store)).toEqual({ state: 'outdated', label: '2024, primer semestre', cells: expect.any(Number) });
    const { cells } = freshness(store) as { cells: number };
    await store.calculate();
    expect(outcomeIn(store).written).toBe(`Se escribieron ${cells} celdas.`);
    port.setCell(PEI_SHEET, 13, 13, value);
    await edited(port, store);
    expect(freshness(store)).toMatchObject({ state: 'outdated', cells });
  });

  it('is outdated without a cell while the workbook wants other colours than were painted', async () => {
    const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
    await store.calculate();
    const { settings } = surveyIn(store);
    await store.configure({ ...settings, palette: 'safe' });
    await store.whenIdle();
    expect(freshness(store)).toEqual({ state: 'outdated', label: '2024, primer semestre', cells: 0 });
    await store.calculate();
    expect(freshness(store)).toMatchObject({ state: 'current' });
  });

  it('is of the period that was calculated, whichever is chosen now', async () => {
    const store = await openedStore(fakePort({ sheets: [cellsOf('pei-igp-2020-2025.xlsx')] }));
    await store.calculate();
    await store.choosePeriod('2020');
    await store.whenIdle();
    expect(surveyIn(store).tables[0]).toMatchObject({ period: '2020', freshness: { state: 'current', label: '2021, año completo' } });
  });

  it('is of the one calculated last where several were, and looks at the cells of all', async () => {
    const example = sheetCells({ id: 'S1', name: 'Ejemplo', values: exampleSheet().values.map((row) => [...row]) });
    const port = fakePort({ sheets: [example] });
    const store = await openedStore(port);
    await store.calculateAll();
    await store.whenIdle();
    expect(freshness(store)).toEqual({ state: 'current', label: '2024, año completo', others: ['2024, primer semestre'] });
    await store.choosePeriod('2024-S1');
    await store.calculate();
    const later = await openedStore(port);
    expect(freshness(later)).toMatchObject({ state: 'current', label: '2024, primer semestre' });
    const row = example.values.findIndex(([code]) => code === 'IND.01.AEI.01.01');
    port.setCell('Ejemplo', row, 12, 700);
    await edited(port, store);
    expect(freshness(later)).toMatchObject({ state: 'outdated', label: '2024, primer semestre', cells: 3 });
  });

  it('is found out for every table, the chosen one first', async () => {
    const port = fakePort({ sheets: [peiSheet(), second()] });
    const store = await openedStore(port);
    await store.calculateAll();
    await store.whenIdle();
    expect(surveyIn(store).tables.map((table) => table.freshness?.state)).toEqual(['current', 'current']);
  });

  it('shows the result of each table that is chosen', async () => {
    const port = fakePort({ sheets: [peiSheet(), second()] });
    const store = await openedStore(port);
    await store.calculateAll();
    await store.whenIdle();
    for (const table of [1, 0]) {
      await store.chooseTable(table);
      await store.whenIdle();
      expect(viewIn(store)).toMatchObject({ status: 'done', survey: { chosen: table }, stale: false });
    }
  });

  it('shows the result under the news of work that left it as it is', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculateAll();
    await store.whenIdle();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { lines: [{ status: 'done' }] } });
    expect(resultIn(viewIn(store))?.outcome.mean.text).toBe('74.68');
    await store.undo();
    await store.whenIdle();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    expect(resultIn(viewIn(store))).toBeNull();
  });

  it('stands as it was known until it is found out again', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const seen: unknown[] = [];
    store.state.subscribe(() => seen.push(freshness(store)));
    port.setCell(PEI_SHEET, 13, 13, 94);
    await edited(port, store);
    expect(seen).not.toContain(undefined);
    expect(seen.at(-1)).toMatchObject({ state: 'outdated' });
  });

  it('is no matter of what is said of a row: ignoring a finding leaves the figures as they are', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const [table] = surveyIn(store).tables;
    const all = outcomeIn(store).observations[0]?.items ?? [];
    if (table === undefined) throw new Error('No table');
    await store.review.ignore({ table, all, chosen: all });
    expect(freshness(await openedStore(port))).toEqual({ state: 'current', label: '2024, primer semestre' });
  });
});
