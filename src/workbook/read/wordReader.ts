import type { CellValue } from '../cells';
import type { CellProblem } from './cellProblem';
import type { FieldWords } from './fieldWords';

const MOST_REMEMBERED = 24;

/**
 * Reads words that repeat down a column. A handful of spellings is remembered and compared as they stand: cheaper than folding
 * each cell, and than a map.
 */
export class WordReader {
  private readonly spellings: CellValue[] = [];
  private readonly meanings: number[] = [];

  constructor(private readonly words: FieldWords) {}

  /** What a word means; 0 for one that is not on the list. */
  read(value: CellValue): number {
    const { spellings } = this;
    for (let at = 0; at < spellings.length; at += 1) {
      if (spellings[at] === value) return this.meanings[at] ?? 0;
    }
    const meaning = this.words.parse(value);
    if (spellings.length < MOST_REMEMBERED) {
      spellings.push(value);
      this.meanings.push(meaning);
    }
    return meaning;
  }

  /** What to say of a word that is not on the list. */
  problemOf(text: string): CellProblem {
    return this.words.problem(text);
  }
}
