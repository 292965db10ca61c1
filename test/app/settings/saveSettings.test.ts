import { CEPLAN_METHOD, METHOD_SETTING } from '../../../src/app/settings/methodSettings';
import { GENERAL_SETTING, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';
import { WorkbookProblem } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { openedStore, outcomeIn, PEI_SHEET, peiSheet, surveyIn, viewIn } from '../../helpers/store/openedStore';

/** The workbooks of these tests do not ask before they are written. */
const QUIET_SETTINGS: Settings = { ...USUAL_SETTINGS, askBefore: false };
const uncapped: Settings = { ...QUIET_SETTINGS, method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, cap: false } } };
const expecting = (all: number): Settings => ({ ...QUIET_SETTINGS, method: { ...CEPLAN_METHOD, expected: { '2024-S1': { all } } } });
/** IND.01.AEI.02.04 of the 2024 workbook: 8 of 2. */
const OVER = 'AEI.02.04';

describe('settings', () => {
  it('are kept in the workbook and hold at the next look, without a cell written', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    expect(surveyIn(store).settings).toEqual(QUIET_SETTINGS);
    await store.configure(uncapped);
    expect(port.plans.map(({ blocks, settings }) => [blocks.length, settings])).toEqual([[0, { [METHOD_SETTING]: uncapped.method }]]);
    expect(viewIn(store).status).toBe('found');
    expect(surveyIn(await openedStore(port)).settings).toEqual(uncapped);
  });

  it('make a result stale, and the next one says in what it differs from the application', async () => {
    const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
    await store.calculate();
    expect(outcomeIn(store)).toMatchObject({ difference: '', settings: QUIET_SETTINGS });
    await store.configure(uncapped);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: true });
    await store.calculate();
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
    expect(outcomeIn(store).difference).toBe('Calculado con: sin tope en 100.');
    expect(outcomeIn(store).elements.find(({ code }) => code === OVER)?.progress.text).toBe('400.00');
    await store.configure(QUIET_SETTINGS);
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: true });
  });

  it('make a result stale when only its colours would be others', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.calculate();
    await store.configure({ ...QUIET_SETTINGS, palette: 'safe' });
    expect(port.plans.at(-1)).toMatchObject({ blocks: [], settings: { [GENERAL_SETTING]: { palette: 'safe' } } });
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: true });
  });

  it('leave the figures alone and change what stands beside them at once when only the expected share is another', async () => {
    const store = await openedStore(fakePort({ sheets: [peiSheet()] }));
    await store.calculate();
    expect(outcomeIn(store).elements[0]?.indicators[0]?.notes[0]).toMatch(/^en ritmo: se esperaba 50 %/);
    await store.configure(expecting(60));
    expect(viewIn(store)).toMatchObject({ status: 'done', stale: false });
    expect(outcomeIn(store).elements[0]?.indicators[0]?.notes[0]).toMatch(/^atrasado: se esperaba 60 %/);
  });

  it('are those asked for last when they are asked for in a row', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await Promise.all([store.configure(expecting(10)), store.configure(expecting(20)), store.configure(expecting(30))]);
    expect(surveyIn(store).settings).toEqual(expecting(30));
  });

  it('are not written where the workbook says so already', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    await store.configure(QUIET_SETTINGS);
    expect(port.plans).toEqual([]);
  });

  it('that cannot be kept are told as a failure', async () => {
    const port = fakePort({ sheets: [peiSheet()] });
    const store = await openedStore(port);
    port.failNext(new WorkbookProblem('solo-lectura', 'El libro es de solo lectura.', 'Guarde una copia.'));
    await store.configure(uncapped);
    expect(viewIn(store)).toMatchObject({ status: 'failed', notice: { code: 'solo-lectura' }, survey: { settings: { method: CEPLAN_METHOD } } });
  });

  it('compare the print with what the application computes, whatever is chosen', async () => {
    const port = fakePort({ sheets: [peiSheet()], settings: { [METHOD_SETTING]: uncapped.method } });
    const store = await openedStore(port);
    await store.calculate();
    const official = await openedStore(fakePort({ sheets: [peiSheet()] }));
    await official.calculate();
    const codes = (one: typeof store): string[] => outcomeIn(one).observations.map(({ code }) => code);
    expect(codes(store)).toEqual(codes(official));
    expect(outcomeIn(store).sheet).toBe(PEI_SHEET);
  });
});
