import { foldHash } from './foldHash';
import { isSameName } from './isSameName';

/**
 * The names that were there before, accents and case apart: `k` is the place of a name, `first` of the first like it. Blank names
 * are like no other. Costs grow with the names, not with their pairs, however many begin alike.
 */
export function repeatedNames(names: readonly string[]): readonly { readonly k: number; readonly first: number }[] {
  const repeated: { k: number; first: number }[] = [];
  const hashes = new Int32Array(names.length);
  /** Of the distinct names: the last of each slot, and of each name the one before it in its slot. */
  const last = new Int32Array(slotsFor(names.length)).fill(-1);
  const before = new Int32Array(names.length);
  for (let k = 0; k < names.length; k += 1) {
    const name = names[k] ?? '';
    const hash = foldHash(name);
    const slot = hash & (last.length - 1);
    let other = last[slot] ?? -1;
    while (other >= 0 && !(hashes[other] === hash && isSameName(names[other] ?? '', name))) other = before[other] ?? -1;
    if (other >= 0) repeated.push({ k, first: other });
    else if (name !== '') {
      hashes[k] = hash;
      before[k] = last[slot] ?? -1;
      last[slot] = k;
    }
  }
  return repeated;
}

/** A power of two, so that slots are less than half full. */
const slotsFor = (count: number): number => 2 ** Math.ceil(Math.log2(2 * count + 1));
