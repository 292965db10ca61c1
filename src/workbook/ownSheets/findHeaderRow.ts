import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';

/** The column headings of one of the add-in's own tables, wherever people inserted rows or columns. */
export interface HeaderRow {
  /** Absolute, 0-based. */
  readonly row: number;
  /** Column of each title, absolute 0-based; -1 of one that is gone while others stand elsewhere. */
  readonly columns: readonly number[];
  /** Some do not stand where they were written, from the first column on. */
  readonly areMoved: boolean;
}

/**
 * Finds the row that holds at least half of the titles; null when none does.
 *
 * @param block the rows looked at
 * @example findHeaderRow(cells, block, ['Código', 'Acción'])?.columns // [0, 2] after a column was inserted between them
 */
export function findHeaderRow(cells: SheetCells, { top, height }: Rect, titles: readonly string[]): HeaderRow | null {
  for (let row = top; row < top + height; row += 1) {
    const found = titles.map((title, at) => columnOf(cells, row, title, at));
    if (found.filter((column) => column !== null).length * 2 < titles.length) continue;
    const areMoved = found.some((column, at) => column !== null && column !== at);
    return { row, columns: found.map((column, at) => column ?? (areMoved ? -1 : at)), areMoved };
  }
  return null;
}

/** Where a title stands in a row: in its own column if it can be. */
function columnOf(cells: SheetCells, row: number, title: string, own: number): number | null {
  if (cellAt(cells, row, own) === title) return own;
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) if (cellAt(cells, row, column) === title) return column;
  return null;
}
