import { calendarDay, daysInMonth, serialOfDay } from '../../format/serialDate';
import type { CalendarDay } from '../../format/serialDate';
import { toBoolean, toWhole } from '../coerce';
import { singleValue } from '../evaluation';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import { ofRanges, ofValues } from '../functionKinds';
import type { FunctionTable } from '../functionKinds';
import type { Operand } from '../operand';
import { toSerial } from './dateFunctions';
import { numbersOf } from './numbersOf';

type DayTest = (serial: number) => boolean;

/** Monday to Friday, but for the holidays given. */
function workdays(holidays: Operand | undefined, evaluation: Evaluation): DayTest {
  const free = new Set(holidays === undefined ? [] : numbersOf([holidays], evaluation).map(Math.floor));
  return (serial) => {
    const { weekday } = calendarDay(serial);
    return weekday !== 0 && weekday !== 6 && !free.has(serial);
  };
}

/** Workdays between two dates, both counted; negative when the end comes first. */
function networkDays([start, end, holidays]: readonly Operand[], evaluation: Evaluation): number {
  const [from, to] = [toSerial(singleValue(start, evaluation)), toSerial(singleValue(end, evaluation))];
  const works = workdays(holidays, evaluation);
  let count = 0;
  for (let serial = Math.min(from, to); serial <= Math.max(from, to); serial++) if (works(serial)) count++;
  return from <= to ? count : -count;
}

/** The date a number of workdays later, or earlier; the start is not counted. */
function workday([start, days, holidays]: readonly Operand[], evaluation: Evaluation): number {
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

/** Days in a year of twelve months of thirty: the American way, or the European one. */
function days360(start: number, end: number, european: boolean): number {
  const [from, to] = [calendarDay(start), calendarDay(end)];
  const february = from.month === 2 && isMonthEnd(from);
  const firstDay = from.day === 31 || (!european && february) ? 30 : from.day;
  const lastDay = to.day === 31 && (european || firstDay === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + lastDay - firstDay;
}

/** Basis 1: days over the length of the year they lie in, or over the mean of the years they touch. */
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

/** Workdays and parts of years. Source of each: Microsoft, "Date and time functions (reference)". */
export const workdayFunctions: FunctionTable = {
  NETWORKDAYS: ofRanges(networkDays, 2, 3, 0, 1),
  WORKDAY: ofRanges(workday, 2, 3, 0, 1),
  DAYS360: ofValues(([start = null, end = null, european = false]) => days360(toSerial(start), toSerial(end), toBoolean(european)), 2, 3),
  YEARFRAC: ofValues(([start = null, end = null, basis = 0]) => yearFraction(toSerial(start), toSerial(end), toWhole(basis)), 2, 3),
};
