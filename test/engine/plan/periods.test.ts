import { parsePeriodId, periodId, periodIndex } from '../../../src/engine/plan/periods';
import type { Period } from '../../../src/engine/plan/periods';

describe('periodId and parsePeriodId', () => {
  it.each<{ id: string; period: Period }>([
    { id: '2024-S1', period: { year: 2024, span: 'semester' } },
    { id: '2024', period: { year: 2024, span: 'year' } },
  ])('name $id and read it back', ({ id, period }) => {
    expect(periodId(period)).toBe(id);
    expect(parsePeriodId(id)).toEqual(period);
  });

  it.each(['2024-S2', '24', '', '2024-S1x', 'x2024', '2024-S'])('read nothing from "%s"', (id) => expect(parsePeriodId(id)).toBeNull());

  it('forgive spaces and a small s', () => expect(parsePeriodId(' 2024-s1 ')).toEqual({ year: 2024, span: 'semester' }));

  it('find a period in a plan, and say when it is not there', () => {
    const periods: Period[] = [{ year: 2024, span: 'semester' }, { year: 2024, span: 'year' }];
    expect(periodIndex(periods, { year: 2024, span: 'year' })).toBe(1);
    expect(periodIndex(periods, { year: 2025, span: 'year' })).toBe(-1);
  });
});
