import type { PeriodId } from '../../engine/plan';
import { cellAt, isFilled } from '../cellAt';
import type { CellValue, SheetCells } from '../cells';
import { contentAt, isFormula } from '../content';
import { parseAmount } from '../read/parseAmount';
import { mergedAway } from './mergedAway';
import type { Receipt } from './receipt';
import type { RowFigure } from './rowFigures';

/** What becomes of the cells of one progress column. */
export interface ProgressCells {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly period: PeriodId;
  /** The column holds the user's figures and none of ours: it is left as it is. */
  readonly isUsers: boolean;
  /** Rows whose cell is ours after this run; what it will hold is their figure. */
  readonly ours: readonly RowFigure[];
  /** Rows in a column of ours whose cell a person changed: left as they are. */
  readonly kept: readonly RowFigure[];
  /** Rows whose cell is hidden in a merged area: nothing can be written there. */
  readonly merged: readonly RowFigure[];
}

/**
 * Decides which cells of a progress column are written. A cell is free when it is blank, ours while it holds what we wrote, else a
 * person's. Without any of ours, one figure of a person makes the whole column theirs.
 */
export function progressCells(
  cells: SheetCells,
  column: number,
  rows: readonly RowFigure[],
  receipt: Receipt,
  period: PeriodId,
): ProgressCells {
  const ours: RowFigure[] = [];
  const kept: RowFigure[] = [];
  const merged: RowFigure[] = [];
  const hidden = mergedAway(cells, column);
  let hasOurs = false;
  let hasTheirs = false;
  for (const row of rows) {
    if (hidden.has(row.row)) {
      merged.push(row);
      continue;
    }
    const content = contentAt(cells, row.row, column);
    const value = isFormula(content) ? cellAt(cells, row.row, column) : content;
    const isOurs = receipt.holds(period, row.key, content);
    if (isOurs || (!isFormula(content) && !isFilled(content))) ours.push(row);
    else if (value !== row.figure) kept.push(row);
    hasOurs ||= isOurs;
    hasTheirs ||= !isOurs && isFigure(value);
  }
  const isUsers = hasTheirs && !hasOurs;
  return isUsers ? { column, period, isUsers, ours: [], kept: [], merged: [] } : { column, period, isUsers, ours, kept, merged };
}

/** Anything but a blank or one of the spellings of ND. */
function isFigure(value: CellValue): boolean {
  return typeof value === 'string' ? value !== '' && parseAmount(value).kind !== 'no-data' : true;
}
