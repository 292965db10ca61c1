import { isOwnSheetName, OWN_NAME_PREFIX, OWN_SETTING_PREFIX } from '../cells/ownNames';
import type { Rect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import type { ChartPlan, LinePlan, SheetContent } from './sheetContent';

/** Which of the add-in's own sheets. */
export type OwnSheetToken = 'Resumen' | 'Alertas' | 'Listas' | 'Compromisos';

/** Defined name of the block of an own sheet: finds the sheet again after the user renames it. */
export const sheetBlockName = (token: OwnSheetToken): string => `${OWN_NAME_PREFIX}${token}_Hoja`;
/** Setting with the fingerprints of the values written in the block: a cell is the add-in's only while it holds one of them. */
export const sheetValuesSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}hoja.${token}`;
/** Setting with the {@link Drawings} on the sheet: old ones are removed by it, and undoing restores them. */
export const drawingsSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}dibujo.${token}`;
/** Setting with the conditional formats of the sheet: a change of colour alone still counts as a change. */
export const rulesSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}reglas.${token}`;

/** Whether a sheet is one of the add-in's own. No PEI table is looked for on it. */
export const isOwnSheet = ({ ownNames }: SheetCells): boolean => Object.keys(ownNames).some(isOwnSheetName);

/** The block of an own sheet; null when the sheet has none. */
export function ownBlock({ ownNames }: SheetCells, token: OwnSheetToken): Rect | null {
  const wanted = sheetBlockName(token).toLowerCase();
  return Object.entries(ownNames).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
}

/** The sheet that holds an own block; null when there is none yet. */
export const ownSheetOf = (sheets: readonly SheetCells[], token: OwnSheetToken): SheetCells | null =>
  sheets.find((sheet) => ownBlock(sheet, token) !== null) ?? null;

/** The charts and lines that the add-in drew on an own sheet, as a setting keeps them. */
interface Drawings {
  readonly charts: readonly ChartPlan[];
  readonly lines: readonly LinePlan[];
  /** Rows of the block when they were drawn; people may have inserted or deleted some since. */
  readonly rows?: number;
}

export const NO_DRAWINGS: Drawings = { charts: [], lines: [] };

/** The drawings of an own sheet from its setting; null when the setting holds none. */
export function drawingsFrom(stored: unknown): Drawings | null {
  const isDrawn = typeof stored === 'object' && stored !== null && 'charts' in stored && Array.isArray(stored.charts) && 'lines' in stored && Array.isArray(stored.lines);
  return isDrawn ? (stored as Drawings) : null;
}

/** The drawings of a sheet's content, to be kept in its setting. */
export function drawingsOf({ charts, formats, values }: SheetContent): Drawings {
  const lines = formats.filter(({ border, frame }) => border !== undefined || frame !== undefined);
  return { rows: values.length, charts, lines: lines.map(({ rect, border = '', frame = '' }) => ({ rect, border, frame })) };
}
