import { formatNumber } from '../../format/formatNumber';
import { shortenTable } from '../../formula/tableNames';
import { cellCount } from '../../model/area';
import type { Cell } from '../../model/cell';
import type { Sheet } from '../../model/sheet';
import { ApiError } from '../../wire/apiError';
import { areaOfRange } from '../handles';
import type { Plain } from '../plainValue';
import { plainValue, valueType } from '../plainValue';
import { isUnbounded } from './isUnbounded';
import type { RangeHandle } from '../session';

/** Excel reads at most this many cells at once. */
const MOST_CELLS_READ = 5_000_000;

/** One answer per cell, or null for whole rows and columns, whose cells Excel does not list. */
function perCell<T>(it: RangeHandle, read: (cell: Cell, row: number, column: number) => T, empty: T): T[][] | null {
  const area = areaOfRange(it);
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS_READ) throw new ApiError('RangeExceedsLimit');
  return it.sheet.cells.block(area, read, empty);
}

export function readValues(it: RangeHandle): Plain[][] | null {
  it.session.calculate();
  return perCell<Plain>(it, ({ value }) => plainValue(value), '');
}

export function readValueTypes(it: RangeHandle): string[][] | null {
  it.session.calculate();
  return perCell<string>(it, ({ value }) => valueType(value), 'Empty');
}

export const readFormulas = (it: RangeHandle): Plain[][] | null =>
  perCell<Plain>(it, ({ value, formula }, row, column) => (formula === null ? plainValue(value) : shownFormula(it.sheet, formula, row, column)), '');

/** Inside a table Excel leaves its name away: `[@VO]`. */
function shownFormula(sheet: Sheet, formula: string, row: number, column: number): string {
  const table = formula.includes('[') ? sheet.tableAt(row, column) : null;
  return table === null ? formula : shortenTable(formula, table.name);
}

export function readText(it: RangeHandle): string[][] | null {
  it.session.calculate();
  const { workbook } = it.session;
  return perCell(it, ({ value, style }) => formatNumber(value, workbook.style(style).numberFormat).text, '');
}

/** Format codes; blank cells have those of their row or column. */
export function readNumberFormats(it: RangeHandle): string[][] | null {
  const { session: { workbook }, sheet } = it;
  const area = areaOfRange(it);
  const code = (style: number): string => workbook.style(style).numberFormat;
  if (!sheet.hasLineStyles) return perCell(it, ({ style }) => code(style), code(0));
  const codes = perCell<string | null>(it, ({ style }) => code(style), null);
  return codes?.map((line, row) => line.map((found, column) => found ?? code(sheet.emptyStyleAt(area.top + row, area.left + column)))) ?? null;
}
