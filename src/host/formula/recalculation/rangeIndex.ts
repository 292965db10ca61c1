import { overlaps } from '../../area';
import type { Area } from '../../area';

/** Bucket heights in rows. An area is kept at the first level whose height it does not exceed, in one or two buckets. */
const LEVELS = [16, 128, 1024, 8192, 65536, 2 ** 20];

/** Areas of one sheet that can be found by a cell they contain without a walk through all of them. */
export class RangeIndex<T extends Area> {
  private readonly levels = LEVELS.map((size) => ({ size, buckets: new Map<number, Set<T>>() }));

  add(item: T): void {
    const { size, buckets } = this.levelOf(item);
    for (let bucket = Math.floor(item.top / size); bucket <= Math.floor(item.bottom / size); bucket++) {
      const items = buckets.get(bucket) ?? new Set<T>();
      items.add(item);
      buckets.set(bucket, items);
    }
  }

  remove(item: T): void {
    const { size, buckets } = this.levelOf(item);
    for (let bucket = Math.floor(item.top / size); bucket <= Math.floor(item.bottom / size); bucket++) buckets.get(bucket)?.delete(item);
  }

  /** Visits the items that overlap a rectangle; an item in two buckets may be visited twice. */
  eachOverlapping(rectangle: Area, visit: (item: T) => void): void {
    for (const { size, buckets } of this.levels) {
      const first = Math.floor(rectangle.top / size);
      const last = Math.floor(rectangle.bottom / size);
      if (last - first >= buckets.size) {
        for (const [bucket, items] of buckets) if (bucket >= first && bucket <= last) visitOverlapping(items, rectangle, visit);
        continue;
      }
      for (let bucket = first; bucket <= last; bucket++) {
        const items = buckets.get(bucket);
        if (items !== undefined) visitOverlapping(items, rectangle, visit);
      }
    }
  }

  private levelOf({ top, bottom }: Area) {
    const level = this.levels.find(({ size }) => bottom - top < size) ?? this.levels[this.levels.length - 1];
    if (level === undefined) throw new Error('a range index has levels');
    return level;
  }
}

function visitOverlapping<T extends Area>(items: Set<T>, rectangle: Area, visit: (item: T) => void): void {
  for (const item of items) if (overlaps(item, rectangle)) visit(item);
}
