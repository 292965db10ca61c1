import type { CellValue } from '../cells';

const MOST_REMEMBERED = 24;

/**
 * Reads words that repeat down a column. A handful of spellings is remembered and compared as they stand: cheaper than folding
 * each cell, and than a map.
 */
export function wordReader<Meaning>(parse: (value: CellValue) => Meaning): (value: CellValue) => Meaning {
  const spellings: CellValue[] = [];
  const meanings: Meaning[] = [];
  return (value) => {
    for (let at = 0; at < spellings.length; at += 1) {
      if (spellings[at] === value) return meanings[at] as Meaning;
    }
    const meaning = parse(value);
    if (spellings.length < MOST_REMEMBERED) {
      spellings.push(value);
      meanings.push(meaning);
    }
    return meaning;
  };
}
