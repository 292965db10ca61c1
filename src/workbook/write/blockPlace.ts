import { COLUMNS } from '../cells/cellAddress';
import { columnRect } from '../cells/ownNames';
import type { BlockColumn } from '../cells/ownNames';
import { overlaps } from '../cells/rect';
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
}

/**
 * The place of the own block. Columns with a defined name keep their place; the others go together to the first free columns right of
 * the table. Beside an Excel table one column stays free, or Excel would extend the table over the block.
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
  const nearest = startOf(cells, layout, known);
  const freeFrom = (left: number): number => firstFree(cells, { ...rows, left, width: missing });
  const wanted = freeFrom(missing < parts.length ? nearest : Math.max(from, nearest));
  let next = wanted + missing > COLUMNS ? freeFrom(nearest) : wanted;
  return { ...rows, columns: known.map(({ part, column }) => ({ part, column: column ?? next++ })) };
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
