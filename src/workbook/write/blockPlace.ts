import { COLUMNS, rectAddress } from '../cells/cellAddress';
import { BLOCK_COLUMNS, columnRect } from '../cells/ownNames';
import type { BlockColumn } from '../cells/ownNames';
import { cellRect, overlaps } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';

/** The own block of a table: its rows, and the column of each of its parts. */
export interface BlockPlace {
  readonly top: number;
  readonly height: number;
  /** Absolute, 0-based; in the order the columns are laid out. */
  readonly columns: readonly { readonly part: BlockColumn; readonly column: number }[];
  /** What the block's headings say of its table where another stands between them: "UNIDAD A", "tabla de A5"; '' elsewhere. */
  readonly tableName: string;
}

/**
 * The place of the own block. Columns with a defined name keep their place; the others go together to the first free columns right of
 * the table. Beside an Excel table one column stays free, or Excel would extend the table over the block.
 *
 * Before a table side by side one column stays free, or sorting one would move the rows of the other. Where there is no such room, the
 * block goes to the right of everything, and leaves there the columns that the block of the last table needs.
 *
 * @param from 0-based column from which a new block may begin; ignored where the sheet ends before the block fits
 */
export function blockPlace(cells: SheetCells, layout: TableLayout, token: string, parts: readonly BlockColumn[], from = 0): BlockPlace {
  const { header, body, averageRow } = layout;
  const top = Math.min(header.top, body.top);
  const bottom = Math.max(body.top + body.height, (averageRow ?? 0) + 1, header.top + header.height);
  const rows = { top, height: bottom - top };
  const known = parts.map((part) => ({ part, column: columnRect(cells, token, part)?.left ?? null }));
  const missing = known.filter(({ column }) => column === null).length;
  const edge = startOf(cells, layout, known);
  const nextTable = Math.min(...tablesRightOf(layout).map(({ left }) => left));
  const hasRoom = firstFree(cells, { ...rows, left: edge, width: missing }) + missing < nextTable;
  const nearest = hasRoom ? edge : Math.max(edge, rightOfAll(cells, layout, rows));
  const freeFrom = (left: number): number => firstFree(cells, { ...rows, left, width: missing });
  const wanted = freeFrom(missing < parts.length ? nearest : Math.max(from, nearest));
  let next = wanted + missing > COLUMNS ? freeFrom(nearest) : wanted;
  const columns = known.map(({ part, column }) => ({ part, column: column ?? next++ }));
  return { ...rows, columns, tableName: columns.some(({ column }) => column > nextTable) ? nameAmongTables(cells, layout) : '' };
}

const tablesRightOf = ({ header, beside = [] }: TableLayout): readonly Rect[] => beside.filter(({ left }) => left > header.left);

/** The first column right of every filled one and of the block of the last table, with a blank one between. */
function rightOfAll(cells: SheetCells, layout: TableLayout, rows: Pick<Rect, 'top' | 'height'>): number {
  const edges = tablesRightOf(layout).map(({ left, width }) => left + width + 1 + BLOCK_COLUMNS.length);
  let last = usedRangeEnd(cells).column - 1;
  while (last >= cells.left && !isOccupied(cells, { ...rows, left: last, width: 1 })) last -= 1;
  return Math.max(last + 1, ...edges) + 1;
}

/** First column right of the table and of the columns that the block already has. */
function startOf(cells: SheetCells, { body }: TableLayout, known: readonly { readonly column: number | null }[]): number {
  const edge = Math.max(body.left + body.width, ...known.map(({ column }) => (column ?? -1) + 1));
  const isInTable = (cells.tables ?? []).some(({ rect }) => overlaps(rect, { ...body, left: edge - 1, width: 1 }));
  return isInTable ? edge + 1 : edge;
}

/** Left edge of the first free place for a rectangle, from its own to the right. */
function firstFree(cells: SheetCells, rect: Rect): number {
  let left = rect.left;
  for (let column = left; column < left + rect.width; column += 1) {
    if (isOccupied(cells, { ...rect, left: column, width: 1 })) left = column + 1;
  }
  return left;
}

function isOccupied(cells: SheetCells, rect: Rect): boolean {
  if ((cells.merges ?? []).some((merge) => overlaps(merge, rect)) || (cells.tables ?? []).some((table) => overlaps(table.rect, rect))) return true;
  if (Object.values(cells.ownNames).some((own) => own.width === 1 && overlaps(own, rect))) return true;
  if (rect.left < cells.left || rect.left >= usedRangeEnd(cells).column) return false;
  for (let row = rect.top; row < rect.top + rect.height; row += 1) if (isFilled(cellAt(cells, row, rect.left))) return true;
  return false;
}

const ROWS_OF_TITLES = 4;
const LONGEST_NAME = 60;

/** The title over this table alone, in a row that has one over each table beside it too; else the place of its header. */
function nameAmongTables(cells: SheetCells, { header, body, beside = [] }: TableLayout): string {
  for (let row = header.top - 1; row >= Math.max(cells.top, header.top - ROWS_OF_TITLES); row -= 1) {
    const [name, ...others] = [body, ...beside].map((table) => textOver(cells, row, table));
    if (name !== null && name !== undefined && !others.includes(null) && !others.includes(name)) return name;
  }
  return `tabla de ${rectAddress(cellRect(header.top, header.left))}`;
}

/** The only filled cell of a row over a table, if it is a text short enough for a heading; else null. */
function textOver(cells: SheetCells, row: number, { left, width }: Rect): string | null {
  const [text, ...others] = (cells.values[row - cells.top] ?? []).slice(Math.max(0, left - cells.left), Math.max(0, left + width - cells.left)).filter(isFilled);
  return typeof text === 'string' && others.length === 0 && text.length <= LONGEST_NAME ? text.trim() : null;
}
