import { type Area, cellCount } from './area';
import { makeCell } from './cell';
import type { CellValue } from './cellValue';
import type { Sheet } from './sheet';
import { readHeaders } from './tableHeaders';
import type { Workbook } from './workbook';

/** What is typed into a cell: a constant, or a formula (with `=`) and its value; `style` when typing brings a look with it (`5%`). */
export type CellContent = { readonly value: CellValue; readonly formula: string | null; readonly style?: number };

/**
 * Writes a block; formats stay unless the content has one of its own. A text stays text whatever it begins with: only `formula` makes a formula.
 *
 * @param content asked for each cell of the block, row by row; undefined leaves the cell as it is
 */
export function writeCells(
  workbook: Workbook, sheet: Sheet, area: Area, content: (row: number, column: number) => CellContent | undefined,
): void {
  const before = sheet.cells.value(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const written = content(row, column);
      if (written === undefined) continue;
      const style = written.style ?? sheet.styleAt(row, column);
      const isEmpty = written.value === null && written.formula === null;
      sheet.cells.set(row, column, isEmpty && style === 0 ? undefined : makeCell(written.value, written.formula, style));
    }
  }
  readHeaders(workbook, sheet, area);
  const single = cellCount(area) === 1 ? { single: { before, after: sheet.cells.value(area.top, area.left) } } : {};
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited', ...single });
}
