import type { WritePlan } from '../workbook/writePlan';

/**
 * How many cells of a plan hold another value after it than before.
 *
 * @example a first run on the 2024 table writes 34 + 26 progress cells, the mean, and the block beside them
 */
export function changedCells({ blocks }: WritePlan): number {
  let changed = 0;
  for (const { values, before } of blocks) {
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== (before[r]?.[c] ?? '')) changed += 1;
      }),
    );
  }
  return changed;
}
