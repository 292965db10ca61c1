import { fakePort } from '../../helpers/store/fakePort';
import { notesSheet, openedStore, outcomeIn, PEI_SHEET, peiSheet, stateLine, surveyIn, viewIn } from '../../helpers/store/openedStore';

/** Column O of the sample: where the first semester's progress goes; row 13 is its first AEI. */
const PROGRESS = { row: 12, column: 14 };

const valuesOf = async (port: ReturnType<typeof fakePort>): Promise<unknown> =>
  (await port.read()).sheets.map(({ values }) => values.map((row) => row.map((value) => value).join('|').replace(/\|+$/, '')));

describe('Deshacer último cálculo', () => {
  it('is offered after a run and not before, and puts back cells, names and settings', async () => {
    const port = fakePort({ sheets: [peiSheet(), notesSheet()] });
    const store = await openedStore(port);
    const before = { values: await valuesOf(port), settings: (await port.read()).settings, names: (await port.read()).sheets[0]?.ownNames };
    expect(surveyIn(store).undo).toBeUndefined();
    await store.calculate();
    expect(surveyIn(store).undo).toEqual({ label: 'cálculo de 2024, primer semestre', sheets: [PEI_SHEET] });
    await store.undo();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    expect(surveyIn(store).undo).toBeUndefined();
    expect({ values: await valuesOf(port), settings: (await port.read()).settings, names: (await port.read()).sheets[0]?.ownNames }).toEqual(before);
  });

  it('works from a pane that was opened later', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const before = await valuesOf(port);
    await (await openedStore(port)).calculate();
    const later = await openedStore(port);
    expect(surveyIn(later).undo).toEqual({ label: 'cálculo de 2024, primer semestre', sheets: [PEI_SHEET] });
    await later.undo();
    expect(await valuesOf(port)).toEqual(before);
  });

  it('goes back to the run before, not to the beginning', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const first = await valuesOf(port);
    port.setCell(PEI_SHEET, 13, 13, 94);
    await store.calculate();
    expect(await valuesOf(port)).not.toEqual(first);
    await store.undo();
    port.setCell(PEI_SHEET, 13, 13, 47.6);
    expect(await valuesOf(port)).toEqual(first);
    await store.calculate();
    expect(outcomeIn(store).written).toBe('Nada cambió desde la última vez.');
  });

  it('leaves what a person changed since and says which cell', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    port.setCell(PEI_SHEET, PROGRESS.row, PROGRESS.column, 51);
    await store.undo();
    expect((await port.read()).sheets[0]?.values[PROGRESS.row]?.[PROGRESS.column]).toBe(51);
    expect(viewIn(store)).toMatchObject({ news: { lines: [{ status: 'done' }, { status: 'skipped', text: `${PEI_SHEET}!O13`, place: { rect: { top: 12, left: 14 } } }] } });
  });

  it('still offers the run before after one that changed nothing', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    await store.calculate();
    expect(surveyIn(store).undo).toBeDefined();
  });

  it('refuses when rows were inserted inside the block, and keeps the offer', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const sheet = (await port.read()).sheets[0];
    const taller = Object.entries(sheet?.ownNames ?? {}).map(([name, rect]) => [name, { ...rect, height: rect.height + 1 }]);
    port.changeSheet(PEI_SHEET, { ownNames: Object.fromEntries(taller) });
    await store.undo();
    expect(viewIn(store)).toMatchObject({ news: { title: 'No se pudo deshacer del todo el último cálculo.', lines: [{ status: 'failed' }] } });
    expect(surveyIn(store).undo).toBeDefined();
  });

  it('puts back cells whose names were deleted, where they still hold what was written', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const before = await valuesOf(port);
    const store = await openedStore(port);
    await store.calculate();
    port.changeSheet(PEI_SHEET, { ownNames: {} });
    await store.undo();
    expect(await valuesOf(port)).toEqual(before);
    expect(viewIn(store)).toMatchObject({ news: { title: 'Se deshizo el último cálculo.' } });
  });

  it('refuses cells whose names were deleted and that moved', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const [sheet] = (await port.read()).sheets;
    const moved = (sheet?.values ?? []).map((row) => ['', ...row]);
    port.changeSheet(PEI_SHEET, { ownNames: {}, values: moved });
    await store.undo();
    expect((await port.read()).sheets[0]?.values).toEqual(moved);
    expect(viewIn(store)).toMatchObject({ news: { lines: [{ status: 'failed' }] } });
  });

  it('does not touch a protected sheet', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    port.changeSheet(PEI_SHEET, { isProtected: true });
    const writes = port.plans.length;
    await store.undo();
    expect(port.plans).toHaveLength(writes);
    expect(stateLine(viewIn(store))).toBe('found');
    expect(viewIn(store)).toMatchObject({ news: { lines: [{ status: 'failed', detail: expect.stringMatching(/protegida.*vuelva a deshacer/) }] } });
  });

  it('drops the record of a sheet that was deleted', async () => {
    const port = fakePort({ sheets: [peiSheet(), notesSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    port.change({ sheets: [notesSheet()], activeSheetId: notesSheet().id });
    await store.undo();
    expect(Object.keys((await port.read()).settings).filter((key) => key.includes('deshacer'))).toEqual([]);
  });
});
