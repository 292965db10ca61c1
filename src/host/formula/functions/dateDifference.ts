import { calendarDay, serialOfDay } from '../../format/serialDate';
import { FormulaFault } from '../formulaFault';

/**
 * Whole years, months or days between two dates, by DATEDIF's units: Y, M, D; MD days past the whole months, YM months
 * past the whole years, YD days past the whole years.
 *
 * - `#NUM!` when the start is later than the end or the unit is unknown.
 * - Source: Microsoft, "DATEDIF function".
 *
 * @example dateDifference(36892, 37622, 'Y') // 2 (1/1/2001 to 1/1/2003)
 */
export function dateDifference(start: number, end: number, unit: string): number {
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
