import Big from 'big.js';
import { FULL } from '../../../engine/cents';

/** In cents. Excel's doubles err by less than a thousandth of this below {@link LARGEST}. */
const TOO_CLOSE = 1e-6;
/** In cents: beyond it, ten decimals are more digits than Excel has. */
const LARGEST = 1e7;

/**
 * Do Excel's 15 digits round `a / b · 100` to the same cent as exact arithmetic does? They do on an exact half, and on whatever is
 * not within a hundred-millionth of a percent point of one; what is in between only numbers of ten digits and more can give.
 *
 * @param cap nothing above 100 is told apart
 * @example isClearQuotient(47.6, 94, true) // true
 */
export function isClearQuotient(a: number, b: number, cap: boolean): boolean {
  const cents = (a / b) * FULL;
  if (!Number.isFinite(cents)) return false;
  if (cents <= 0 || (cap && cents > FULL + 1)) return true;
  if (cents >= LARGEST) return false;
  const whole = Math.floor(cents);
  return Math.abs(cents - whole - 0.5) > TOO_CLOSE || new Big(a).times(2 * FULL).eq(new Big(b).times(2 * whole + 1));
}
