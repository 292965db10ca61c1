import { periodId } from '../../engine/plan/periods';
import type { Period, PeriodId } from '../../engine/plan/periods';
import { parseAmount } from '../cells/parseAmount';
import { cellAt, contentAt, isFilled, isFormula } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { findColumn } from '../find/tableLayout';
import type { TableLayout } from '../find/tableLayout';
import type { OwnCells } from './blockFormats';
import type { Receipt } from './receipt';
import type { RowFigure } from './rowFigures';
import type { PlacementSettings } from './writeSettings';

/** Whether a cell that a person changed is to be written all the same, because the user asks for it. */
export type IsReplaced = (row: RowFigure, column: number) => boolean;

export const NONE_REPLACED: IsReplaced = () => false;

interface ProgressOptions {
  readonly isReplaced?: IsReplaced | undefined;
  /** Our names say that the last run wrote this column, and what it wrote is not remembered: a figure of ours is, any other is a person's. */
  readonly isForgotten?: boolean;
}

/** The progress column of a period, as a list of one; empty when the table has none, or when the settings exclude it and nothing was written there. */
export function progressColumnOf(
  cells: SheetCells, layout: TableLayout, rows: readonly RowFigure[], receipt: Receipt, period: Period, { tableColumn }: PlacementSettings,
  options: ProgressOptions = {},
): ProgressCells[] {
  const found = findColumn(layout, 'progress', period.year, period.span);
  if (found === undefined) return [];
  const id = periodId(period);
  const isWanted = tableColumn || rowsHoldingOurs(cells, found.column, rows, receipt, id).length > 0;
  return isWanted ? [progressCells(cells, found.column, rows, receipt, id, options)] : [];
}

/** The add-in's cells in columns of periods that this run does not write: their colours follow the settings too. */
export function earlierProgressColumns(
  cells: SheetCells, { columns }: TableLayout, rows: readonly RowFigure[], receipt: Receipt, now: readonly ProgressCells[],
): OwnCells[] {
  return columns.flatMap(({ column, meaning }): OwnCells[] => {
    if (meaning.field !== 'progress') return [];
    const period = periodId(meaning);
    if (!receipt.figures.has(period) || now.some((one) => one.column === column)) return [];
    return [{ column, ownRows: rowsHoldingOurs(cells, column, rows, receipt, period) }];
  });
}

/** Rows whose cell holds what the last run wrote. */
const rowsHoldingOurs = (cells: SheetCells, column: number, rows: readonly RowFigure[], receipt: Receipt, period: PeriodId): RowFigure[] =>
  (receipt.figures.has(period) ? rows.filter(({ row, key }) => receipt.holds(period, key, contentAt(cells, row, column))) : []);

/** The cells of one progress column, by what the run does with them. */
export interface ProgressCells {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly period: PeriodId;
  /** The column holds figures of the user and none of the add-in: it is left as it is. */
  readonly isUsers: boolean;
  /** Every cell already shows its figure. */
  readonly showsAll: boolean;
  /** Rows whose cell holds their figure after the run. */
  readonly ownRows: readonly RowFigure[];
  /** Rows whose cell a person changed: left as they are. */
  readonly edited: readonly RowFigure[];
  /** Rows whose cell is inside a merged area: nothing can be written there. */
  readonly merged: readonly RowFigure[];
}

/**
 * Decides which cells of a progress column are written: blank ones, and those that hold what the last run wrote. Any other is a
 * person's; where none is the add-in's, one figure of a person makes the whole column the user's.
 */
function progressCells(
  cells: SheetCells,
  column: number,
  rows: readonly RowFigure[],
  receipt: Receipt,
  period: PeriodId,
  { isReplaced = NONE_REPLACED, isForgotten = false }: ProgressOptions,
): ProgressCells {
  const ownRows: RowFigure[] = [];
  const edited: RowFigure[] = [];
  const merged: RowFigure[] = [];
  const hidden = rowsHiddenByMerge(cells, column);
  let hasOurs = false;
  let hasUsersFigures = false;
  let showsAll = true;
  for (const row of rows) {
    if (hidden.has(row.row)) {
      merged.push(row);
      continue;
    }
    const content = contentAt(cells, row.row, column);
    const value = isFormula(content) ? cellAt(cells, row.row, column) : content;
    showsAll &&= value === row.figure;
    const isOurs = receipt.holds(period, row.key, content) || (isForgotten && content === row.figure);
    if (isOurs || (!isFormula(content) && !isFilled(content))) ownRows.push(row);
    else if (value !== row.figure) (isReplaced(row, column) ? ownRows : edited).push(row);
    hasOurs ||= isOurs;
    hasUsersFigures ||= !isOurs && isFilledFigure(value);
  }
  const isUsers = hasUsersFigures && !hasOurs && !isForgotten;
  return isUsers ? { column, period, isUsers, showsAll: showsAll && merged.length === 0, ownRows: [], edited: [], merged: [] } : { column, period, isUsers, showsAll, ownRows, edited, merged };
}

/** Anything but a blank or one of the spellings of ND. */
function isFilledFigure(value: CellValue): boolean {
  return typeof value === 'string' ? value !== '' && parseAmount(value).kind !== 'no-data' : true;
}

/** Rows of a column whose cell is in a merged area and not its first: a value written there is lost. Empty when merges are unknown. */
function rowsHiddenByMerge(cells: SheetCells, column: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, left, height, width } of cells.merges ?? []) {
    if (column < left || column >= left + width) continue;
    for (let row = column === left ? top + 1 : top; row < top + height; row += 1) rows.add(row);
  }
  return rows;
}
