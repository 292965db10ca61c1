/** Days of Excel's calendar from 1990 to 2119; a smaller number is a count ("30 días"). */
const [FIRST_DAY, LAST_DAY] = [32_874, 80_000];
/** Of Excel's day 0 in that calendar, from 1970, in days. */
const EPOCH = 25_569;

/**
 * A date cell as a day, since a cell gives it as a number; anything else as it is.
 *
 * @example dayText(45657) // '31/12/2024'
 */
export function dayText(value: string | number | boolean): string {
  if (typeof value !== 'number' || value < FIRST_DAY || value > LAST_DAY) return String(value);
  const [year = '', month = '', day = ''] = new Date((Math.floor(value) - EPOCH) * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
