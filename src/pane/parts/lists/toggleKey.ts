export const NO_KEYS: ReadonlySet<string> = new Set();

/** A copy of the set with the key added, or removed where it was present. */
export function toggleKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
