import type { SheetCells } from '../cells';

/**
 * Rows of a column whose cell lies in a merged area without being its first cell: what is written there is lost. Empty where merges
 * are unknown.
 */
export function mergedAway(cells: SheetCells, column: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, left, height, width } of cells.merges ?? []) {
    if (column < left || column >= left + width) continue;
    for (let row = column === left ? top + 1 : top; row < top + height; row += 1) rows.add(row);
  }
  return rows;
}
