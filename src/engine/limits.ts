/** Where the semaphore changes colour, in percent points with two decimals. */
export interface Limits {
  /** Below it red; it itself is amber. */
  readonly amberFrom: number;
  /** From it green. */
  readonly greenFrom: number;
}

/** Those of the method, section 7. */
export const CEPLAN_LIMITS: Limits = { amberFrom: 75, greenFrom: 95 };

/**
 * Can a semaphore have these limits? Both above 0 and not above 100, amber's the lower, no more than two decimals.
 *
 * @example areLimits({ amberFrom: 95, greenFrom: 75 }) // false
 */
export const areLimits = ({ amberFrom, greenFrom }: Limits): boolean =>
  amberFrom > 0 && amberFrom < greenFrom && greenFrom <= 100 && [amberFrom, greenFrom].every(isInHundredths);

export const isSameLimits = (one: Limits, other: Limits): boolean => one.amberFrom === other.amberFrom && one.greenFrom === other.greenFrom;

const isInHundredths = (limit: number): boolean => Number(limit.toFixed(2)) === limit;
