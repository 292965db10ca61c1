import { roundedQuotient } from './roundedQuotient';

/**
 * Percent points as a whole number of hundredths: 50.64 is 5064. NaN is ND. All arithmetic on progress is done in cents,
 * where sums and half-to-even remainders are exact.
 */
export type Cents = number;

/** 100.00: the cap. */
export const FULL: Cents = 10000;

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
