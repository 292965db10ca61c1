import type { Relevance } from '../plan/indicator';

/** Weights of the indicators of one AEI or OEI: the share of each is `each[k] / total`. */
export interface Weights {
  readonly each: readonly number[];
  readonly total: number;
}

/**
 * Weights from relevance: `w = Rmax - (R - 1)`, Rmax being the largest rank present in the group, so the least relevant weighs 1.
 *
 * - Blanks: one missing relevance makes all weights of its group equal (the report marks it with (*)).
 * - Range: whole numbers from 1 to 3; an empty group has total 0.
 * - Source: method note, section 6.1 (directive 0056-2024, tables A4 and A5; 28 of 28 printed groups).
 *
 * @example weights([1, 2, 2, 1]) // { each: [2, 1, 1, 2], total: 6 }
 */
export function weights(relevances: readonly (Relevance | null)[]): Weights {
  const each = new Uint8Array(relevances.length);
  const total = fillWeights([...relevances.keys()], relevances.map((relevance) => relevance ?? 0), each);
  return { each: [...each], total };
}

/**
 * {@link weights} of the indicators `members` of one element, by index, written into `each`; a rank of 0 is a missing relevance.
 * Returns their total. The inner loop of `evaluate`: it allocates nothing.
 */
export function fillWeights(members: readonly number[], ranks: ArrayLike<number>, each: Uint8Array): number {
  let largest = 0;
  let isComplete = true;
  for (let k = 0; k < members.length; k += 1) {
    const rank = ranks[members[k] ?? 0] ?? 0;
    if (rank === 0) isComplete = false;
    if (rank > largest) largest = rank;
  }
  let total = 0;
  for (let k = 0; k < members.length; k += 1) {
    const i = members[k] ?? 0;
    const weight = isComplete ? largest - ((ranks[i] ?? 0) - 1) : 1;
    each[i] = weight;
    total += weight;
  }
  return total;
}
