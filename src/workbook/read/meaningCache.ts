import type { CellValue } from '../cells/sheetCells';

/** A power of two. */
const PLACES = 64;
const LENGTH_FACTOR = 7;

/** What the values of a column stand for, as numbers: down a column values repeat, and each is looked up once. */
export class MeaningCache {
  private readonly meanings = new Map<CellValue, number>();
  /** The last value of each place, found without the map: most columns of words have few. */
  private readonly values: CellValue[] = new Array<CellValue>(PLACES).fill('');
  private readonly ofValues = new Float64Array(PLACES);

  constructor(private readonly meaningOf: (value: CellValue) => number) {}

  /** `meaningOf` the value. */
  read(value: CellValue): number {
    if (typeof value !== 'string' || value === '') return this.readAny(value);
    const place = (value.length * LENGTH_FACTOR + value.charCodeAt(value.length >> 1)) & (PLACES - 1);
    if (this.values[place] === value) return this.ofValues[place] ?? 0;
    const meaning = this.readAny(value);
    this.values[place] = value;
    this.ofValues[place] = meaning;
    return meaning;
  }

  private readAny(value: CellValue): number {
    const known = this.meanings.get(value);
    if (known !== undefined) return known;
    const meaning = this.meaningOf(value);
    this.meanings.set(value, meaning);
    return meaning;
  }
}
