/**
 * The 15 significant decimal digits of a non-negative number, as Excel keeps it.
 * The value is 0.d1d2d3… × 10^point; zero has no digits.
 */
export interface DecimalDigits {
  readonly digits: string;
  readonly point: number;
}

/** Excel keeps and shows 15 significant digits; further digits are binary noise. */
const SIGNIFICANT = 15;
const ZERO = 48;

/**
 * The 15 significant decimal digits of a magnitude, trailing zeros cut.
 *
 * @example decimalDigits(1.005) // { digits: '1005', point: 1 }
 */
export function decimalDigits(magnitude: number): DecimalDigits {
  if (magnitude === 0) return { digits: '', point: 0 };
  const shortest = String(Math.abs(magnitude));
  if (shortest.length <= SIGNIFICANT && !shortest.includes('e')) return plainDigits(shortest);
  const [mantissa = '', exponent = '0'] = Math.abs(magnitude).toExponential(SIGNIFICANT - 1).split('e');
  return { digits: mantissa.replace('.', '').replace(/0+$/, ''), point: Number(exponent) + 1 };
}

/** The digits of a decimal of at most 15 digits, which is exactly its double to 15 digits; quicker than `toExponential`. */
function plainDigits(text: string): DecimalDigits {
  const dot = text.indexOf('.');
  const whole = dot < 0 ? text : text.slice(0, dot);
  const digits = dot < 0 ? text : whole + text.slice(dot + 1);
  let first = 0;
  while (digits.charCodeAt(first) === ZERO) first++;
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === ZERO) end--;
  return { digits: digits.slice(first, end), point: whole.length - first };
}

/** The same digits times 10^places, exactly. */
export function shiftPoint(decimal: DecimalDigits, places: number): DecimalDigits {
  return { digits: decimal.digits, point: decimal.point + places };
}

/**
 * Rounds half away from zero to a number of decimals (negative: to tens, hundreds…).
 *
 * @example roundDigits(decimalDigits(2.675), 2) // { digits: '268', point: 1 }
 */
export function roundDigits({ digits, point }: DecimalDigits, decimals: number): DecimalDigits {
  const keep = point + decimals;
  if (keep >= digits.length) return { digits, point };
  if (keep < 0) return { digits: '', point: 0 };
  const up = digits.charCodeAt(keep) >= 53;
  return up ? incremented(digits.slice(0, keep), point) : trimmed(digits.slice(0, keep), point);
}

function incremented(digits: string, point: number): DecimalDigits {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at--;
  if (at < 0) return { digits: '1', point: point + 1 };
  return { digits: digits.slice(0, at) + String(Number(digits[at]) + 1), point };
}

function trimmed(digits: string, point: number): DecimalDigits {
  const cut = digits.replace(/0+$/, '');
  return cut === '' ? { digits: '', point: 0 } : { digits: cut, point };
}

/**
 * The digits before and after the decimal point; the whole part of a number below 1 is empty.
 *
 * @example splitAtPoint({ digits: '15', point: -1 }) // { whole: '', fraction: '015' }
 */
export function splitAtPoint({ digits, point }: DecimalDigits): { whole: string; fraction: string } {
  if (digits === '') return { whole: '', fraction: '' };
  if (point <= 0) return { whole: '', fraction: '0'.repeat(-point) + digits };
  return { whole: digits.slice(0, point).padEnd(point, '0'), fraction: digits.slice(point) };
}

/** The number these digits spell, as the nearest double. */
export function numberOfDigits({ digits, point }: DecimalDigits): number {
  return digits === '' ? 0 : Number(`0.${digits}e${point}`);
}
