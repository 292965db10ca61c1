import fc from 'fast-check';
import { calendarDay, daysInMonth, LAST_SERIAL, serialOfDay } from '../../../src/host/format/serialDate';

describe('serialDate', () => {
  it.each([
    { serial: 1, year: 1900, month: 1, day: 1, weekday: 0, because: 'Excel says 1 January 1900 was a Sunday' },
    { serial: 60, year: 1900, month: 2, day: 29, weekday: 3, because: 'the day that never was' },
    { serial: 61, year: 1900, month: 3, day: 1, weekday: 4, because: 'from here on weekdays are true' },
    { serial: 36526, year: 2000, month: 1, day: 1, weekday: 6, because: 'a Saturday' },
    { serial: 45351, year: 2024, month: 2, day: 29, weekday: 4, because: 'a leap day' },
    { serial: LAST_SERIAL, year: 9999, month: 12, day: 31, weekday: 5, because: 'the last day' },
  ])('makes $serial the day $year-$month-$day: $because', ({ serial, year, month, day, weekday }) => {
    expect(calendarDay(serial)).toEqual({ year, month, day, weekday });
    expect(serialOfDay(year, month, day)).toBe(serial);
  });

  it('carries months and days over', () => {
    expect(serialOfDay(2024, 13, 1)).toBe(serialOfDay(2025, 1, 1));
    expect(serialOfDay(2024, 0, 1)).toBe(serialOfDay(2023, 12, 1));
    expect(serialOfDay(2024, 3, 0)).toBe(serialOfDay(2024, 2, 29));
    expect(serialOfDay(1900, 1, 60)).toBe(60);
  });

  it('finds every day again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_SERIAL }), (serial) => {
        const { year, month, day } = calendarDay(serial);
        expect(serialOfDay(year, month, day)).toBe(serial);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it('agrees with the calendar of JavaScript after February 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL }), (serial) => {
        const date = new Date((serial - 25569) * 86400000);
        expect(calendarDay(serial)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          weekday: date.getUTCDay(),
        });
      }),
    );
  });
});
