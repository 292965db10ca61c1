import * as fc from 'fast-check';
import { CEPLAN_METHOD, METHOD_SETTING } from '../../../src/app/settings/methodSettings';
import { GENERAL_SETTING, isSameSettings, settingsChange, settingsOf, USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';

const own: Settings = {
  method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, limits: { amberFrom: 60, greenFrom: 87.5 } } },
  palette: 'safe',
  output: 'formulas',
  place: { tableColumn: false, from: 'AC' },
  sheetNames: { summary: 'Resumen', alerts: 'Alertas 2024', commitments: 'Matriz de compromisos' },
  wording: 'neutral',
  askBefore: false,
};

/** As a workbook keeps it: JSON, and what was removed is not there. */
const kept = (change: Readonly<Record<string, unknown>>) => JSON.parse(JSON.stringify(change)) as Record<string, unknown>;

describe('settingsOf', () => {
  it('is the usual while nobody says otherwise', () => {
    expect(settingsOf({})).toEqual(USUAL_SETTINGS);
    expect(USUAL_SETTINGS).toMatchObject({ method: CEPLAN_METHOD, palette: 'ceplan', output: 'values', askBefore: true });
  });

  it('gives back what was stored', () => {
    expect(settingsOf(kept(settingsChange({}, own)))).toEqual(own);
  });

  it('understands a workbook that keeps the rules of the method only', () => {
    expect(settingsOf({ [METHOD_SETTING]: { policies: { noData: 'zero', cap: false, zeroTarget: 'undefined' }, expected: {} } }))
      .toEqual({ ...USUAL_SETTINGS, method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, cap: false } } });
  });

  it.each<{ stored: unknown; because: string }>([
    { stored: 'x', because: 'it is no object' },
    { stored: null, because: 'it is null' },
    { stored: { palette: 'toString' }, because: 'only palettes are palettes' },
    { stored: { output: 'both', askBefore: 'yes' }, because: 'none of its values exists' },
    { stored: { place: { tableColumn: 1, from: 'XFE' } }, because: 'no sheet has such a column' },
    { stored: { sheetNames: { summary: 'A/B', alerts: 7, commitments: '' } }, because: 'Excel refuses such names' },
    { stored: { sheetNames: { alerts: 'resumen pei' } }, because: 'two sheets cannot have one name' },
  ])('takes the usual for $stored: $because', ({ stored }) => {
    expect(settingsOf({ [GENERAL_SETTING]: stored })).toEqual(USUAL_SETTINGS);
  });

  it('is settings whatever stands in the workbook', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => {
      const settings = settingsOf({ [GENERAL_SETTING]: stored, [METHOD_SETTING]: stored });
      expect(settingsOf(kept(settingsChange({}, settings)))).toEqual(settings);
    }));
  });
});

describe('settingsChange', () => {
  it('stores nothing where the workbook already says so', () => {
    expect(settingsChange({}, USUAL_SETTINGS)).toEqual({});
    expect(settingsChange(settingsChange({}, own), own)).toEqual({});
  });

  it('stores only the part that is another', () => {
    expect(Object.keys(settingsChange({}, { ...USUAL_SETTINGS, askBefore: false }))).toEqual([GENERAL_SETTING]);
    expect(Object.keys(settingsChange({}, { ...USUAL_SETTINGS, method: own.method }))).toEqual([METHOD_SETTING]);
  });

  it('removes both parts to go back to the usual', () => {
    expect(settingsChange(settingsChange({}, own), USUAL_SETTINGS)).toEqual({ [METHOD_SETTING]: undefined, [GENERAL_SETTING]: undefined });
  });
});

describe('isSameSettings', () => {
  it.each<{ change: Partial<Settings> }>([
    { change: { method: own.method } },
    { change: { palette: 'safe' } },
    { change: { output: 'formulas' } },
    { change: { place: { ...USUAL_SETTINGS.place, from: 'AC' } } },
    { change: { place: { ...USUAL_SETTINGS.place, tableColumn: false } } },
    { change: { sheetNames: { ...USUAL_SETTINGS.sheetNames, commitments: 'Matriz' } } },
    { change: { askBefore: false } },
  ])('sees $change', ({ change }) => {
    expect(isSameSettings(USUAL_SETTINGS, { ...USUAL_SETTINGS, ...change })).toBe(false);
    expect(isSameSettings({ ...USUAL_SETTINGS, ...change }, structuredClone({ ...USUAL_SETTINGS, ...change }))).toBe(true);
  });
});
