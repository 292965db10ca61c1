import Big from 'big.js';

/** Division that cuts to a whole number: exact to the digit it keeps. */
const Cut = Big();
Cut.DP = 0;
Cut.RM = 0;

/**
 * The whole number nearest to `a / b`, halves away from zero. Slow and exact: for what is made on demand.
 *
 * - Errors: throws when `b` is 0; callers say what that means.
 *
 * @example exactQuotient(new Big('0.3'), new Big('0.2')) // 2
 */
export function exactQuotient(a: Big, b: Big): number {
  const whole = new Cut(a.abs()).div(b.abs());
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
  const whole = new Cut(a).div(b);
  return Number(whole.times(b).lt(a) ? whole.plus(1) : whole);
}
