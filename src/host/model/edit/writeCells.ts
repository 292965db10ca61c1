import { type Area, cellArea, cellCount } from '../../area';
import { type Cell, type CellExtra, makeCell } from '../cell';
import type { CellValue } from '../../format/cellValue';
import { mayFillCells } from '../../formula/functions/arrays/arrayFunctions';
import { dropSpills } from '../calculation/spills';
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
      return written === undefined ? cell : cellOf(written, style, { row, column, mark: workbook.dynamicArrayMark });
    });
  }
  readHeaders(workbook, sheet, area);
  const single = cellCount(area) === 1 ? { single: { before, after: sheet.cells.value(area.top, area.left) } } : {};
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited', ...single, ...formulas() });
}

/** A place for a content, with the attribute that the file gives to dynamic arrays. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly mark: string | null;
}

const dynamicAt = (row: number, column: number, mark: string | null): CellExtra =>
  ({ arrayArea: cellArea(row, column), isDynamic: true, ...(mark !== null && { metadata: mark }) });

/** The cell with this content; undefined for a blank cell of the default style. */
function cellOf({ value, formula, style: own }: CellContent, present: number, { row, column, mark }: Place): Cell | undefined {
  const style = own ?? present;
  return value === null && formula === null && style === 0 ? undefined : makeCell(value, formula, style, formula !== null && mayFillCells(formula) ? dynamicAt(row, column, mark) : null);
}
