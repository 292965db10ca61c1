import { contentAt, isColumnUnread } from '../cells/sheetCells';
import type { CellContent, CellValue, SheetCells } from '../cells/sheetCells';
import { blockValues } from './blockCells';
import type { BlockCells } from './blockCells';
import type { BlockPlace } from './blockPlace';
import type { ProgressCells } from './progressCells';
import type { RowFigure } from './rowFigures';
import type { ValueBlock } from './writePlan';

/** A column that a run writes. */
export interface OwnColumn extends ColumnValues {
  /** Rows whose cell is the add-in's after the run. */
  readonly ownRows: readonly RowFigure[];
  /** The value that the cell of a row is to show; '' for none. */
  readonly figureOf: (row: RowFigure) => CellValue;
}

const NO_NOTES: ReadonlyMap<number, string> = new Map();

/** Every column that a run writes, progress columns first, then those of the own block, with the values that change. */
export function ownColumns(
  cells: SheetCells, progresses: readonly ProgressCells[], block: readonly BlockCells[], { top }: BlockPlace, rows: readonly RowFigure[],
): OwnColumn[] {
  return [
    ...progresses.map((one) => progressColumn(cells, one)),
    ...block.map(({ part, column, values, edited }) => ({
      column, top, values, ownRows: without(rows, edited), figureOf: blockValues(part, NO_NOTES),
    })),
  ];
}

function without(rows: readonly RowFigure[], edited: readonly RowFigure[]): readonly RowFigure[] {
  if (edited.length === 0) return rows;
  const editedRows = new Set(edited);
  return rows.filter((row) => !editedRows.has(row));
}

function progressColumn(cells: SheetCells, { column, ownRows }: ProgressCells): OwnColumn {
  const top = ownRows[0]?.row ?? 0;
  const values = new Array<number | string | null>((ownRows.at(-1)?.row ?? top - 1) + 1 - top).fill(null);
  for (const { row, figure } of ownRows) {
    if (contentAt(cells, row, column) !== figure) values[row - top] = figure;
  }
  return { column, top, values, ownRows, figureOf: ({ figure }) => figure };
}

/** New values of one column, from row `top` on; column and row are absolute and 0-based. null leaves a cell as it is, '' empties it. */
export interface ColumnValues {
  readonly column: number;
  readonly top: number;
  readonly values: readonly (CellContent | null)[];
}

/**
 * The blocks that write these columns. Neighbouring columns that begin in the same row form one block; unchanged rows at its ends are
 * left out, and so are blocks without changes.
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
  const { top, column: left } = first;
  const length = Math.max(...group.map(({ values }) => values.length));
  const width = group.length;
  let from = 0;
  while (from < length && !changesRow(group, from)) from += 1;
  if (from === length) return null;
  let end = length;
  while (!changesRow(group, end - 1)) end -= 1;
  const values: (CellContent | null)[][] = [];
  const before: (readonly CellContent[])[] = [];
  const blank = new Array<CellContent>(width).fill('');
  const isNew = group.every(({ column }) => isColumnUnread(cells, column));
  for (let at = from; at < end; at += 1) {
    values.push(newRow(group, at));
    before.push(isNew || isBlankRow(cells, top + at, left, width) ? blank : Array.from(blank, (_, nth) => contentAt(cells, top + at, left + nth)));
  }
  return { rect: { top: top + from, left, height: end - from, width }, values, before };
}

function changesRow(group: readonly ColumnValues[], at: number): boolean {
  for (const { values } of group) if ((values[at] ?? null) !== null) return true;
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
