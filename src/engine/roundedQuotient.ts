import Big from 'big.js';

/** The largest result in size: with it, cents and their weighted sums stay exact integers. Percent beyond it say nothing. */
export const LARGEST = 1e15;

/** The double's own error in a / b · scale: four roundings of 2⁻⁵³, with room to spare. */
const DOUBLE_ERROR = 1e-15;

/**
 * The whole number nearest to `a / b · scale`, halves away from zero, decided on the decimals that the doubles stand for
 * (0.1 is one tenth). Doubles decide wherever they cannot be wrong; within their error of a half the exact product does.
 *
 * - Range: -{@link LARGEST} to {@link LARGEST}; beyond it, and for `b` = 0, the nearer end. 0 / 0 is 0.
 * - Source of the halves: method note, section 11 (`round2`); no source tells half up from half even for Tipo I.
 *
 * @example roundedQuotient(47.6, 94, 10000) // 5064
 * @example roundedQuotient(1.005, 1, 100) // 101, where plain doubles give 100
 */
export function roundedQuotient(a: number, b: number, scale: number): number {
  const quotient = (a / b) * scale;
  const size = Math.abs(quotient);
  if (!(size < LARGEST)) return a === 0 ? 0 : Math.sign(quotient) * LARGEST;
  const whole = Math.floor(size);
  const fromHalf = size - whole - 0.5;
  const up = Math.abs(fromHalf) > size * DOUBLE_ERROR ? fromHalf > 0 : reachesHalf(a, b, scale, whole);
  const rounded = up ? whole + 1 : whole;
  return quotient < 0 && rounded > 0 ? -rounded : rounded;
}

/** Is |a / b · scale| at least whole + ½? Compared as products, so that nothing is rounded. */
function reachesHalf(a: number, b: number, scale: number, whole: number): boolean {
  const left = new Big(a).abs().times(scale).times(2);
  const right = new Big(b).abs().times(new Big(whole).times(2).plus(1));
  return left.gte(right);
}
