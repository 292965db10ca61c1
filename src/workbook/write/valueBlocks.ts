import { isUnread } from '../cellAt';
import type { SheetCells } from '../cells';
import { contentAt } from '../content';
import type { CellContent } from '../content';
import type { ValueBlock } from '../writePlan';

/** New values of one column from a row on; null leaves a cell as it is. */
export interface ColumnValues {
  readonly column: number;
  readonly top: number;
  readonly values: readonly (CellContent | null)[];
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
  const { top, column: left, values: { length } } = first;
  const width = group.length;
  let from = 0;
  while (from < length && !changesRow(group, from)) from += 1;
  if (from === length) return null;
  let end = length;
  while (!changesRow(group, end - 1)) end -= 1;
  const values: (CellContent | null)[][] = [];
  const before: (readonly CellContent[])[] = [];
  const blank = new Array<CellContent>(width).fill('');
  const isNew = group.every(({ column }) => isUnread(cells, column));
  for (let at = from; at < end; at += 1) {
    values.push(newRow(group, at));
    before.push(isNew || isBlankRow(cells, top + at, left, width) ? blank : Array.from(blank, (_, nth) => contentAt(cells, top + at, left + nth)));
  }
  return { rect: { top: top + from, left, height: end - from, width }, values, before };
}

function changesRow(group: readonly ColumnValues[], at: number): boolean {
  for (const { values } of group) if (values[at] !== null) return true;
  return false;
}

function newRow(group: readonly ColumnValues[], at: number): (CellContent | null)[] {
  const row = new Array<CellContent | null>(group.length);
  for (let nth = 0; nth < row.length; nth += 1) row[nth] = group[nth]?.values[at] ?? null;
  return row;
}

function isBlankRow(cells: SheetCells, row: number, left: number, width: number): boolean {
  for (let column = left; column < left + width; column += 1) if (contentAt(cells, row, column) !== '') return false;
  return true;
}
