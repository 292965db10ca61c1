import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';

/** One of the add-in's own tables as it stands on its sheet, wherever people inserted rows or columns. */
export interface OwnTable {
  /** Row of the titles, absolute, 0-based. */
  readonly headerRow: number;
  /** Some titles do not stand in their columns: the table can be read, but not written again. */
  readonly areMoved: boolean;
  /** The rows below the titles, down to the end of the block: one value per title, in the order of the titles; '' where a title is gone. */
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * Reads the table below the first row of a block that holds at least half of the titles; null when no row does.
 *
 * @example readOwnTable(cells, block, ['Código', 'Acción'])?.rows[0] // ['AEI.04.03', 'Vigilancia'], also after a column was inserted between them
 */
export function readOwnTable(cells: SheetCells, { top, height }: Rect, titles: readonly string[]): OwnTable | null {
  for (let row = top; row < top + height; row += 1) {
    const found = titles.map((title, at) => columnOf(cells, row, title, at));
    if (found.filter((column) => column !== null).length * 2 < titles.length) continue;
    const areMoved = found.some((column, at) => column !== null && column !== at);
    const columns = found.map((column, at) => column ?? (areMoved ? -1 : at));
    const rows = Array.from({ length: top + height - row - 1 }, (_, at) => columns.map((column) => cellAt(cells, row + 1 + at, column)));
    return { headerRow: row, areMoved, rows };
  }
  return null;
}

/** The column of a title in a row, its own where it stands there; null when the row does not hold it. */
function columnOf(cells: SheetCells, row: number, title: string, own: number): number | null {
  if (cellAt(cells, row, own) === title) return own;
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) if (cellAt(cells, row, column) === title) return column;
  return null;
}
