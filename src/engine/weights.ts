import type { Relevance } from './plan';

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
  let largest = 0;
  for (const relevance of relevances) {
    if (relevance === null) return { each: relevances.map(() => 1), total: relevances.length };
    if (relevance > largest) largest = relevance;
  }
  let total = 0;
  const each: number[] = [];
  for (const relevance of relevances) {
    const weight = largest - ((relevance ?? largest) - 1);
    each.push(weight);
    total += weight;
  }
  return { each, total };
}
