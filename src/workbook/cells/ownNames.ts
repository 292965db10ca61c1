import type { Rect } from './rect';
import type { SheetCells } from './sheetCells';

/** Every defined name the add-in makes begins so: it may move or delete these and no others. */
export const OWN_NAME_PREFIX = 'PEI_Avance_';
/** Every workbook setting the add-in keeps begins so. */
export const OWN_SETTING_PREFIX = 'peiAvance.';

/** Names are case-insensitive in Excel. */
export const isOwnName = (name: string): boolean => name.toLowerCase().startsWith(OWN_NAME_PREFIX.toLowerCase());
export const isOwnSetting = (key: string): boolean => key.startsWith(OWN_SETTING_PREFIX);

/** Columns of the add-in's own block, in the order they are laid out. */
export const BLOCK_COLUMNS = ['Calculado', 'Ponderador', 'Semaforo', 'Observacion'] as const;
export type BlockColumn = (typeof BLOCK_COLUMNS)[number];

const BLOCK_NAME = new RegExp(`^${OWN_NAME_PREFIX}([0-9a-z]+_r\\d+c\\d+)_(Bloque|${BLOCK_COLUMNS.join('|')})$`, 'i');

const SHEET_NAME = new RegExp(`^${OWN_NAME_PREFIX}[a-z]+_Hoja$`, 'i');

const FORMULAS_NAME = new RegExp(`^${OWN_NAME_PREFIX}[0-9a-z]+_r\\d+c\\d+_Formulas$`, 'i');

/** What an own defined name says: which block, and which part of it; null for any other name. */
export function readOwnName(name: string): { readonly token: string; readonly part: string } | null {
  const found = BLOCK_NAME.exec(name);
  return found === null ? null : { token: (found[1] ?? '').toLowerCase(), part: (found[2] ?? '').toLowerCase() };
}

/** Defined name of a block or of one of its columns: `PEI_Avance_1k3f9a_r10c1_Semaforo`. */
export function ownName(token: string, part: BlockColumn | 'Bloque'): string {
  return `${OWN_NAME_PREFIX}${token}_${part}`;
}

/** Defined name of the cells of a table among which formulas of ours may stand; there is one only while they do. */
export const formulasName = (token: string): string => `${OWN_NAME_PREFIX}${token}_Formulas`;

export const isFormulasName = (name: string): boolean => FORMULAS_NAME.test(name);

/** Whether a defined name is that of the block of an own sheet, such as `PEI_Avance_Resumen_Hoja`. */
export const isOwnSheetName = (name: string): boolean => SHEET_NAME.test(name);

/** Setting under which the receipt of a block is kept. */
export function receiptSetting(token: string): string {
  return `${OWN_SETTING_PREFIX}recibo.${token}`;
}

/** Where a column of a block stands; null when it has none (its name is gone, or points nowhere). */
export function columnRect(cells: SheetCells, token: string, column: BlockColumn | 'Bloque'): Rect | null {
  const wanted = ownName(token, column).toLowerCase();
  const found = Object.entries(cells.ownNames).find(([name]) => name.toLowerCase() === wanted);
  return found?.[1] ?? null;
}

/**
 * Is the column ours where the header stands? Only the names of single columns count: a column that the user inserted in the middle
 * of a block is the user's.
 */
export function isOwnColumn(cells: SheetCells, row: number, column: number): boolean {
  return Object.entries(cells.ownNames).some(([name, rect]) => {
    const own = readOwnName(name);
    return own !== null && own.part !== 'bloque' && column === rect.left && row >= rect.top - 1 && row < rect.top + rect.height;
  });
}
