/**
 * For each key of now, the index of the same among those of before; -1 for none. No index is given twice: keys that repeat are matched
 * first where `isAlike`, then in their order.
 *
 * @param isAlike whether two of one repeated key are the same, by their indices before and now
 * @example matchKeys(['a', 'b', 'b'], ['b', 'c', 'a'], () => false) // Int32Array [1, -1, 0]
 */
export function matchKeys(before: readonly string[], now: readonly string[], isAlike: (before: number, now: number) => boolean): Int32Array {
  const places = new Map<string, number[]>();
  before.forEach((key, at) => {
    const same = places.get(key);
    if (same === undefined) places.set(key, [at]);
    else same.push(at);
  });
  const matched = new Int32Array(now.length).fill(-1);
  const take = (nth: number, isWanted: (at: number) => boolean): void => {
    const same = places.get(now[nth] ?? '') ?? [];
    const found = same.findIndex(isWanted);
    if (found >= 0) matched[nth] = same.splice(found, 1)[0] ?? -1;
  };
  now.forEach((_, nth) => take(nth, (at) => isAlike(at, nth)));
  now.forEach((_, nth) => matched[nth] === -1 && take(nth, () => true));
  return matched;
}
