import type { SheetCells } from '../cells';

/** Does the cell lie in a merged area without being its first cell? What is written there is lost. False where merges are unknown. */
export function isMergedAway(cells: SheetCells, row: number, column: number): boolean {
  return (cells.merges ?? []).some(
    ({ top, left, height, width }) =>
      row >= top && row < top + height && column >= left && column < left + width && (row !== top || column !== left),
  );
}
