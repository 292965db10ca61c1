import { decimalDigits, numberOfDigits, roundDigits } from '../../format/decimalDigits';
import type { DecimalDigits } from '../../format/decimalDigits';

/** Half away from zero, away from zero, or towards zero. */
export type Rounding = 'half' | 'up' | 'down';

/**
 * Rounds a number to decimals (negative: to tens, hundreds) on the 15 digits that the user sees, not on its binary
 * value: 1.005 is just below itself in binary and still rounds to 1.01.
 *
 * - Source: Microsoft, "ROUND function", "ROUNDUP function", "ROUNDDOWN function"; Excel works with 15 digits.
 *
 * @example roundDecimal(2.675, 2) // 2.68
 * @example roundDecimal(-31.7, 0, 'down') // -31
 */
export function roundDecimal(number: number, decimals: number, rounding: Rounding = 'half'): number {
  const decimal = decimalDigits(Math.abs(number));
  const keep = decimal.point + decimals;
  if (decimal.digits === '' || keep >= decimal.digits.length) return nothingToCut(number, decimals);
  const size = numberOfDigits(rounding === 'half' ? roundDigits(decimal, decimals) : cut(decimal, decimals, rounding));
  return number < 0 && size !== 0 ? -size : size;
}

/** The number without binary noise when its 15 digits end before the cut. */
function nothingToCut(number: number, decimals: number): number {
  return decimals > 14 ? number : Number(number.toPrecision(15));
}

/** Rounds up or down a number that has digits after the cut. */
function cut({ digits, point }: DecimalDigits, decimals: number, rounding: 'up' | 'down'): DecimalDigits {
  const head = digits.slice(0, Math.max(0, point + decimals));
  if (rounding === 'down') return { digits: head, point };
  if (point + decimals < 0) return { digits: '1', point: 1 - decimals };
  return roundDigits({ digits: `${head}9`, point }, decimals);
}
