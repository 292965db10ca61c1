import type { Rect } from './rect';
import type { SheetCells } from './sheetCells';

/** Prefix of the add-in's defined names: it moves or deletes no others. */
export const OWN_NAME_PREFIX = 'PEI_Avance_';
/** Prefix of the add-in's workbook settings. */
export const OWN_SETTING_PREFIX = 'peiAvance.';

/** Whether a defined name is the add-in's, without case, as in Excel. */
export const isOwnName = (name: string): boolean => name.toLowerCase().startsWith(OWN_NAME_PREFIX.toLowerCase());
/** Whether a workbook setting is the add-in's. */
export const isOwnSetting = (key: string): boolean => key.startsWith(OWN_SETTING_PREFIX);

/** Columns of the own block, left to right. */
export const BLOCK_COLUMNS = ['Calculado', 'Ponderador', 'Semaforo', 'Observacion'] as const;
export type BlockColumn = (typeof BLOCK_COLUMNS)[number];

/** What a name of a block can stand for: the whole block, one of its columns, or the corner of the header of its table. */
type BlockPart = BlockColumn | 'Bloque' | 'Tabla';

const BLOCK_NAME = new RegExp(`^${OWN_NAME_PREFIX}([0-9a-z]+_r\\d+c\\d+)_(Bloque|Tabla|${BLOCK_COLUMNS.join('|')})$`, 'i');

const SHEET_NAME = new RegExp(`^${OWN_NAME_PREFIX}([a-z]+(?:_[0-9a-z]+)*)_Hoja$`, 'i');

const FORMULAS_NAME = new RegExp(`^${OWN_NAME_PREFIX}[0-9a-z]+_r\\d+c\\d+_Formulas$`, 'i');

/** The block's token and the part that a defined name stands for, both in lower case; null for a name of another kind. */
export function readOwnName(name: string): { readonly token: string; readonly part: string } | null {
  const found = BLOCK_NAME.exec(name);
  return found === null ? null : { token: (found[1] ?? '').toLowerCase(), part: (found[2] ?? '').toLowerCase() };
}

/** Defined name of a block, of one of its columns or of the corner of its table: `PEI_Avance_1k3f9a_r10c1_Semaforo`. */
export function ownName(token: string, part: BlockPart): string {
  return `${OWN_NAME_PREFIX}${token}_${part}`;
}

/** Defined name over the columns of a table that hold the add-in's formulas; it exists only while some do. */
export const formulasName = (token: string): string => `${OWN_NAME_PREFIX}${token}_Formulas`;

/** Whether a defined name is a {@link formulasName}. */
export const isFormulasName = (name: string): boolean => FORMULAS_NAME.test(name);

/** The block's token of a {@link formulasName}, in lower case; null for a name of another kind. */
export const readFormulasName = (name: string): string | null =>
  (isFormulasName(name) ? name.slice(OWN_NAME_PREFIX.length, name.lastIndexOf('_')).toLowerCase() : null);

/** Whether a defined name is that of the block of an own sheet, such as `PEI_Avance_Resumen_Hoja` or `PEI_Avance_Alertas_2024S1_Hoja`. */
export const isOwnSheetName = (name: string): boolean => SHEET_NAME.test(name);

/** The token in the defined name of an own sheet's block; null for another name. */
export const ownSheetTokenIn = (name: string): string | null => SHEET_NAME.exec(name)?.[1] ?? null;

/** Setting under which the receipt of a block is kept. */
export function receiptSetting(token: string): string {
  return `${OWN_SETTING_PREFIX}recibo.${token}`;
}

/** The rect of one of the add-in's defined names on a sheet, without case; null when it is missing or refers to no cells. */
export function namedRect({ ownNames }: Pick<SheetCells, 'ownNames'>, name: string): Rect | null {
  const wanted = name.toLowerCase();
  return Object.entries(ownNames).find(([one]) => one.toLowerCase() === wanted)?.[1] ?? null;
}

/** The rect of a column of a block, of the whole block, or of the corner of its table's header; null as {@link namedRect}. */
export const columnRect = (cells: SheetCells, token: string, column: BlockPart): Rect | null => namedRect(cells, ownName(token, column));

/**
 * Whether a column belongs to an own block, at a row of it or just above it. A column that the user inserted inside a block does not.
 *
 * @param row absolute, 0-based, as is `column`
 */
export function isOwnColumn(cells: SheetCells, row: number, column: number): boolean {
  return Object.entries(cells.ownNames).some(([name, rect]) => {
    const own = readOwnName(name);
    return own !== null && own.part !== 'bloque' && own.part !== 'tabla' && column === rect.left && row >= rect.top - 1 && row < rect.top + rect.height;
  });
}
