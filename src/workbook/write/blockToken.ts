import { columnRect, readOwnName, receiptSetting } from '../cells/ownNames';
import { cellRect, overlaps, sharesRows } from '../cells/rect';
import type { Rect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { tokenOfKey } from '../memory/sheetKeys';
import { receiptFrom } from './receipt';
import type { Receipt } from './receipt';

type PlacedTable = Pick<TableLayout, 'header' | 'body' | 'beside'>;

/** The receipt of a table from the workbook's settings; an empty one when there is none. */
export function receiptOf(cells: SheetCells, layout: PlacedTable, settings: Readonly<Record<string, unknown>>): Receipt {
  return receiptFrom(settings[receiptSetting(blockToken(cells, layout))]);
}

/**
 * The token of a table's own block, the first there is of:
 *
 * 1. the block whose name `PEI_Avance_…_Tabla` is on this table's header, which tables side by side get;
 * 2. the block made for a table at this place;
 * 3. the nearest block to the right in the table's rows that is of no table beside it and has none of them before it;
 * 4. a new one, made from the sheet and the place of the header, unique on the sheet.
 */
export function blockToken(cells: SheetCells, { header, body, beside = [] }: PlacedTable): string {
  const blocks = blocksBeside(cells, header, body);
  const named = blocks.find(({ token }) => isNamedIn(cells, token, header));
  if (named !== undefined) return named.token;
  const own = blocks.filter(({ token }) => beside.every((other) => !isNamedIn(cells, token, other) && token !== madeToken(cells, other)));
  const made = madeToken(cells, header);
  const next = Math.min(...beside.map(({ left }) => left).filter((left) => left > header.left));
  const nearest = own.sort((one, other) => one.rect.left - other.rect.left).find(({ rect }) => rect.left < next);
  return own.find(({ token }) => token === made)?.token ?? nearest?.token ?? unusedToken(cells, made);
}

const madeToken = (cells: SheetCells, { top, left }: Pick<Rect, 'top' | 'left'>): string => `${tokenOfKey(cells.id)}_r${top + 1}c${left + 1}`;

/** A token that no block has: a table that moved may have kept the one of its former place. */
function unusedToken(cells: SheetCells, made: string): string {
  const used = new Set(Object.keys(cells.ownNames).map((name) => readOwnName(name)?.token));
  let token = made;
  while (used.has(token)) token = token.replace('_r', '_r0');
  return token;
}

function isNamedIn(cells: SheetCells, token: string, table: Rect): boolean {
  const corner = columnRect(cells, token, 'Tabla');
  return corner !== null && overlaps(corner, table);
}

/** The cell by which the block of a table is found among those of the tables beside it; null for a table that stands alone. */
export const tableCorner = ({ header, beside = [] }: PlacedTable): Rect | null => (beside.length === 0 ? null : cellRect(header.top, header.left));

function blocksBeside(cells: SheetCells, header: Rect, body: Rect): { readonly token: string; readonly rect: Rect }[] {
  const table = { top: header.top, height: body.top + body.height - header.top };
  return Object.entries(cells.ownNames).flatMap(([name, rect]) => {
    const own = readOwnName(name);
    const isBeside = sharesRows(rect, table) && rect.left > header.left;
    return own?.part === 'semaforo' && isBeside ? [{ token: own.token, rect }] : [];
  });
}
