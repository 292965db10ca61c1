import { periodId } from '../../engine/periodId';
import type { Period } from '../../engine/plan';
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
  const isWanted = tableColumn || receipt.figures.has(periodId(period));
  return found === undefined || !isWanted ? [] : [progressCells(cells, found.column, rows, receipt, periodId(period))];
}

/** Our cells in the columns of periods that this run does not write: their colours change with the settings all the same. */
export function writtenBefore(
  cells: SheetCells, { columns }: TableLayout, rows: readonly RowFigure[], receipt: Receipt, now: readonly ProgressCells[],
): OurCells[] {
  return columns.flatMap(({ column, meaning }): OurCells[] => {
    if (meaning.field !== 'progress') return [];
    const period = periodId(meaning);
    if (!receipt.figures.has(period) || now.some((one) => one.column === column)) return [];
    return [{ column, ours: rows.filter(({ row, key }) => receipt.holds(period, key, contentAt(cells, row, column))) }];
  });
}
