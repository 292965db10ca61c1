import { cellAt } from '../cellAt';
import type { CellValue, SheetCells } from '../cells';
import type { ValueBlock } from '../writePlan';

/** New values of one column from a row on; null leaves a cell as it is. */
export interface ColumnValues {
  readonly column: number;
  readonly top: number;
  readonly values: readonly (CellValue | null)[];
}

/**
 * Blocks that write these columns: neighbouring columns that begin in the same row go together, rows at either end where nothing
 * changes are cut off, and a block where nothing changes is left out.
 */
export function valueBlocks(cells: SheetCells, columns: readonly ColumnValues[]): ValueBlock[] {
  const groups: ColumnValues[][] = [];
  for (const column of [...columns].sort((one, other) => one.column - other.column)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last?.column === column.column - 1 && last.top === column.top) group.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => blockOf(cells, group) ?? []);
}

function blockOf(cells: SheetCells, group: readonly ColumnValues[]): ValueBlock | null {
  const [first] = group;
  if (first === undefined) return null;
  const changes = first.values.map((_, at) => group.some(({ values }) => values[at] !== null));
  const from = changes.indexOf(true);
  if (from < 0) return null;
  const rows = changes.slice(from, changes.lastIndexOf(true) + 1).map((_, at) => from + at);
  return {
    rect: { top: first.top + from, left: first.column, height: rows.length, width: group.length },
    values: rows.map((at) => group.map(({ values }) => values[at] ?? null)),
    before: rows.map((at) => group.map(({ column }) => cellAt(cells, first.top + at, column))),
  };
}
