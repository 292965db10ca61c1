import { decimalDigits, roundDigits, splitAtPoint } from './decimalDigits';
import type { DecimalDigits } from './decimalDigits';

/** Eleven whole digits fit into General, twelve do not. */
const LONGEST_WHOLE = 1e11;

/**
 * A number in the format General: up to 11 characters, the sign apart; longer decimals are rounded, larger and
 * smaller numbers go to scientific notation with up to six digits.
 *
 * - Source: Microsoft, "Number format codes", General: "up to 11 digits, including the decimal point".
 *
 * @example formatGeneral(1 / 3) // '0.333333333'
 * @example formatGeneral(123456789012) // '1.23457E+11'
 */
export function formatGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LONGEST_WHOLE) return String(value === 0 ? 0 : value);
  return withSign(value, generalMagnitude(decimalDigits(value)));
}

/**
 * A number as text inside a formula (`A1&""`): all 15 significant digits.
 *
 * @example numberToText(1 / 3) // '0.333333333333333'
 */
export function numberToText(value: number): string {
  const decimal = decimalDigits(value);
  const tooLarge = decimal.point > 15;
  const tooSmall = decimal.point < -3 && decimal.digits.length - decimal.point > 18;
  return withSign(value, tooLarge || tooSmall ? scientific(decimal, 15) : plain(decimal));
}

function withSign(value: number, magnitude: string): string {
  return value < 0 && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

function generalMagnitude(decimal: DecimalDigits): string {
  const { point, digits } = decimal;
  if (point > 11) return scientific(decimal, 6);
  if (point >= 1) {
    const rounded = roundDigits(decimal, Math.max(0, 10 - point));
    return rounded.point > 11 ? scientific(rounded, 6) : plain(rounded);
  }
  if (point >= -3 || digits.length - point <= 9) return plain(roundDigits(decimal, 9));
  return scientific(decimal, 6);
}

function plain(decimal: DecimalDigits): string {
  const { whole, fraction } = splitAtPoint(decimal);
  return fraction === '' ? whole || '0' : `${whole || '0'}.${fraction}`;
}

function scientific(decimal: DecimalDigits, significant: number): string {
  const rounded = roundDigits(decimal, significant - decimal.point);
  const exponent = rounded.point - 1;
  const tail = rounded.digits.slice(1);
  const mantissa = tail === '' ? rounded.digits : `${rounded.digits.charAt(0)}.${tail}`;
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
