import type { CellValue, Rect } from '../workbook/cells';
import { dateColumns } from './dateColumns';
import { percentColumns } from './percentColumns';

/** The parts of a block whose number formats must be known: where percentages or dates may stand. At most one rect per column. */
export function formatColumns(used: Rect, values: readonly (readonly CellValue[])[]): Rect[] {
  const byColumn = new Map<number, Rect>();
  for (const rect of [...percentColumns(used, values), ...dateColumns(used, values)]) {
    const other = byColumn.get(rect.left);
    byColumn.set(rect.left, other === undefined ? rect : around(rect, other));
  }
  return [...byColumn.values()].sort((one, other) => one.left - other.left);
}

function around(one: Rect, other: Rect): Rect {
  const top = Math.min(one.top, other.top);
  return { ...one, top, height: Math.max(one.top + one.height, other.top + other.height) - top };
}
