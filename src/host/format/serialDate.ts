/** A calendar day of the 1900 date system. `weekday` counts from Sunday = 0. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; 0 only for serial 0, which Excel shows as 1900-01-00. */
  readonly day: number;
  readonly weekday: number;
}

/** The last serial number of a date: 9999-12-31. */
export const LAST_SERIAL = 2958465;

const LEAP_BUG_SERIAL = 60;
/** Days from 0000-03-01 (proleptic Gregorian) to 1899-12-30, day 0 for serial numbers after the leap year bug. */
const EPOCH = daysFromCivil(1899, 12, 30);

/**
 * The calendar day of a serial number in the 1900 date system with its false leap year: serial 60 is 1900-02-29.
 *
 * - Range: 0 to 2958465, to be checked by the caller; a fraction (the time) is ignored.
 * - Source: Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year".
 *
 * @example calendarDay(45292) // 2024-01-01, weekday 1 (Monday)
 */
export function calendarDay(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  const weekday = (((whole - 1) % 7) + 7) % 7;
  if (whole === LEAP_BUG_SERIAL) return { year: 1900, month: 2, day: 29, weekday };
  if (whole === 0) return { year: 1900, month: 1, day: 0, weekday };
  return { ...civilFromDays(EPOCH + whole + (whole < LEAP_BUG_SERIAL ? 1 : 0)), weekday };
}

/**
 * The serial number of a day; months and days outside their range carry over, as in DATE(2024,13,0).
 *
 * - Result: a whole number; no date of Excel below 0 or above {@link LAST_SERIAL}.
 *
 * @example serialOfDay(2024, 1, 1) // 45292
 */
export function serialOfDay(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const first = daysFromCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) - EPOCH;
  return (first <= LEAP_BUG_SERIAL ? first - 1 : first) + day - 1;
}

/** Number of days of a month; 29 for February 1900, as in Excel. */
export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysFromCivil(year, month, 1);
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
