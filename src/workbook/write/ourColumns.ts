import type { CellValue, SheetCells } from '../cells';
import { contentAt } from '../content';
import type { BlockCells } from './blockCells';
import { blockValues } from './blockColumn';
import type { BlockPlace } from './blockPlace';
import type { ProgressCells } from './progressCells';
import type { RowFigure } from './rowFigures';
import type { ColumnValues } from './valueBlocks';

/** A column that a run writes, and the rows in which its cells are ours. */
export interface OurColumn extends ColumnValues {
  readonly ours: readonly RowFigure[];
  /** What the cell of a row is to show. */
  readonly figureOf: (row: RowFigure) => CellValue;
}

const NO_NOTES: ReadonlyMap<number, string> = new Map();

/** Every column that a run writes, with the values that change: progress columns and those of the own block. */
export function ourColumns(
  cells: SheetCells, progresses: readonly ProgressCells[], block: readonly BlockCells[], { top }: BlockPlace, rows: readonly RowFigure[],
): OurColumn[] {
  return [
    ...progresses.map((one) => progressColumn(cells, one)),
    ...block.map(({ part, column, values, kept }) => ({
      column, top, values, ours: without(rows, kept), figureOf: blockValues(part, NO_NOTES),
    })),
  ];
}

function without(rows: readonly RowFigure[], kept: readonly RowFigure[]): readonly RowFigure[] {
  if (kept.length === 0) return rows;
  const theirs = new Set(kept);
  return rows.filter((row) => !theirs.has(row));
}

function progressColumn(cells: SheetCells, { column, ours }: ProgressCells): OurColumn {
  const top = ours[0]?.row ?? 0;
  const values = new Array<number | string | null>((ours.at(-1)?.row ?? top - 1) + 1 - top).fill(null);
  for (const { row, figure } of ours) {
    if (contentAt(cells, row, column) !== figure) values[row - top] = figure;
  }
  return { column, top, values, ours, figureOf: ({ figure }) => figure };
}
