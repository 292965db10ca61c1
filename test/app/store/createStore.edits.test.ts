import { fakePort } from '../../helpers/store/fakePort';
import { edited, notesSheet, openedStore, outcomeIn, PEI_SHEET, peiSheet, viewIn } from '../../helpers/store/openedStore';

describe('when somebody edits the workbook', () => {
  it('keeps the result on screen and marks it stale only when its figures are no longer those', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    port.setCell(PEI_SHEET, 0, 3, 'una nota');
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
    port.setCell(PEI_SHEET, 13, 13, 94);
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: true });
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
  });

  it('points to where the rows of a result stand after a row was put in above them', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    const before = outcomeIn(store);
    await edited(port, store);
    expect(outcomeIn(store)).toBe(before);
    const { sheets: [sheet] } = await port.read();
    const [first = [], ...rest] = sheet?.values ?? [];
    const down = Object.fromEntries(Object.entries(sheet?.ownNames ?? {}).map(([name, rect]) => [name, { ...rect, top: rect.top + 1 }]));
    port.changeSheet(PEI_SHEET, { values: [first, first.map(() => ''), ...rest], ownNames: down });
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
    const rows = ({ elements }: typeof before): unknown[] => elements.flatMap(({ place, indicators }) => [place, ...indicators.map((one) => one.place)]).map((place) => place?.rect.top);
    expect(rows(outcomeIn(store))).toEqual(rows(before).map((row) => Number(row) + 1));
  });

  it('looks once at a burst of edits, when they are over', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const readings = port.asked.filter((what) => what === 'read').length;
    const reads = (): number => port.asked.filter((what) => what === 'read').length - readings;
    port.holdPauses = true;
    port.edited();
    port.edited();
    await port.endPauses(1);
    await store.whenIdle();
    expect(reads()).toBe(0);
    port.holdPauses = false;
    await port.endPauses();
    await store.whenIdle();
    expect(reads()).toBe(1);
    expect(viewIn(store).status).toBe('found');
  });

  it('does not look while it calculates, but after', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    const calculating = store.calculate();
    port.edited();
    await calculating;
    await store.whenIdle();
    expect(port.asked).toEqual(['read', 'watch', 'read', `write ${PEI_SHEET}`, 'read']);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
  });

  it('keeps the table and its result while the user looks at other sheets, and offers the table of one that has one', async () => {
    const port = fakePort({ sheets: [peiSheet(), { ...peiSheet(), id: 'S9', name: 'Copia' }, notesSheet()], activeSheetId: 'S9' });
    const store = await openedStore(port);
    await store.calculate();
    expect(outcomeIn(store).sheet).toBe('Copia');
    port.change({ activeSheetId: 'S2' });
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false, survey: { chosen: 1 } });
    port.change({ activeSheetId: peiSheet().id });
    await edited(port, store);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false, survey: { chosen: 1, elsewhere: 0 } });
    await store.chooseTable(0);
    expect(viewIn(store)).toMatchObject({ status: 'found', survey: { chosen: 0 } });
    expect(viewIn(store)).not.toHaveProperty('survey.elsewhere');
    expect(port.asked.at(-1)).toBe(`select ${peiSheet().id} 9,0`);
  });

  it('finds the table that appears', async () => {
    const port = fakePort({ sheets: [notesSheet()] });
    const store = await openedStore(port);
    port.change({ sheets: [notesSheet(), peiSheet()] });
    await edited(port, store);
    expect(viewIn(store).status).toBe('found');
  });
});

describe('going to a cell', () => {
  const place = { sheet: PEI_SHEET, rect: { top: 12, left: 14, height: 1, width: 1 } };

  it('selects it on its sheet', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.goTo(place);
    expect(port.asked.at(-1)).toBe(`select ${peiSheet().id} 12,14`);
    expect(viewIn(store).status).toBe('found');
  });

  it('says so when the sheet is gone', async () => {
    const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
    await store.goTo({ ...place, sheet: 'Borrada' });
    expect(viewIn(store)).toMatchObject({ status: 'failed', notice: { message: 'La hoja «Borrada» ya no está en el libro.' } });
  });
});
