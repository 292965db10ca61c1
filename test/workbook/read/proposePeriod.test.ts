import type { Period } from '../../../src/engine/plan/periods';
import { proposePeriod } from '../../../src/workbook/read/proposePeriod';
import { aPlan, anIndicator } from '../../helpers/plans/plans';

const PERIODS: readonly Period[] = [{ year: 2023, span: 'year' }, { year: 2024, span: 'semester' }, { year: 2024, span: 'year' }];

describe('proposePeriod', () => {
  it.each<{ actuals: (number | null)[]; printed: (number | null)[]; period: number; because: string }>([
    { actuals: [80, 50, null], printed: [null, null, null], period: 1, because: 'it is the newest with values' },
    { actuals: [80, 50, 90], printed: [null, null, null], period: 2, because: 'the year has values by now' },
    { actuals: [80, 50, 0], printed: [null, null, null], period: 1, because: 'values add up, so that a year of zeros after a semester is not filled yet' },
    { actuals: [80, 0, 0], printed: [null, null, null], period: 2, because: 'a year of zeros after a semester of zeros may well be' },
    { actuals: [80, null, 0], printed: [null, null, null], period: 2, because: 'nothing is known of the semester' },
    { actuals: [null, 0, null], printed: [null, null, 70], period: 1, because: 'zero is a value, and values come before what is printed' },
    { actuals: [null, null, null], printed: [60, 70, null], period: 1, because: 'without values the newest with a printed progress can be shown' },
    { actuals: [null, null, null], printed: [null, null, null], period: 0, because: 'without anything the oldest is the first to be filled' },
  ])('is $period for $actuals and printed $printed: $because', ({ actuals, printed, period }) => {
    expect(proposePeriod(aPlan([anIndicator({ actuals, printed })], { periods: PERIODS }))).toBe(period);
  });

  it('is -1 for a plan without periods', () => {
    expect(proposePeriod(aPlan([anIndicator({ actuals: [], printed: [] })], { periods: [] }))).toBe(-1);
  });
});
