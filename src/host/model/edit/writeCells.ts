import { type Area, cellCount } from '../../area';
import { type Cell, makeCell } from '../cell';
import type { CellValue } from '../../format/cellValue';
import type { Sheet } from '../sheet';
import { readHeaders } from './tableHeaders';
import type { Workbook } from '../workbook';

/** What is typed into a cell: a constant, or a formula (with `=`) and its value; `style` when typing brings a look with it (`5%`). */
export type CellContent = { readonly value: CellValue; readonly formula: string | null; readonly style?: number };

/**
 * Writes a block; formats stay unless the content has one of its own. A text stays text whatever it begins with: only `formula` makes a formula.
 *
 * @param content asked for each cell of the block, row by row, with the style that the cell has; undefined leaves the cell as it is
 */
export function writeCells(
  workbook: Workbook, sheet: Sheet, area: Area, content: (row: number, column: number, style: number) => CellContent | undefined,
): void {
  const before = sheet.cells.value(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row += 1) {
    sheet.cells.changeRow(row, area.left, area.right, (cell, column) => {
      const style = cell === undefined ? sheet.emptyStyleAt(row, column) : cell.style;
      const written = content(row, column, style);
      return written === undefined ? cell : cellOf(written, style);
    });
  }
  readHeaders(workbook, sheet, area);
  const single = cellCount(area) === 1 ? { single: { before, after: sheet.cells.value(area.top, area.left) } } : {};
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited', ...single });
}

/** A blank cell without a look is none. */
function cellOf({ value, formula, style }: CellContent, present: number): Cell | undefined {
  const look = style ?? present;
  return value === null && formula === null && look === 0 ? undefined : makeCell(value, formula, look);
}
