import { readTables } from '../../../src/app/readTables';
import { LOOK_SETTING, settingsChange, settingsOf, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';
import { settingsPlan } from '../../../src/app/settings/settingsPlan';
import { freeName } from '../../../src/app/sheets/putOwnSheet';
import type { HostBook } from '../../helpers/hostBook';
import { doorsOf, draft, peiBook } from '../../helpers/peiBook';

const NAMES: Settings['sheetNames'] = { summary: 'Resumen 2024', alerts: 'Alertas del primer semestre', commitments: 'Matriz' };

async function keep(book: HostBook, settings: Settings): Promise<void> {
  const { port } = doorsOf(book);
  const workbook = await port.read();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  await port.write(settingsPlan(sheet, settingsChange(workbook.settings, settings)));
}

const sheetsOf = (book: HostBook): string[] => book.host.workbook.sheets.map(({ name }) => name);

describe('settings in a workbook', () => {
  it('are read again as they were kept, and leave nothing behind when they are the usual', async () => {
    const book = peiBook();
    const own: Settings = { ...USUAL_SETTINGS, palette: 'safe', sheetNames: NAMES, askBefore: false };
    await keep(book, own);
    const { settings } = await doorsOf(book).port.read();
    expect(settingsOf(settings)).toEqual(own);
    expect(readTables(await doorsOf(book).port.read())[0]?.settings).toEqual(own);
    await keep(book, USUAL_SETTINGS);
    expect(Object.keys((await doorsOf(book).port.read()).settings)).not.toContain(LOOK_SETTING);
  });

  it('name the sheets when they are made, and leave those there are', async () => {
    const book = peiBook();
    await keep(book, { ...USUAL_SETTINGS, sheetNames: NAMES });
    expect((await draft(book)).sheet).toBe(NAMES.alerts);
    expect(sheetsOf(book)).toEqual(['PEI Indicadores', 'Listas PEI', NAMES.alerts]);
    await keep(book, USUAL_SETTINGS);
    expect((await draft(book)).sheet).toBe(NAMES.alerts);
    expect(sheetsOf(book)).toHaveLength(3);
  });
});

describe('freeName', () => {
  it.each<{ taken: string[]; wanted: string; is: string; because: string }>([
    { taken: ['PEI'], wanted: 'Resumen PEI', is: 'Resumen PEI', because: 'nobody has it' },
    { taken: ['resumen pei', 'Resumen PEI (2)'], wanted: 'Resumen PEI', is: 'Resumen PEI (3)', because: 'two are taken, whatever the capitals' },
    { taken: ['x'.repeat(31)], wanted: 'x'.repeat(31), is: `${'x'.repeat(27)} (2)`, because: 'no name is longer than 31' },
  ])('is «$is»: $because', ({ taken, wanted, is }) => expect(freeName(taken, wanted)).toBe(is));
});
