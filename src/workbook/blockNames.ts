import type { Rect, SheetCells } from './cells';
import { OWN_NAME_PREFIX } from './ownNames';

/** Columns of the add-in's own block, in the order they are laid out. */
export const BLOCK_COLUMNS = ['Calculado', 'Ponderador', 'Semaforo', 'Observacion'] as const;
export type BlockColumn = (typeof BLOCK_COLUMNS)[number];

const PATTERN = new RegExp(`^${OWN_NAME_PREFIX}([0-9a-z]+_\\d+)_(?:Bloque|${BLOCK_COLUMNS.join('|')})$`, 'i');

/** The part of an own defined name that says which block it belongs to; null for any other name. */
export function tokenOf(name: string): string | null {
  return PATTERN.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** Defined name of a block or of one of its columns: `PEI_Avance_1k3f9a_1_Semaforo`. */
export function ownName(token: string, part: BlockColumn | 'Bloque'): string {
  return `${OWN_NAME_PREFIX}${token}_${part}`;
}

/** The rectangles that belong to our blocks on a sheet. */
export function ownRects(cells: SheetCells): Rect[] {
  return Object.entries(cells.ownNames).filter(([name]) => tokenOf(name) !== null).map(([, rect]) => rect);
}

/**
 * Is the column ours where the header stands? Only the columns' own names count: a column of the user's inserted in the middle of
 * a block is the user's.
 */
export function isOwnColumn(cells: SheetCells, row: number, column: number): boolean {
  return Object.entries(cells.ownNames).some(
    ([name, rect]) =>
      tokenOf(name) !== null && !name.endsWith('_Bloque') &&
      column >= rect.left && column < rect.left + rect.width && row >= rect.top - 2 && row < rect.top + rect.height + 2,
  );
}
