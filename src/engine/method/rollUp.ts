import { centsOf, FULL_CENTS, percentOf } from './arithmetic';
import type { Cents } from './arithmetic';
import { CEPLAN_POLICIES } from './evaluation';
import type { Policies } from './evaluation';

/** One indicator inside its AEI or OEI. */
export interface WeightedProgress {
  /** Avance Tipo I as printed, in percent points; null for ND. */
  readonly progress: number | null;
  /** A whole number above 0. */
  readonly weight: number;
}

/**
 * Progress of an AEI or OEI from its own indicators, to the cent that CEPLAN's application prints.
 *
 * - Each contribution `progress · weight / total` is rounded to two decimals half to even; the result is their sum.
 * - All at 100 is 100 (three equal thirds would add up to 99.99); with the cap the sum is at most 100.
 * - Blanks: ND counts as 0 with its weight (with policy `noData` `leave-out` it does not count); null when all are ND or there are none.
 * - Source: method note, sections 6.2 and 6.3.
 *
 * @example rollUp([{ progress: 8.36, weight: 2 }, { progress: 100, weight: 1 }]) // 38.9, where the plain mean rounds to 38.91
 */
export function rollUp(parts: readonly WeightedProgress[], policies: Policies = CEPLAN_POLICIES): number | null {
  const group: IndicatorGroup = {
    members: [...parts.keys()], cents: parts.map((part) => centsOf(part.progress)), weights: parts.map((part) => part.weight),
  };
  return percentOf(rollUpCents(group, countedWeight(group, policies), policies));
}

/** The indicators of one AEI or OEI among all, by index. */
export interface IndicatorGroup {
  readonly members: readonly number[];
  /** Of all indicators; NaN for ND. */
  readonly cents: ArrayLike<Cents>;
  /** Of all indicators. */
  readonly weights: ArrayLike<number>;
}

/** The sum of the weights that count: all of them, or those with a value when ND is left out. 0 when nothing has a value. */
export function countedWeight({ members, cents, weights }: IndicatorGroup, { noData }: Policies): number {
  let all = 0;
  let withValue = 0;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    const weight = weights[i] ?? 0;
    all += weight;
    if (!isNoData(cents[i])) withValue += weight;
  }
  return withValue === 0 ? 0 : noData === 'zero' ? all : withValue;
}

/** {@link rollUp} in cents. NaN when `total` is 0. */
export function rollUpCents({ members, cents, weights }: IndicatorGroup, total: number, { cap, noData }: Policies): Cents {
  if (total === 0) return NaN;
  let sum = 0;
  let isFull = true;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    const own = cents[i] ?? NaN;
    if (isNoData(own)) isFull &&= noData === 'leave-out';
    else {
      isFull &&= own === FULL_CENTS;
      sum += contribution(own, weights[i] ?? 0, total);
    }
  }
  if (isFull) return FULL_CENTS;
  return cap && sum > FULL_CENTS ? FULL_CENTS : sum;
}

/**
 * The contribution of one indicator to its AEI or OEI: `cents · weight / total`, half to even on the remainder of the whole division.
 *
 * @example contribution(4482, 1, 4) // 1120: 44.82 / 4 is 11.205, and 1120 is even
 */
export function contribution(cents: Cents, weight: number, total: number): Cents {
  const product = cents * weight;
  const whole = Math.floor(product / total);
  const doubled = 2 * (product - whole * total);
  return doubled > total || (doubled === total && whole % 2 === 1) ? whole + 1 : whole;
}

const isNoData = (cents: Cents | undefined): boolean => cents === undefined || cents !== cents;
