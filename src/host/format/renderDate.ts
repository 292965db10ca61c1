import { dateNames } from './dateNames';
import type { DateLanguage } from './dateNames';
import type { FormatSection, FormatToken } from './parseNumberFormat';
import { calendarDay, LAST_SERIAL } from './serialDate';
import type { CalendarDay } from './serialDate';

/** Shown instead of a date before 1900 or after 9999. */
const NO_DATE = '########';
const SECONDS_A_DAY = 86400;

interface Moment {
  readonly day: CalendarDay;
  readonly language: DateLanguage;
  readonly twelveHours: boolean;
  /** Whole seconds since serial 0, and since midnight. */
  readonly total: number;
  readonly seconds: number;
  /** The digits of the fraction of a second. */
  readonly fraction: string;
}

/**
 * The text of a serial number in a date or time section. Times are rounded to the decimals of seconds shown, else to whole
 * seconds; minutes and hours are then cut.
 *
 * - Range: 0 to 9999-12-31; anything else shows `########`.
 *
 * @example renderDate(parseNumberFormat('d-mmm-yy')[0], 45292) // '1-Jan-24'
 */
export function renderDate(section: FormatSection, serial: number): string {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_DATE;
  const moment = momentOf(section, serial);
  let text = '';
  let afterPoint = 0;
  for (const token of section.tokens) {
    if (token.kind === 'digit') text += moment.fraction.charAt(afterPoint++);
    else if (token.kind === 'point') text += '.';
    else text += renderPart(token, moment);
  }
  return text;
}

function momentOf({ tokens, language }: FormatSection, serial: number): Moment {
  const decimals = tokens.filter(({ kind }) => kind === 'digit').length;
  const unit = 10 ** decimals;
  const units = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY * unit);
  const total = Math.floor(serial) * SECONDS_A_DAY + Math.floor(units / unit);
  return {
    day: calendarDay(Math.min(Math.floor(total / SECONDS_A_DAY), LAST_SERIAL)),
    language,
    twelveHours: tokens.some(({ kind }) => kind === 'half'),
    total,
    seconds: total % SECONDS_A_DAY,
    fraction: String(units % unit).padStart(decimals, '0'),
  };
}

function renderPart(token: FormatToken, moment: Moment): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'slash':
      return '/';
    case 'comma':
      return ',';
    case 'percent':
      return '%';
    case 'denominator':
      return String(token.number);
    case 'half':
      return moment.seconds < SECONDS_A_DAY / 2 ? token.am : token.pm;
    case 'elapsed': {
      const unit = token.part === 'h' ? 3600 : token.part === 'minute' ? 60 : 1;
      return padded(Math.floor(moment.total / unit), token.length);
    }
    case 'date':
      return renderDatePart(token, moment);
    default:
      return '';
  }
}

function renderDatePart({ part, length }: { part: string; length: number }, moment: Moment): string {
  const { day, seconds } = moment;
  const names = dateNames[moment.language];
  const hour = Math.floor(seconds / 3600);
  switch (part) {
    case 'y':
      return length <= 2 ? padded(day.year % 100, 2) : String(day.year);
    case 'm':
      if (length === 3) return names.shortMonths[day.month - 1] ?? '';
      if (length > 3) return (names.months[day.month - 1] ?? '').slice(0, length === 5 ? 1 : undefined);
      return padded(day.month, length);
    case 'd':
      if (length > 2) return (length === 3 ? names.shortDays : names.days)[day.weekday] ?? '';
      return padded(day.day, length);
    case 'h':
      return padded(moment.twelveHours ? hour % 12 || 12 : hour, length);
    case 'minute':
      return padded(Math.floor(seconds / 60) % 60, length);
    default:
      return padded(seconds % 60, length);
  }
}

const padded = (amount: number, length: number): string => String(amount).padStart(length, '0');
