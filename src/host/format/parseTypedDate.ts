import { typedValue } from './builtInFormats';
import type { TypedValue } from './builtInFormats';
import { dateNames } from './dateNames';
import { daysInMonth, serialOfDay } from './serialDate';

const FULL_DATE = 14;
const DAY_MONTH_YEAR = 15;
const DAY_MONTH = 16;
const MONTH_YEAR = 17;
const DATE_TIME = 22;

interface TypedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The id of a built-in format. */
  readonly format: number;
}

const MONTH = '([a-z]{3,9})\\.?';
const SEPARATOR = '\\s*[-/\\s,]\\s*';
const NUMERIC = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const SHORT = /^(\d{1,2})[-/](\d{1,4})$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:${SEPARATOR})?${MONTH}(?:${SEPARATOR}(\\d{4}|\\d{2}))?$`, 'i');
const MONTH_FIRST = new RegExp(`^${MONTH}${SEPARATOR}(\\d{1,4})(?:\\s*,\\s*(\\d{4}))?$`, 'i');
const DATE_AND_TIME = /^(.*?\d)\s+(\d{1,4}:.*|\d{1,2}\s*[ap]m?)$/i;

/**
 * A date, a time or both, typed in en-US (month first): `1/31/2024`, `2024-01-31`, `31-Jan-24`, `Jan 2024`,
 * `1/31/2024 14:30`, `2:30 PM`; undefined for anything else, and for days that do not exist.
 *
 * - Result: the serial number and the number format that the cell gets.
 * - Two-digit years 00–29 are 2000–2029, 30–99 are 1930–1999. Dates before 1900-01-01 stay text.
 * - A date without a year is in `currentYear`; without that it is text.
 *
 * @example parseTypedDate('1/31/2024') // { value: 45322, numberFormat: 'm/d/yyyy' }
 */
export function parseTypedDate(text: string, currentYear?: number): TypedValue | undefined {
  const time = parseTypedTime(text);
  if (time !== undefined) return time;
  const parts = DATE_AND_TIME.exec(text);
  if (parts !== null) {
    const day = dayTyped(parts[1] ?? '', currentYear);
    const clock = parseTypedTime(parts[2] ?? '');
    if (day === undefined || clock === undefined || typeof clock.value !== 'number' || clock.value >= 1) return undefined;
    return typedValue(serialOf(day) + clock.value, DATE_TIME);
  }
  const day = dayTyped(text, currentYear);
  return day === undefined ? undefined : typedValue(serialOf(day), day.format);
}

const serialOf = ({ year, month, day }: TypedDay): number => serialOfDay(year, month, day);

function dayTyped(text: string, currentYear: number | undefined): TypedDay | undefined {
  const day = numericDay(text, currentYear) ?? namedDay(text, currentYear);
  if (day === undefined || day.month < 1 || day.month > 12 || day.year < 1900 || day.year > 9999) return undefined;
  return day.day >= 1 && day.day <= daysInMonth(day.year, day.month) ? day : undefined;
}

function numericDay(text: string, currentYear: number | undefined): TypedDay | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), format: FULL_DATE };
  const full = NUMERIC.exec(text);
  if (full !== null)
    return { year: yearTyped(full[4]), month: Number(full[1]), day: Number(full[3]), format: FULL_DATE };
  const short = SHORT.exec(text);
  return short === null ? undefined : shortDay(Number(short[1]), short[2] ?? '', currentYear);
}

/** `1/2` is a day of the current year; `1/2024`, and `1/45` because there is no such day, are the first of a month. */
function shortDay(month: number, second: string, currentYear: number | undefined): TypedDay | undefined {
  if (month < 1 || month > 12 || second.length === 3) return undefined;
  const day = Number(second);
  if (second.length <= 2 && currentYear !== undefined && day >= 1 && day <= daysInMonth(currentYear, month))
    return { year: currentYear, month, day, format: DAY_MONTH };
  const isDayWithoutYear = second.length <= 2 && day >= 1 && day <= 31 && currentYear === undefined;
  return isDayWithoutYear || second.length === 1 ? undefined : { year: yearTyped(second), month, day: 1, format: MONTH_YEAR };
}

function namedDay(text: string, currentYear: number | undefined): TypedDay | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const year = dayFirst[3] === undefined ? currentYear : yearTyped(dayFirst[3]);
    const month = monthNamed(dayFirst[2]);
    if (month === undefined || year === undefined) return undefined;
    return { year, month, day: Number(dayFirst[1]), format: dayFirst[3] === undefined ? DAY_MONTH : DAY_MONTH_YEAR };
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const month = monthNamed(monthFirst?.[1]);
  return monthFirst === null || month === undefined ? undefined : monthThen(month, monthFirst, currentYear);
}

function monthThen(month: number, [, , second = '', year]: RegExpExecArray, currentYear: number | undefined): TypedDay | undefined {
  const day = Number(second);
  if (year !== undefined) return { year: Number(year), month, day, format: DAY_MONTH_YEAR };
  if (second.length <= 2 && day >= 1 && day <= 31)
    return currentYear === undefined ? undefined : { year: currentYear, month, day, format: DAY_MONTH };
  return { year: yearTyped(second), month, day: 1, format: MONTH_YEAR };
}

function monthNamed(name: string | undefined): number | undefined {
  const lower = name?.toLowerCase() ?? '';
  const { months, shortMonths } = dateNames.en;
  const at = months.findIndex((month, index) => month.toLowerCase() === lower || shortMonths[index]?.toLowerCase() === lower);
  return at < 0 ? undefined : at + 1;
}

function yearTyped(digits = ''): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Ids of built-in formats. */
const H_MM_HALF = 18;
const H_MM_SS_HALF = 19;
const H_MM = 20;
const H_MM_SS = 21;
const ELAPSED = 46;
const MM_SS_0 = 47;

const CLOCK = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])m?)?$/i;
const MINUTES = /^(\d{1,4}):(\d{1,2})(\.\d+)$/;
const HOUR_ONLY = /^(\d{1,2})\s*([ap])m?$/i;

/**
 * A time typed in en-US, as a share of the day: `14:30`, `2:30 PM`, `2 pm`, `1:02:03.5`, `26:00`; else undefined.
 *
 * - 24 hours and more get the format of elapsed time; with AM or PM the hour is at most 12.
 *
 * @example parseTypedTime('14:30') // { value: 0.6041666666666666, numberFormat: 'h:mm' }
 */
function parseTypedTime(text: string): TypedValue | undefined {
  const hourOnly = HOUR_ONLY.exec(text);
  if (hourOnly !== null) return clock(Number(hourOnly[1]), 0, 0, hourOnly[2], H_MM);
  const minutes = MINUTES.exec(text);
  if (minutes !== null) return clock(0, Number(minutes[1]), Number(`${minutes[2] ?? ''}${minutes[3] ?? ''}`), undefined, MM_SS_0);
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [, hours, minute, second, fraction, half] = match;
  const format = fraction !== undefined ? MM_SS_0 : second === undefined ? H_MM : H_MM_SS;
  return clock(Number(hours), Number(minute), Number(`${second ?? 0}${fraction ?? ''}`), half, format);
}

function clock(hours: number, minutes: number, seconds: number, half: string | undefined, format: number): TypedValue | undefined {
  if (seconds >= 60 || (minutes >= 60 && format !== MM_SS_0)) return undefined;
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds) / 86400;
  if (half !== undefined && format !== MM_SS_0) return typedValue(value, format === H_MM ? H_MM_HALF : H_MM_SS_HALF);
  return typedValue(value, hour >= 24 ? ELAPSED : format);
}
