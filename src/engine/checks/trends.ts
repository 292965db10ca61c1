import type { Indicator } from '../plan';

/** How the targets of every indicator move from year to year, ND left out. Aligned with `plan.indicators`. */
export interface Trends {
  /** The last target less the first; 0 for fewer than two. */
  readonly net: Float64Array;
  /** {@link RISES} when some target is above the one before, {@link FALLS} when some is below; both added up. */
  readonly steps: Uint8Array;
}

export const RISES = 1;
export const FALLS = 2;

/** One pass over the targets for all the checks that ask. */
export function trendsOf(indicators: readonly Indicator[]): Trends {
  const net = new Float64Array(indicators.length);
  const steps = new Uint8Array(indicators.length);
  for (let i = 0; i < indicators.length; i += 1) {
    const targets = indicators[i]?.targets ?? [];
    let first: number | null = null;
    let previous: number | null = null;
    let own = 0;
    for (let k = 0; k < targets.length; k += 1) {
      const target = targets[k] ?? null;
      if (target === null) continue;
      first ??= target;
      if (previous !== null && target !== previous) own |= target > previous ? RISES : FALLS;
      previous = target;
    }
    net[i] = first === null || previous === null ? 0 : previous - first;
    steps[i] = own;
  }
  return { net, steps };
}
