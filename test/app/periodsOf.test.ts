import { periodsOf } from '../../src/app/periodsOf';
import type { Period } from '../../src/engine/plan';
import { aPlan, anIndicator } from '../helpers/plans';

const PERIODS: readonly Period[] = [{ year: 2023, span: 'year' }, { year: 2024, span: 'semester' }, { year: 2024, span: 'year' }];
const withActuals = (...actuals: (number | null)[]) => periodsOf(aPlan([anIndicator({ actuals })], { periods: PERIODS }));

describe('periodsOf', () => {
  it('has no values in a year of zeros after a semester with some', () => {
    expect(withActuals(80, 50, 0).map(({ hasValues }) => hasValues)).toEqual([true, true, false]);
    expect(withActuals(80, 0, 0).map(({ hasValues }) => hasValues)).toEqual([true, true, true]);
  });

  it('says of each period its name, its words and whether anything was obtained in it', () => {
    expect(withActuals(80, 0, null)).toEqual([
      { id: '2023', label: '2023, año completo', hasValues: true },
      { id: '2024-S1', label: '2024, primer semestre', hasValues: true },
      { id: '2024', label: '2024, año completo', hasValues: false },
    ]);
  });
});
