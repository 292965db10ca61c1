import type { CellValue } from '../../format/cellValue';
import { parseTyped } from '../../format/parseTyped';
import { calendarDay, daysInMonth, LAST_SERIAL, serialOfDay } from '../../format/serialDate';
import type { CalendarDay } from '../../format/serialDate';
import { toBoolean, toNumber, toText, toWhole } from '../evaluate/coerce';
import { singleValue } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { Operand } from '../evaluate/operand';
import { numbersOf, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

const SECONDS_A_DAY = 86400;

/** A value as a whole serial number within Excel's dates; the time is cut. */
function toSerial(value: CellValue): number {
  return inRange(Math.floor(toNumber(value)));
}

function inRange(serial: number): number {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) throw new FormulaFault('#NUM!');
  return serial;
}

const ofDay = (part: (day: CalendarDay) => number): ValueFunction => ofValues(([value = null]) => part(calendarDay(toSerial(value))), 1);

const ofTime = (part: (seconds: number) => number): ValueFunction =>
  ofValues(([value = null]) => {
    const serial = toNumber(value);
    if (serial < 0) throw new FormulaFault('#NUM!');
    return part(Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY) % SECONDS_A_DAY);
  }, 1);

/** Years below 1900 count from 1900; months and days carry over. */
function date([year = null, month = null, day = null]: readonly CellValue[]): number {
  const given = toWhole(year);
  if (given < 0 || given > 9999) throw new FormulaFault('#NUM!');
  return inRange(serialOfDay(given < 1900 ? given + 1900 : given, toWhole(month), toWhole(day)));
}

function time([hour = null, minute = null, second = null]: readonly CellValue[]): number {
  const seconds = toWhole(hour) * 3600 + toWhole(minute) * 60 + toWhole(second);
  if (seconds < 0) throw new FormulaFault('#NUM!');
  return (seconds % SECONDS_A_DAY) / SECONDS_A_DAY;
}

/** The same day a number of months later, or the last day of a shorter month. */
function monthsOn(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return inRange(serialOfDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

function monthEnd(serial: number, months: number): number {
  const { year, month } = calendarDay(serial);
  return inRange(serialOfDay(year, month + months + 1, 1) - 1);
}

/** WEEKDAY. Type 1: Sunday is 1; 2: Monday is 1; 3: Monday is 0; 11 to 17: the week begins on Monday to Sunday. */
function weekday([value = null, type = 1]: readonly CellValue[]): number {
  const sundayFirst = calendarDay(toSerial(value)).weekday;
  const kind = toWhole(type);
  if (kind === 1) return sundayFirst + 1;
  if (kind === 3) return (sundayFirst + 6) % 7;
  if (kind !== 2 && (kind < 11 || kind > 17)) throw new FormulaFault('#NUM!');
  return ((sundayFirst - (kind === 2 ? 1 : kind - 10) + 7) % 7) + 1;
}

/** ISOWEEKNUM: weeks begin on Monday; the first one has at least four days in the year. */
function isoWeek(serial: number): number {
  const thursday = serial + 3 - ((calendarDay(serial).weekday + 6) % 7);
  return Math.floor((thursday - serialOfDay(calendarDay(thursday).year, 1, 1)) / 7) + 1;
}

function weekNumber([value = null, type = 1]: readonly CellValue[]): number {
  const serial = toSerial(value);
  const kind = toWhole(type);
  if (kind === 21) return isoWeek(serial);
  const first = kind === 1 || kind === 17 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 16 ? kind - 10 : -1;
  if (first < 0) throw new FormulaFault('#NUM!');
  const newYear = serialOfDay(calendarDay(serial).year, 1, 1);
  return Math.floor((serial - newYear + ((calendarDay(newYear).weekday - first + 7) % 7)) / 7) + 1;
}

/** The date or time of a text in en-US; a day without a year is in the current year. */
function spelled(value: CellValue, { workbook }: EvaluationContext): number {
  const currentYear = calendarDay(workbook.now()).year;
  const typed = parseTyped(toText(value), { currentYear });
  if (typeof typed.value !== 'number' || !/[ymdh]/.test(typed.numberFormat ?? '')) throw new FormulaFault('#VALUE!');
  return typed.value;
}

/** Date and time functions. Source of each: Microsoft, "Date and time functions (reference)". */
export const dateFunctions: FunctionTable = {
  DATE: ofValues(date, 3),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  TODAY: ofValues((_args, { workbook }) => Math.floor(workbook.now()), 0),
  NOW: ofValues((_args, { workbook }) => workbook.now(), 0),
  DATEVALUE: ofValues(([value = null], evaluation) => Math.floor(spelled(value, evaluation)), 1),
  TIMEVALUE: ofValues(([value = null], evaluation) => spelled(value, evaluation) % 1, 1),
  EDATE: ofValues(([start = null, months = null]) => monthsOn(toSerial(start), toWhole(months)), 2),
  EOMONTH: ofValues(([start = null, months = null]) => monthEnd(toSerial(start), toWhole(months)), 2),
  WEEKDAY: ofValues(weekday, 1, 2),
  WEEKNUM: ofValues(weekNumber, 1, 2),
  ISOWEEKNUM: ofValues(([value = null]) => isoWeek(toSerial(value)), 1),
  DAYS: ofValues(([end = null, start = null]) => toSerial(end) - toSerial(start), 2),
  DATEDIF: ofValues(([start = null, end = null, unit = null]) => dateDifference(toSerial(start), toSerial(end), toText(unit)), 3),
  TIME: ofValues(time, 3),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
};

/**
 * Time between two dates in a unit of DATEDIF: whole years Y, months M or days D; MD the days beyond whole months, YM the months
 * and YD the days beyond whole years.
 *
 * - `#NUM!` when the start is after the end or the unit is unknown.
 * - Source: Microsoft, "DATEDIF function".
 *
 * @example dateDifference(36892, 37622, 'Y') // 2 (1/1/2001 to 1/1/2003)
 */
function dateDifference(start: number, end: number, unit: string): number {
  if (start > end) throw new FormulaFault('#NUM!');
  const from = calendarDay(start);
  const to = calendarDay(end);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return end - start;
    case 'YM':
      return months % 12;
    case 'MD':
      return end - serialOfDay(to.year, to.month - (to.day < from.day ? 1 : 0), from.day);
    case 'YD':
      return end - serialOfDay(from.year + Math.floor(months / 12), from.month, from.day);
    default:
      throw new FormulaFault('#NUM!');
  }
}

type DayTest = (serial: number) => boolean;

/** Whether a day is Monday to Friday and no holiday. */
function workdays(holidays: Operand | undefined, evaluation: EvaluationContext): DayTest {
  const free = new Set(holidays === undefined ? [] : numbersOf([holidays], evaluation).map(Math.floor));
  return (serial) => {
    const { weekday } = calendarDay(serial);
    return weekday !== 0 && weekday !== 6 && !free.has(serial);
  };
}

/** NETWORKDAYS: workdays between two dates, both included; negative when the end is before the start. */
function networkDays([start, end, holidays]: readonly Operand[], evaluation: EvaluationContext): number {
  const [from, to] = [toSerial(singleValue(start, evaluation)), toSerial(singleValue(end, evaluation))];
  const works = workdays(holidays, evaluation);
  let count = 0;
  for (let serial = Math.min(from, to); serial <= Math.max(from, to); serial++) if (works(serial)) count++;
  return from <= to ? count : -count;
}

/** WORKDAY: the date a number of workdays after (negative: before) a start, which is not counted. */
function workday([start, days, holidays]: readonly Operand[], evaluation: EvaluationContext): number {
  let serial = toSerial(singleValue(start, evaluation));
  const count = toWhole(singleValue(days, evaluation));
  const works = workdays(holidays, evaluation);
  for (let left = Math.abs(count); left > 0; ) {
    serial = toSerial(serial + Math.sign(count));
    if (works(serial)) left--;
  }
  return serial;
}

const isMonthEnd = ({ year, month, day }: CalendarDay): boolean => day === daysInMonth(year, month);

/** Days between two dates in a year of twelve months of 30 days, by the American or the European method. */
function days360(start: number, end: number, european: boolean): number {
  const [from, to] = [calendarDay(start), calendarDay(end)];
  const february = from.month === 2 && isMonthEnd(from);
  const firstDay = from.day === 31 || (!european && february) ? 30 : from.day;
  const lastDay = to.day === 31 && (european || firstDay === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + lastDay - firstDay;
}

/** YEARFRAC with basis 1: days over the length of their year, or over the mean length of the years involved. */
function actualFraction(start: number, end: number): number {
  const [from, to] = [calendarDay(start), calendarDay(end)];
  const yearLength = (year: number) => serialOfDay(year + 1, 1, 1) - serialOfDay(year, 1, 1);
  if (end > serialOfDay(from.year + 1, from.month, from.day)) {
    const years = to.year - from.year + 1;
    return (end - start) / ((serialOfDay(to.year + 1, 1, 1) - serialOfDay(from.year, 1, 1)) / years);
  }
  const leapDay = [from.year, to.year].some((year) => yearLength(year) === 366 && serialOfDay(year, 2, 29) >= start && serialOfDay(year, 2, 29) <= end);
  const sameLeapYear = from.year === to.year && yearLength(from.year) === 366;
  return (end - start) / (leapDay || sameLeapYear ? 366 : 365);
}

function yearFraction(one: number, other: number, basis: number): number {
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  switch (basis) {
    case 0:
      return days360(start, end, false) / 360;
    case 1:
      return actualFraction(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      throw new FormulaFault('#NUM!');
  }
}

/** Workday and year fraction functions. Source of each: Microsoft, "Date and time functions (reference)". */
export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: ofRanges(networkDays, 2, 3, 0, 1),
  WORKDAY: ofRanges(workday, 2, 3, 0, 1),
  DAYS360: ofValues(([start = null, end = null, european = false]) => days360(toSerial(start), toSerial(end), toBoolean(european)), 2, 3),
  YEARFRAC: ofValues(([start = null, end = null, basis = 0]) => yearFraction(toSerial(start), toSerial(end), toWhole(basis)), 2, 3),
};
