import { METHOD_SETTING } from '../../../src/app/settings/methodSettings';
import { GENERAL_SETTING, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import { readTables } from '../../../src/app/join/acrossSheets';
import type { SettingsArguments } from '../../../src/entry/cli/arguments/settingsArguments';
import { UsageProblem } from '../../../src/entry/cli/usageProblem';
import { refuseUnknownShares, withSettings } from '../../../src/entry/cli/applyArguments';
import { writeUnrecorded } from '../../../src/workbook/port';
import { fakePort } from '../../helpers/store/fakePort';
import { peiSheet } from '../../helpers/store/openedStore';

const UNIT = '15.00-GERENCIA DE SEGURIDAD CIUDADANA';
const asked = (parts: Partial<SettingsArguments> = {}): SettingsArguments => ({ policies: {}, writing: {}, expected: [], ...parts });
const plan = { sheetId: 'S1', sheet: 'PEI', blocks: [], formats: [], conditionalFormats: [], names: [], settings: { other: 1 } };

describe('withSettings', () => {
  it('reads the workbook with the rules asked for and keeps its own for the rest', async () => {
    const own = { policies: { noData: 'leave-out', cap: true, zeroTarget: 'undefined' }, expected: { '2024-S1': { all: 30 } } };
    const port = withSettings(fakePort({ sheets: [peiSheet()], settings: { [METHOD_SETTING]: own } }), asked({ policies: { cap: false } }));
    const [reading] = readTables(await port.read());
    expect(reading?.settings.method).toMatchObject({ policies: { ...own.policies, cap: false }, expected: own.expected });
  });

  it('reads and stores other colours and the workbook’s own names of sheets', async () => {
    const sheetNames = { ...USUAL_SETTINGS.sheetNames, summary: 'Resumen 2024' };
    const book = fakePort({ sheets: [peiSheet()], settings: { [GENERAL_SETTING]: { sheetNames } } });
    const port = withSettings(book, asked({ writing: { palette: 'safe' } }));
    const [reading] = readTables(await port.read());
    expect(reading?.settings).toEqual({ ...USUAL_SETTINGS, sheetNames, palette: 'safe' });
    await writeUnrecorded(port, plan);
    expect(book.plans[0]?.settings).toMatchObject({ [GENERAL_SETTING]: { sheetNames, palette: 'safe' } });
  });

  it('can be asked for the usual where the workbook keeps something else', async () => {
    const own = { policies: { limits: { amberFrom: 60, greenFrom: 87.5 } } };
    const port = withSettings(fakePort({ sheets: [peiSheet()], settings: { [METHOD_SETTING]: own } }), asked({ policies: { limits: { amberFrom: 75, greenFrom: 95 } } }));
    const [reading] = readTables(await port.read());
    expect(reading?.settings).toEqual(USUAL_SETTINGS);
  });

  it('stores the rules with what is written, but not the shares', async () => {
    const book = fakePort({ sheets: [peiSheet()] });
    const port = withSettings(book, asked({ policies: { noData: 'leave-out' }, expected: [{ of: null, share: 45 }] }));
    await port.read();
    await writeUnrecorded(port, plan);
    expect(book.plans[0]?.settings).toEqual({ other: 1, [METHOD_SETTING]: { policies: { noData: 'leave-out', cap: true, zeroTarget: 'undefined', limits: { amberFrom: 75, greenFrom: 95 } }, expected: {} } });
    await port.read();
    await writeUnrecorded(port, plan);
    expect(book.plans[1]?.settings).toEqual({ other: 1 });
  });

  it('stores nothing when nothing is asked for', async () => {
    const book = fakePort({ sheets: [peiSheet()] });
    const port = withSettings(book, asked());
    await port.read();
    await writeUnrecorded(port, plan);
    expect(book.plans[0]?.settings).toEqual({ other: 1 });
  });

  it('expects the shares asked for in every period', async () => {
    const expected = [{ of: null, share: 45 }, { of: 'ind.01.aei.01.01', share: 30 }, { of: UNIT, share: 20 }];
    const port = withSettings(fakePort({ sheets: [peiSheet()] }), asked({ expected }));
    const [reading] = readTables(await port.read());
    expect(reading?.settings.method.expected).toEqual({ '*': { all: 45, byIndicator: { 'IND.01.AEI.01.01': 30 }, byUnit: { [UNIT]: 20 } } });
  });
});

describe('refuseUnknown', () => {
  const readings = readTables({ sheets: [peiSheet()], activeSheetId: '', isReadOnly: false, settings: {} });

  it('takes codes in any case and units as they stand', () => {
    expect(() => refuseUnknownShares(readings, asked({ expected: [{ of: 'ind.01.AEI.01.01', share: 1 }, { of: UNIT, share: 1 }, { of: null, share: 1 }] }))).not.toThrow();
  });

  it('refuses what no table has, so that no slip goes unnoticed', () => {
    const slips = asked({ expected: [{ of: 'IND.99.AEI.01.01', share: 1 }, { of: '15.00-GERENCIA', share: 1 }] });
    expect(() => refuseUnknownShares(readings, slips)).toThrow(UsageProblem);
  });
});
