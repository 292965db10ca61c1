/** A gain that one indicator can bring, the steps it takes, and what they cost. */
export interface Gain {
  readonly gain: number;
  readonly cost: number;
  readonly steps: number;
}

/**
 * The steps of each indicator that together gain at least `wanted` at the lowest cost, exactly; null when all of them gain less. Of equal costs the
 * first found.
 *
 * - Time: the number of gains of all indicators times `wanted`, some 10,000 times 10,000 at most.
 *
 * @param gains of each indicator, growing in gain and cost; whole numbers
 * @example cheapestGains([[{ gain: 3, cost: 5, steps: 5 }], [{ gain: 2, cost: 1, steps: 1 }]], 4) // [5, 1]
 */
export function cheapestGains(gains: readonly (readonly Gain[])[], wanted: number): readonly number[] | null {
  let costs = new Float64Array(wanted + 1).fill(Infinity);
  costs[0] = 0;
  /** By indicator and gain reached, which of its gains was taken: 0 for none. */
  const taken = gains.map(() => new Uint16Array(wanted + 1));
  gains.forEach((own, nth) => {
    const next = costs.slice();
    own.forEach(({ gain, cost }, at) => take(costs, next, taken[nth] ?? new Uint16Array(0), { gain, cost, mark: at + 1 }));
    costs = next;
  });
  if (costs[wanted] === Infinity) return null;
  const steps = new Array<number>(gains.length).fill(0);
  let left = wanted;
  for (let nth = gains.length - 1; nth >= 0; nth -= 1) {
    const own = gains[nth]?.[(taken[nth]?.[left] ?? 0) - 1];
    if (own === undefined) continue;
    steps[nth] = own.steps;
    left = Math.max(0, left - own.gain);
  }
  return steps;
}

/** Takes a gain wherever it makes a sum cheaper. `costs[j]` is the lowest cost of gaining at least j before this indicator. */
function take(costs: Float64Array, next: Float64Array, taken: Uint16Array, { gain, cost, mark }: { readonly gain: number; readonly cost: number; readonly mark: number }): void {
  for (let sum = 1; sum < next.length; sum += 1) {
    const reached = (costs[sum > gain ? sum - gain : 0] ?? 0) + cost;
    if (reached < (next[sum] ?? 0)) {
      next[sum] = reached;
      taken[sum] = mark;
    }
  }
}
