import { cellCount, isUnbounded } from '../../area';
import type { Area } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { formatNumber } from '../../format/formatNumber';
import { shortenTable } from '../../formula/references/tableNames';
import { withShownIntersections } from '../../model/calculation/filling';
import type { Cell } from '../../model/cell';
import { areaOfRange } from '../workbookSession';
import type { RangeHandle } from '../workbookSession';

/** Cells that Excel reads at once at most; of more it gives null, without an error (OfficeDev/office-js #4783, #6781). */
const MOST_CELLS_READ = 5_000_000;

/** One value per cell; null for whole rows and columns, whose cells Excel does not list, and for too many cells. */
function perCell<T>(target: RangeHandle, read: (cell: Cell, row: number, column: number) => T, empty: T): T[][] | null {
  const area = readableArea(target);
  return area && target.sheet.cells.block(area, read, empty);
}

function readableArea(target: RangeHandle): Area | null {
  const area = areaOfRange(target);
  return isUnbounded(area) || cellCount(area) > MOST_CELLS_READ ? null : area;
}

/** Values of a range. A loop of its own takes half the time of `perCell`, and values are read by the hundred thousand. */
export function readValues(target: RangeHandle): Plain[][] | null {
  target.session.calculation.recalculate();
  const area = readableArea(target);
  return area && target.sheet.cells.lines(area, (cells) => lineOfValues(cells, area));
}

function lineOfValues(cells: readonly (Cell | undefined)[], { left, right }: Area): Plain[] {
  const line = new Array<Plain>(right - left + 1);
  for (let column = left; column <= right; column += 1) {
    const value = cells[column]?.value ?? null;
    line[column - left] = typeof value === 'string' || typeof value === 'number' ? value : plainValue(value);
  }
  return line;
}

export function readValueTypes(target: RangeHandle): string[][] | null {
  target.session.calculation.recalculate();
  return perCell<string>(target, ({ value }) => valueType(value), 'Empty');
}

export const readFormulas = (target: RangeHandle): Plain[][] | null =>
  perCell<Plain>(target, (cell, row, column) => (cell.formula === null ? plainValue(cell.value) : shownFormula(target, cell, row, column)), '');

/** A formula as Excel shows it: with its `@`, and inside a table without the table's name, `[@VO]`. */
function shownFormula({ session, sheet }: RangeHandle, cell: Cell, row: number, column: number): string {
  const formula = withShownIntersections(session.workbook, sheet, cell, row, column);
  const table = formula.includes('[') ? sheet.tableAt(row, column) : null;
  return table === null ? formula : shortenTable(formula, table.name);
}

export function readText(target: RangeHandle): string[][] | null {
  target.session.calculation.recalculate();
  const { workbook } = target.session;
  return perCell(target, ({ value, style }) => formatNumber(value, workbook.style(style).numberFormat, workbook.date1904).text, '');
}

/** Number formats of a range; blank cells have those of their row or column. */
export function readNumberFormats(target: RangeHandle): string[][] | null {
  const { session: { workbook }, sheet } = target;
  const area = areaOfRange(target);
  const code = (style: number): string => workbook.style(style).numberFormat;
  if (!sheet.hasLineStyles) return perCell(target, ({ style }) => code(style), code(0));
  const codes = perCell<string | null>(target, ({ style }) => code(style), null);
  return codes?.map((line, row) => line.map((found, column) => found ?? code(sheet.emptyStyleAt(area.top + row, area.left + column)))) ?? null;
}

type Plain = string | number | boolean;

/** A value as Office.js returns it: `''` for a blank cell, an error as its text. */
export const plainValue = (value: CellValue): Plain => (value === null ? '' : isCellError(value) ? value.error : value);

/** The type of a value in Office.js. */
export function valueType(value: CellValue): 'Empty' | 'Error' | 'Boolean' | 'Double' | 'String' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}
