import type { Period } from '../../engine/plan/periods';
import { parseAmount } from '../cells/parseAmount';
import { cellAt } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { findColumn } from '../find/tableLayout';
import type { LayoutColumn, TableLayout } from '../find/tableLayout';

/**
 * The column whose cells are the values obtained in a period, one a row; null where the table has none of its own: the period is in the
 * rows, or its value is the sum of months, quarters or semesters.
 */
export function valueColumn(layout: Pick<TableLayout, 'columns'>, { year, span }: Period): LayoutColumn | null {
  if (findColumn(layout, 'rowPeriod') !== undefined || findColumn(layout, 'rowKind') !== undefined) return null;
  return findColumn(layout, 'actual', year, span) ?? null;
}

/**
 * A figure as it is shown again: the number that was read, 'ND' where the cell says so, else ''.
 *
 * @param read what the cell was read as; null for ND, a blank and what is not understood
 */
export function figureOrNd(cells: SheetCells, row: number, column: LayoutColumn | null | undefined, read: number | null): number | 'ND' | '' {
  if (read !== null) return read;
  const value = column === null || column === undefined ? '' : cellAt(cells, row, column.column);
  return typeof value === 'string' && value.trim() !== '' && parseAmount(value).kind === 'no-data' ? 'ND' : '';
}
