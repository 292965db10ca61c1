import { parseNumberFormat } from './parseNumberFormat';

/**
 * True when a number format shows numbers as dates or times, so that a reader may take the cell for one.
 * Letters inside quotes, escapes and brackets do not count; General is no date format.
 *
 * @example isDateFormat('dd/mm/yyyy') // true
 * @example isDateFormat('0.00" días"') // false
 */
export function isDateFormat(code: string): boolean {
  return parseNumberFormat(code)[0]?.shows === 'date';
}
