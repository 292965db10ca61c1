import { periodId } from '../../engine/periodId';
import type { Period, PeriodId } from '../../engine/plan';
import type { SheetCells } from '../cells';
import { contentAt } from '../content';
import type { TableLayout } from '../layout';
import type { OurCells } from './lookOf';
import { progressCells } from './progressCells';
import type { ProgressCells } from './progressCells';
import type { Receipt } from './receipt';
import type { RowFigure } from './rowFigures';
import type { PlaceSettings } from './writeSettings';

/** The progress column of a period, as a list of one; empty when the table has none, or the user wants none of ours in it and there is none. */
export function progressOf(
  cells: SheetCells, { columns }: TableLayout, rows: readonly RowFigure[], receipt: Receipt, period: Period, { tableColumn }: PlaceSettings,
): ProgressCells[] {
  const found = columns.find(
    ({ meaning }) => meaning.field === 'progress' && meaning.year === period.year && meaning.span === period.span,
  );
  if (found === undefined) return [];
  const id = periodId(period);
  const isWanted = tableColumn || heldIn(cells, found.column, rows, receipt, id).length > 0;
  return isWanted ? [progressCells(cells, found.column, rows, receipt, id)] : [];
}

/** Our cells in the columns of periods that this run does not write: their colours change with the settings all the same. */
export function writtenBefore(
  cells: SheetCells, { columns }: TableLayout, rows: readonly RowFigure[], receipt: Receipt, now: readonly ProgressCells[],
): OurCells[] {
  return columns.flatMap(({ column, meaning }): OurCells[] => {
    if (meaning.field !== 'progress') return [];
    const period = periodId(meaning);
    if (!receipt.figures.has(period) || now.some((one) => one.column === column)) return [];
    return [{ column, ours: heldIn(cells, column, rows, receipt, period) }];
  });
}

/** The rows whose cell still holds what we wrote. */
const heldIn = (cells: SheetCells, column: number, rows: readonly RowFigure[], receipt: Receipt, period: PeriodId): RowFigure[] =>
  (receipt.figures.has(period) ? rows.filter(({ row, key }) => receipt.holds(period, key, contentAt(cells, row, column))) : []);
