import type { CellValue } from '../../format/cellValue';
import { parseTyped } from '../../format/parseTyped';
import { calendarDay, daysInMonth, LAST_SERIAL, serialOfDay } from '../../format/serialDate';
import type { CalendarDay } from '../../format/serialDate';
import { toNumber, toText, toWhole } from '../coerce';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import { ofValues } from '../functionKinds';
import type { FunctionTable, ValueFunction } from '../functionKinds';
import { dateDifference } from './dateDifference';

const SECONDS_A_DAY = 86400;

/** A serial that Excel takes for a date; the time is cut. */
export function toSerial(value: CellValue): number {
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

/** The same day some months on, or the last one of a shorter month. */
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

/** Type 1: Sunday is 1; 2: Monday is 1; 3: Monday is 0; 11 to 17: the week begins on Monday to Sunday. */
function weekday([value = null, type = 1]: readonly CellValue[]): number {
  const sundayFirst = calendarDay(toSerial(value)).weekday;
  const kind = toWhole(type);
  if (kind === 1) return sundayFirst + 1;
  if (kind === 3) return (sundayFirst + 6) % 7;
  if (kind !== 2 && (kind < 11 || kind > 17)) throw new FormulaFault('#NUM!');
  return ((sundayFirst - (kind === 2 ? 1 : kind - 10) + 7) % 7) + 1;
}

/** The week of the Thursday: weeks begin on Monday, the first one has four days in the year. */
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

/** The date or the time that a text spells, in en-US; a day without year is of this one. */
function spelled(value: CellValue, { workbook }: Evaluation): number {
  const currentYear = calendarDay(workbook.now()).year;
  const typed = parseTyped(toText(value), { currentYear });
  if (typeof typed.value !== 'number' || !/[ymdh]/.test(typed.numberFormat ?? '')) throw new FormulaFault('#VALUE!');
  return typed.value;
}

/** Dates and times. Source of each: Microsoft, "Date and time functions (reference)". */
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
