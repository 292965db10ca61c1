import { readOwnName } from '../blockNames';
import type { Rect, SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import { fingerprint } from './fingerprint';

/**
 * Which own block belongs to a table: the nearest to its right that shares its rows, by the defined names, which move with the cells.
 * A table without one gets a token made from its sheet and place, so that no two tables of a workbook share it.
 */
export function blockToken(cells: SheetCells, { header, body }: TableLayout): string {
  const made = `${fingerprint(cells.id)}_r${header.top + 1}c${header.left + 1}`;
  const blocks = blocksBeside(cells, header, body);
  const nearest = blocks.sort((one, other) => one.rect.left - other.rect.left)[0];
  return blocks.find(({ token }) => token === made)?.token ?? nearest?.token ?? made;
}

function blocksBeside(cells: SheetCells, header: Rect, body: Rect): { readonly token: string; readonly rect: Rect }[] {
  return Object.entries(cells.ownNames).flatMap(([name, rect]) => {
    const own = readOwnName(name);
    const sharesRows = rect.top < body.top + body.height && rect.top + rect.height > header.top;
    return own?.part === 'semaforo' && sharesRows && rect.left > header.left ? [{ token: own.token, rect }] : [];
  });
}
