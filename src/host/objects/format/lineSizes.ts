import type { Area } from '../../model/area';
import { columnPoints, pointsToWidth, rowPoints, widthToPoints } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import { positiveValue } from '../args';
import { refuseProtected } from '../protectedSheet';
import type { CellsHandle } from '../session';

/** Excel's limits: a column is at most 255 letters wide, a row at most 409.5 points high. */
const WIDEST_LETTERS = 255;
const HIGHEST_POINTS = 409.5;

/** The one size that all lines have, or null. Lines without properties of their own share the standard, so few are asked. */
function commonSize(lines: ReadonlyMap<number, unknown>, from: number, to: number, size: (line: number) => number): number | null {
  const own = [...lines.keys()].filter((line) => line >= from && line <= to);
  const plain = Array.from({ length: Math.min(own.length + 1, to - from + 1) }, (_, index) => from + index).find((line) => !lines.has(line));
  const sizes = new Set([...own, ...(plain === undefined ? [] : [plain])].map(size));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

function common(it: CellsHandle, read: (sheet: Sheet, area: Area) => number | null): number | null {
  const sizes = new Set(it.areas().map((area) => read(it.sheet, area)));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

/** Width of the columns in points, null when they differ. */
export const columnWidth = (it: CellsHandle): number | null =>
  common(it, (sheet, { left, right }) => commonSize(sheet.columns, left, right, (column) => columnPoints(sheet, column)));

/** Height of the rows in points, null when they differ. */
export const rowHeight = (it: CellsHandle): number | null =>
  common(it, (sheet, { top, bottom }) => commonSize(sheet.rows, top, bottom, (row) => rowPoints(sheet, row)));

export const usesStandardWidth = (it: CellsHandle): boolean =>
  columnWidth(it) === widthToPoints(it.sheet.standardWidth);

export const usesStandardHeight = (it: CellsHandle): boolean => rowHeight(it) === it.sheet.standardHeight;

function eachColumn(it: CellsHandle, change: (column: number) => void): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatColumns');
  for (const { left, right } of it.areas()) for (let column = left; column <= right; column += 1) change(column);
}

function eachRow(it: CellsHandle, change: (row: number) => void): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatRows');
  for (const { top, bottom } of it.areas()) for (let row = top; row <= bottom; row += 1) change(row);
}

export function setColumnWidth(it: CellsHandle, value: unknown): void {
  const width = Math.min(pointsToWidth(positiveValue(value)), WIDEST_LETTERS);
  eachColumn(it, (column) => it.sheet.setColumn(column, { width, hidden: width === 0 }));
}

export function setRowHeight(it: CellsHandle, value: unknown): void {
  const height = Math.min(positiveValue(value), HIGHEST_POINTS);
  eachRow(it, (row) => it.sheet.setRow(row, { height, hidden: height === 0 }));
}

export const resetColumnWidth = (it: CellsHandle): void =>
  eachColumn(it, (column) => it.sheet.setColumn(column, { width: null, hidden: false }));

export const resetRowHeight = (it: CellsHandle): void =>
  eachRow(it, (row) => it.sheet.setRow(row, { height: null, hidden: false }));
