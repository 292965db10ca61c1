import { centsOf, percentOf, roundedQuotient } from './arithmetic';
import type { Cents } from './arithmetic';

/**
 * Simple mean of the elements that have a value, two decimals, halves away from zero; null when none has.
 * It is the "Avance promedio de AEI".
 *
 * - Source: method note, section 6.6 (2024: 1941.66 / 26 = 74.68). That ND are left out is inferred.
 *
 * @example meanOf([50, null, 100]) // 75
 */
export function meanOf(progresses: readonly (number | null)[]): number | null {
  return percentOf(meanCents(progresses.map(centsOf)));
}

/** {@link meanOf} in cents; NaN when nothing has a value. */
export function meanCents(cents: Iterable<Cents>): Cents {
  const { sum, count } = totalCents(cents);
  return count === 0 ? NaN : roundedQuotient(sum, count, 1);
}

/** The sum and the number of the elements that have a value. */
export function totalCents(cents: Iterable<Cents>): { readonly sum: Cents; readonly count: number } {
  let sum = 0;
  let count = 0;
  for (const own of cents) {
    if (Number.isNaN(own)) continue;
    sum += own;
    count += 1;
  }
  return { sum, count };
}
