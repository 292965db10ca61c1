import type { CellValue } from '../cells';

/** Places kept of values seen lately. */
const ROOM = 64;

/**
 * What the values of a column stand for, as numbers. Down a column values repeat, so those seen lately are compared as they stand
 * before `meaningOf` is asked: cheaper than folding or trimming each cell, and than a map.
 */
export class Spellings {
  private readonly texts = new Array<string>(ROOM).fill('');
  private readonly meanings = new Array<number>(ROOM).fill(0);
  private readonly others = new Map<CellValue, number>();

  constructor(private readonly meaningOf: (value: CellValue) => number) {}

  /** `meaningOf` the value. */
  read(value: CellValue): number {
    if (typeof value !== 'string') return this.readOther(value);
    const place = (value.length * 7 + value.charCodeAt(value.length >> 1)) & (ROOM - 1);
    if (this.texts[place] === value) return this.meanings[place] ?? 0;
    const meaning = this.meaningOf(value);
    this.texts[place] = value;
    this.meanings[place] = meaning;
    return meaning;
  }

  private readOther(value: CellValue): number {
    const known = this.others.get(value);
    if (known !== undefined) return known;
    const meaning = this.meaningOf(value);
    this.others.set(value, meaning);
    return meaning;
  }
}
