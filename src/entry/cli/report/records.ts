/** Records made when they are listed, one at a time: those of a large table would not fit together beside it. */
export class Records<T> implements Iterable<T> {
  /**
   * @param count how many places there are
   * @param recordAt the record at a place, 0-based; undefined for a place without one
   */
  constructor(readonly count: number, private readonly recordAt: (at: number) => T | undefined) {}

  *[Symbol.iterator](): Generator<T> {
    for (let at = 0; at < this.count; at += 1) {
      const record = this.recordAt(at);
      if (record !== undefined) yield record;
    }
  }
}
