import { sheetPrefix } from '../formula/references/printReference';
import { columnIndex, columnName } from '../formula/references/reference';
import { type Area, COLUMN_LIMIT, isWholeColumns, isWholeRows, ROW_LIMIT } from '../area';

export const cellName = (row: number, column: number): string => columnName(column) + String(row + 1);

/** A block in A1 notation without its sheet: `B2`, `A1:C3`, `A:C` for whole columns, `2:5` for whole rows. */
export function areaName(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  const start = cellName(area.top, area.left);
  const end = cellName(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** A block in A1 notation with dollars: `$A$1:$C$3`, `$A:$C`, `$2:$5`. */
export const absoluteAreaName = (area: Area): string => areaName(area).replace(/[A-Z]+|\d+/g, '$$$&');

const CORNER = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

function parseCorner(text: string): { row: number; column: number } | null {
  const match = CORNER.exec(text);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column >= 0 && row < ROW_LIMIT ? { row, column } : null;
}

const spread = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/**
 * The block that an A1 text without sheet names, null when it names none. Corners may stand in any order; dollars are ignored.
 *
 * @example parseArea('$C$3:A1') // { top: 0, left: 0, bottom: 2, right: 2 }
 */
export function parseArea(text: string): Area | null {
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const [left, right] = spread(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
    return left < 0 ? null : { top: 0, left, bottom: ROW_LIMIT - 1, right };
  }
  const rows = ROWS.exec(text);
  if (rows !== null) {
    const [top, bottom] = spread(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return bottom < ROW_LIMIT ? { top, left: 0, bottom, right: COLUMN_LIMIT - 1 } : null;
  }
  const [first = '', second = first, extra] = text.split(':');
  const start = parseCorner(first);
  const end = parseCorner(second);
  if (extra !== undefined || start === null || end === null) return null;
  const [top, bottom] = spread(start.row, end.row);
  const [left, right] = spread(start.column, end.column);
  return { top, left, bottom, right };
}

/** Splits `'Hoja 1'!A1` into the unquoted name of the sheet (null without one) and the rest. */
export function splitSheetName(text: string): { sheet: string | null; rest: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: text };
  const name = text.slice(0, mark);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: text.slice(mark + 1) };
}

/** A block with its sheet: `'PEI Indicadores'!A1:C3`. */
export const fullAddress = (sheet: string, area: Area): string => sheetPrefix({ first: sheet }) + areaName(area);
