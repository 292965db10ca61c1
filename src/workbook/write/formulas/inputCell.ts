import { cellAt } from '../../cellAt';
import type { SheetCells } from '../../cells';
import { cellRef } from './cellRef';

/** A user's cell in a formula. */
export interface InputCell {
  readonly ref: string;
  /** Its figure: the cell itself, or a hundred times a share ("0.476" shown as 47.6 %). */
  readonly text: string;
}

/**
 * The cell a figure was read from, when a formula sees the same in it: a number where a number was read, anything else where none
 * was. Null otherwise: numbers typed as text, dates, truth values.
 */
export function inputCell(cells: SheetCells, row: number, column: number, figure: number | null): InputCell | null {
  const value = cellAt(cells, row, column);
  const ref = cellRef(row, column);
  if (typeof value !== 'number') return figure === null ? { ref, text: ref } : null;
  if (value === figure) return { ref, text: ref };
  return figure !== null && figure === Number(`${value}e2`) ? { ref, text: `${ref}*100` } : null;
}
