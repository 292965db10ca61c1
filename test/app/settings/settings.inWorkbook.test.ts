import { readFileSync } from 'node:fs';
import { readTables } from '../../../src/app/join/acrossSheets';
import { freeName } from '../../../src/app/reports/writeOwnSheet';
import { CEPLAN_METHOD } from '../../../src/app/settings/methodSettings';
import { GENERAL_SETTING, settingsChange, settingsOf, settingsPlan, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { writeUnrecorded } from '../../../src/workbook/port';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { draftAlertsIn, peiBook, portsOf } from '../../helpers/host/peiBook';
import { storeOver, viewIn } from '../../helpers/store/openedStore';

const NAMES: Settings['sheetNames'] = { summary: 'Resumen 2024', alerts: 'Alertas MDJLBR', commitments: 'Matriz' };

async function keep(book: HostBook, settings: Settings): Promise<void> {
  const { port } = portsOf(book);
  const workbook = await port.read();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  await writeUnrecorded(port, settingsPlan(sheet, settingsChange(workbook.settings, settings)));
}

const sheetsOf = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('settings in a workbook', () => {
  it('are read again as they were kept, and leave nothing behind when they are the usual', async () => {
    const book = peiBook();
    const own: Settings = { ...USUAL_SETTINGS, palette: 'safe', sheetNames: NAMES, askBefore: false };
    await keep(book, own);
    const { settings } = await portsOf(book).port.read();
    expect(settingsOf(settings)).toEqual(own);
    expect(readTables(await portsOf(book).port.read())[0]?.settings).toEqual(own);
    await keep(book, USUAL_SETTINGS);
    expect(Object.keys((await portsOf(book).port.read()).settings)).not.toContain(GENERAL_SETTING);
  });

  it('name the sheets when they are made, and leave those there are', async () => {
    const book = peiBook();
    await keep(book, { ...USUAL_SETTINGS, sheetNames: NAMES });
    const name = 'Alertas MDJLBR 2024-I';
    expect((await draftAlertsIn(book)).sheet).toBe(name);
    expect(sheetsOf(book)).toEqual(['PEI Indicadores', 'Listas PEI', name]);
    await keep(book, USUAL_SETTINGS);
    expect((await draftAlertsIn(book)).sheet).toBe(name);
    expect(sheetsOf(book)).toHaveLength(3);
  });
});

describe('colours of the alerts', () => {
  const fillsOf = (book: HostBook): unknown[] =>
    book.host.workbook.sheets.find(({ name }) => name === 'Alertas 2024-I')?.conditionalFormats.map(({ format }) => JSON.stringify(format.fill)) ?? [];

  it('are painted anew by drafting again, though no cell is another', async () => {
    const book = peiBook();
    await draftAlertsIn(book);
    const before = fillsOf(book);
    await keep(book, { ...USUAL_SETTINGS, palette: 'safe' });
    await draftAlertsIn(book);
    const after = fillsOf(book);
    expect([before, after].map(({ length }) => length)).toEqual([4, 4]);
    expect(after.filter((fill) => before.includes(fill))).toEqual([]);
  });
});

describe('colours and limits', () => {
  const repainted: Settings = {
    ...USUAL_SETTINGS, askBefore: false, palette: 'safe',
    method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, limits: { amberFrom: 20, greenFrom: 60 } } },
  };

  async function opened() {
    const book = hostBook({ bytes: new Uint8Array(readFileSync('test/fixtures/libros/tabla-simple.xlsx')) });
    const store = storeOver(createExcelPort(book.run), createSheetPort(book.run));
    await store.reload();
    await store.configure({ ...USUAL_SETTINGS, askBefore: false });
    await store.calculate();
    expect(viewIn(store).status).toBe('done');
    return { book, store };
  }

  /** The cells and every rule over them, in the order in which they hold. */
  const painted = async (book: HostBook): Promise<unknown> => {
    const [sheet] = book.host.workbook.sheets;
    const rules = sheet?.conditionalFormats.map(({ areas, rule, format }) => ({ areas, rule, format })) ?? [];
    return { rules: JSON.parse(JSON.stringify(rules)) as unknown, values: await valuesIn(book, sheet?.name ?? '') };
  };

  it('of the run before come back when a run with others is undone, and go again with the next', async () => {
    const { book, store } = await opened();
    const before = await painted(book);
    await store.configure(repainted);
    await store.calculate();
    const after = await painted(book);
    expect(after).not.toEqual(before);
    await store.undo();
    expect(viewIn(store)).toMatchObject({ status: 'found', news: { title: 'Se deshizo el último cálculo.' } });
    expect(await painted(book)).toEqual(before);
    await store.calculate();
    expect(await painted(book)).toEqual(after);
  });

  it('are as before when a run with others fails, whichever request fails', async () => {
    const { book, store } = await opened();
    const before = await painted(book);
    await store.configure(repainted);
    book.host.resetCounters();
    for (let request = 1; request <= 20; request += 1) {
      book.host.resetCounters();
      book.host.failAt({ request, code: 'GeneralException' });
      await store.calculate();
      if (viewIn(store).status !== 'failed') break;
      expect(await painted(book)).toEqual(before);
    }
    expect(viewIn(store).status).toBe('done');
  });
});

describe('freeName', () => {
  it.each<{ taken: string[]; wanted: string; is: string; because: string }>([
    { taken: ['PEI'], wanted: 'Resumen PEI', is: 'Resumen PEI', because: 'nobody has it' },
    { taken: ['resumen pei', 'Resumen PEI (2)'], wanted: 'Resumen PEI', is: 'Resumen PEI (3)', because: 'two are taken, whatever the capitals' },
    { taken: ['x'.repeat(31)], wanted: 'x'.repeat(31), is: `${'x'.repeat(27)} (2)`, because: 'no name is longer than 31' },
  ])('is «$is»: $because', ({ taken, wanted, is }) => expect(freeName(taken, wanted)).toBe(is));
});
