import type { Observation } from '../../app/state';

/** Observations that say the same, in the order in which the first of each stands. */
export function sameSaid(items: readonly Observation[]): readonly (readonly [Observation, ...Observation[]])[] {
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const item of items) {
    const said = `${item.message}\n${item.remedy}`;
    const group = groups.get(said);
    if (group) group.push(item);
    else groups.set(said, [item]);
  }
  return [...groups.values()];
}
