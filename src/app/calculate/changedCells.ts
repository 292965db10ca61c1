import { isSameContent } from '../../workbook/cells/sheetCells';
import type { WritePlan } from '../../workbook/write/writePlan';

/**
 * Number of cells whose content a plan changes.
 *
 * @param apart a column that is not counted, 0-based
 * @example a first run on the 2024 table writes 34 + 26 progress cells, the mean, and the block beside them
 */
export function countChangedCells(plan: Pick<WritePlan, 'blocks'>, apart: number | null = null): number {
  let changed = 0;
  for (const [column, count] of changedCellsByColumn(plan)) if (column !== apart) changed += count;
  return changed;
}

/** The same in all tables of a plan. */
export const countWrittenCells = (writes: readonly { readonly writePlan: WritePlan }[]): number => writes.reduce((sum, { writePlan }) => sum + countChangedCells(writePlan), 0);

/** The same for each column, 0-based, that has any. */
export function changedCellsByColumn({ blocks }: Pick<WritePlan, 'blocks'>): Map<number, number> {
  const changed = new Map<number, number>();
  for (const { rect, values, before } of blocks) {
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null || isSameContent(value, before[r]?.[c] ?? '')) return;
        const column = rect.left + c;
        changed.set(column, (changed.get(column) ?? 0) + 1);
      }),
    );
  }
  return changed;
}
