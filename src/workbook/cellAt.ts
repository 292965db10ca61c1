import type { CellValue, SheetCells } from './cells';

/** The value at an absolute, 0-based place; '' outside what was read. */
export function cellAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row - cells.top]?.[column - cells.left] ?? '';
}

/** Text of a cell without spaces around; '' for anything that is not text. */
export function textAt(cells: SheetCells, row: number, column: number): string {
  const value = cellAt(cells, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** Is there anything but spaces in the cell? */
export function isFilled(value: CellValue): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}

/** First row and column after what was read, absolute. */
export function endOf(cells: SheetCells): { readonly row: number; readonly column: number } {
  return { row: cells.top + cells.values.length, column: cells.left + (cells.values[0]?.length ?? 0) };
}

/** Was nothing read of a column? Then all of it is blank, without a look at its rows. */
export const isUnread = (cells: SheetCells, column: number): boolean => column < cells.left || column >= endOf(cells).column;
