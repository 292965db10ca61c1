import { periodsOf, proposedPeriod } from '../../src/app/periodsOf';
import type { Period } from '../../src/engine/plan';
import { aPlan, anIndicator } from '../helpers/plans';

const PERIODS: readonly Period[] = [{ year: 2023, span: 'year' }, { year: 2024, span: 'semester' }, { year: 2024, span: 'year' }];
const withActuals = (...actuals: (number | null)[]) => periodsOf(aPlan([anIndicator({ actuals })], { periods: PERIODS }));

describe('periodsOf', () => {
  it('says of each period its name, its words and whether anything was obtained in it', () => {
    expect(withActuals(80, 0, null)).toEqual([
      { id: '2023', label: '2023, año completo', hasValues: true },
      { id: '2024-S1', label: '2024, primer semestre', hasValues: true },
      { id: '2024', label: '2024, año completo', hasValues: false },
    ]);
  });
});

describe('proposedPeriod', () => {
  it.each<{ actuals: (number | null)[]; period: string; because: string }>([
    { actuals: [80, 50, null], period: '2024-S1', because: 'it is the newest with values' },
    { actuals: [80, 50, 90], period: '2024', because: 'the year has values by now' },
    { actuals: [null, null, null], period: '2023', because: 'without values the oldest is as good as any' },
    { actuals: [null, 0, null], period: '2024-S1', because: 'zero is a value' },
  ])('is $period for $actuals: $because', ({ actuals, period }) => {
    expect(proposedPeriod(withActuals(...actuals))).toBe(period);
  });

  it('is nothing for a plan without periods', () => {
    expect(proposedPeriod([])).toBe('');
  });
});
