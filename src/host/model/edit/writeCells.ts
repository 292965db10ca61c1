import { type Area, cellCount } from '../../area';
import { type Cell, makeCell } from '../cell';
import type { CellValue } from '../../format/cellValue';
import { mayFill } from '../calculation/filling';
import { dropSpills, dynamicAt } from '../calculation/spills';
import type { Sheet } from '../sheet';
import { watchFormulas } from '../calculation/formulaEdits';
import { readHeaders } from './tableHeaders';
import type { Workbook } from '../workbook';

/** What a cell is to hold: a constant, or a formula (with `=`) and its value; `style` when the content brings its own format (`5%`). */
export type CellContent = { readonly value: CellValue; readonly formula: string | null; readonly style?: number };

/**
 * Writes the contents of a block; formats stay unless the content has its own. Only `formula` makes a formula: a text that begins
 * with `=` stays text.
 *
 * @param content called for each cell, row by row, with the style of the cell; undefined leaves the cell unchanged
 */
export function writeCells(
  workbook: Workbook, sheet: Sheet, area: Area, content: (row: number, column: number, style: number) => CellContent | undefined,
): void {
  dropSpills(sheet, area);
  const before = sheet.cells.value(area.top, area.left);
  const formulas = watchFormulas(workbook, sheet, area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    sheet.cells.changeRow(row, area.left, area.right, (cell, column) => {
      const style = cell === undefined ? sheet.emptyStyleAt(row, column) : cell.style;
      const written = content(row, column, style);
      return written === undefined ? cell : cellOf(written, style, { workbook, sheet, row, column });
    });
  }
  readHeaders(workbook, sheet, area);
  const single = cellCount(area) === 1 ? { single: { before, after: sheet.cells.value(area.top, area.left) } } : {};
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited', ...single, ...formulas() });
}

/** A place for a content. */
interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The cell with this content; undefined for a blank cell of the default style. */
function cellOf({ value, formula, style: own }: CellContent, present: number, { workbook, sheet, row, column }: Place): Cell | undefined {
  const style = own ?? present;
  if (formula === null) return value === null && style === 0 ? undefined : makeCell(value, null, style);
  return makeCell(value, formula, style, mayFill(workbook, sheet, formula, row, column) ? dynamicAt(row, column, workbook.dynamicArrayMark) : null);
}
