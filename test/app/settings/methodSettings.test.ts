import { CEPLAN_METHOD, expectedIn, isSameMethod, METHOD_SETTING, methodChange, methodSettingsOf, withExpected } from '../../../src/app/settings/methodSettings';
import type { MethodSettings } from '../../../src/app/settings/methodSettings';

const own: MethodSettings = {
  policies: { noData: 'leave-out', cap: false, zeroTarget: 'hundred', limits: { amberFrom: 60, greenFrom: 87.5 } },
  expected: { '2024-S1': { all: 45, byUnit: { '15.00-GERENCIA': 30 }, byIndicator: { 'IND.01.AEI.01.01': 0 } } },
};

describe('methodSettingsOf', () => {
  it('is what CEPLAN’s application does while nobody says otherwise', () => {
    expect(methodSettingsOf({})).toEqual(CEPLAN_METHOD);
    expect(CEPLAN_METHOD.policies).toEqual({ noData: 'zero', cap: true, zeroTarget: 'undefined', limits: { amberFrom: 75, greenFrom: 95 } });
  });

  it('gives back what was stored', () => {
    expect(methodSettingsOf(JSON.parse(JSON.stringify(methodChange({}, own))) as Record<string, unknown>)).toEqual(own);
  });

  it.each<{ stored: unknown; because: string }>([
    { stored: 'x', because: 'it is no object' },
    { stored: null, because: 'it is null' },
    { stored: { policies: { noData: 'nine', cap: 1, zeroTarget: null }, expected: 7 }, because: 'none of its values exists' },
    { stored: { policies: { limits: { amberFrom: 95, greenFrom: 75 } } }, because: 'amber would begin after green' },
    { stored: { policies: { limits: { amberFrom: 60 } } }, because: 'one limit alone is no semaphore' },
    { stored: { expected: { '2024-S1': { all: 120, byUnit: { A: -1 }, byIndicator: { B: '45' } } } }, because: 'no share is between 0 and 100' },
  ])('takes the default for $stored: $because', ({ stored }) => {
    expect(methodSettingsOf({ [METHOD_SETTING]: stored })).toEqual(CEPLAN_METHOD);
  });
});

describe('methodChange', () => {
  it('stores nothing where the workbook already says so', () => {
    expect(methodChange({}, CEPLAN_METHOD)).toEqual({});
    expect(methodChange(methodChange({}, own), own)).toEqual({});
  });

  it('removes the setting to go back to the default', () => {
    expect(methodChange(methodChange({}, own), CEPLAN_METHOD)).toEqual({ [METHOD_SETTING]: undefined });
  });
});

describe('withExpected', () => {
  it('sets the shares of one period and leaves the others', () => {
    const two = withExpected(own, '2025-S1', { all: 20 });
    expect(expectedIn(two, { year: 2025, span: 'semester' })).toEqual({ all: 20 });
    expect(expectedIn(two, { year: 2024, span: 'semester' })).toEqual(own.expected['2024-S1']);
    expect(expectedIn(two, { year: 2024, span: 'year' })).toEqual({});
  });

  it('leaves nothing behind when there are no shares any more', () => {
    const none = withExpected(own, '2024-S1', { byUnit: {} });
    expect(none.expected).toEqual({});
    expect(isSameMethod(none, own)).toBe(false);
  });
});
