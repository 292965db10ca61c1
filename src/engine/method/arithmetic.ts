import Big from 'big.js';

/**
 * Percent points as a whole number of hundredths: 50.64 is 5064. NaN is ND. All arithmetic on progress is done in cents,
 * where sums and half-to-even remainders are exact.
 */
export type Cents = number;

/** 100.00: the cap. */
export const FULL_CENTS: Cents = 10000;

/**
 * Percent points to cents, halves away from zero on the decimals as written. Null is NaN.
 *
 * @example centsOf(50.64) // 5064
 */
export const centsOf = (percent: number | null): Cents => (percent === null ? NaN : roundedQuotient(percent, 1, 100));

/**
 * Cents to percent points: the double nearest to the two decimals. NaN is null.
 *
 * @example percentOf(5064) // 50.64
 */
export const percentOf = (cents: Cents): number | null => (cents === cents ? cents / 100 : null);

/** The largest absolute result: up to it, cents and their weighted sums are exact integers. */
export const LARGEST_QUOTIENT = 1e15;

/** The double's own error in a / b · scale: four roundings of 2⁻⁵³, with room to spare. */
const DOUBLE_ERROR = 1e-15;

/**
 * The whole number nearest to `a / b · scale`, halves away from zero, decided on the decimals that the doubles represent
 * (0.1 is one tenth). Doubles decide wherever they cannot be wrong; within their error of a half the exact product does.
 *
 * - Range: -{@link LARGEST_QUOTIENT} to {@link LARGEST_QUOTIENT}; beyond it, and for `b` = 0, the nearer end. 0 / 0 is 0.
 * - Source of the halves: method note, section 11 (`round2`); no source distinguishes half up from half even for Tipo I.
 *
 * @example roundedQuotient(47.6, 94, 10000) // 5064
 * @example roundedQuotient(1.005, 1, 100) // 101, where plain doubles give 100
 */
export function roundedQuotient(a: number, b: number, scale: number): number {
  const quotient = (a / b) * scale;
  const size = Math.abs(quotient);
  if (!(size < LARGEST_QUOTIENT)) return a === 0 ? 0 : Math.sign(quotient) * LARGEST_QUOTIENT;
  const whole = Math.floor(size);
  const fromHalf = size - whole - 0.5;
  const up = Math.abs(fromHalf) > size * DOUBLE_ERROR ? fromHalf > 0 : reachesHalf(a, b, scale, whole);
  const rounded = up ? whole + 1 : whole;
  return quotient < 0 && rounded > 0 ? -rounded : rounded;
}

/** Whether |a / b · scale| is at least whole + ½. Compares products, so that nothing is rounded. */
function reachesHalf(a: number, b: number, scale: number, whole: number): boolean {
  const left = new Big(a).abs().times(scale).times(2);
  const right = new Big(b).abs().times(new Big(whole).times(2).plus(1));
  return left.gte(right);
}

/** Division truncated to a whole number. */
const TruncatingBig = Big();
TruncatingBig.DP = 0;
TruncatingBig.RM = 0;

/**
 * The whole number nearest to `a / b`, halves away from zero. Exact but slow: not for the inner loops of `evaluate`.
 *
 * - Errors: throws when `b` is 0.
 *
 * @example exactQuotient(new Big('0.3'), new Big('0.2')) // 2
 */
export function exactQuotient(a: Big, b: Big): number {
  const whole = new TruncatingBig(a.abs()).div(b.abs());
  const isUp = a.abs().times(2).gte(b.abs().times(whole.times(2).plus(1)));
  const size = Number(isUp ? whole.plus(1) : whole);
  return a.s * b.s < 0 && size > 0 ? -size : size;
}

/**
 * The smallest whole number that is not below `a / b`, for `a` ≥ 0 and `b` > 0.
 *
 * @example exactCeiling(new Big(27.25), new Big(1)) // 28
 */
export function exactCeiling(a: Big, b: Big): number {
  const whole = new TruncatingBig(a).div(b);
  return Number(whole.times(b).lt(a) ? whole.plus(1) : whole);
}
