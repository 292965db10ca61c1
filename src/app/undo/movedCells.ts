import { UNTOUCHED } from './markOf';

/** A cell of a column that a write changed. */
export interface CellMarks {
  /** Of what was written, {@link UNTOUCHED} for nothing. */
  readonly written: string;
  /** Of what stands there now; null of a blank cell. */
  readonly present: string | null;
}

/**
 * The cells of a column that hold what was written in other rows of it, since the rows were sorted: 0-based from its first row. As many as
 * were written; none where more cells hold what nobody wrote, which are a person's edits.
 *
 * @example movedCells([{ written: 'a', present: 'b' }, { written: 'b', present: 'a' }]) // new Set([0, 1])
 */
export function movedCells(column: readonly CellMarks[]): ReadonlySet<number> {
  const missing = new Map<string, number>();
  for (const { written, present } of column) {
    if (written !== UNTOUCHED && written !== present) missing.set(written, (missing.get(written) ?? 0) + 1);
  }
  const moved = new Set<number>();
  let others = 0;
  column.forEach(({ written, present }, row) => {
    if (present === null || present === written) return;
    const left = missing.get(present) ?? 0;
    if (left > 0) {
      missing.set(present, left - 1);
      moved.add(row);
    } else if (written !== UNTOUCHED) others += 1;
  });
  return moved.size > others ? moved : new Set();
}
