import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import { isOwnSheetName, namedRect, OWN_NAME_PREFIX, OWN_SETTING_PREFIX, ownSheetTokenIn } from '../cells/ownNames';
import type { Rect } from '../cells/rect';
import type { SheetCells } from '../cells/sheetCells';
import type { FormatBlock } from '../write/writePlan';
import type { ChartPlan, LinePlan, LinkPlan, RowSpan, SheetContent } from './sheetContent';

/** What an own sheet holds. */
export type OwnSheetKind = 'Resumen' | 'Alertas' | 'Listas' | 'Compromisos' | 'Revision' | 'Cambios' | 'Consolidado' | 'Planes' | 'Rojas' | 'Calidad' | 'Archivos' | 'Registro';

/**
 * Which of the add-in's own sheets: its kind; of alerts the period; from the second sheet of the same on a number: `Alertas_2024S1`,
 * `Alertas_2024S1_2`, `Resumen_2`. Plain `Alertas` is the sheet of workbooks from when all periods shared one. `Texto` is a sheet made of
 * a text, the user's from then on: no block is named on it. `Pedido` is the sheet of a request, in a workbook of its own.
 */
export type OwnSheetToken = OwnSheetKind | 'Texto' | 'Pedido' | `${OwnSheetKind}_${string}`;

/** Defined name of the block of an own sheet: finds the sheet again after the user renames it. */
export const sheetBlockName = (token: OwnSheetToken): string => `${OWN_NAME_PREFIX}${token}_Hoja`;
/** Setting with the table and the period that an own sheet belongs to. */
export const originSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}origen.${token}`;
/** Setting with the cells of an own sheet that a person changed and wants kept. */
export const keptSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}conservado.${token}`;
/** Setting with the fingerprints of the values written in the block: a cell is the add-in's only while it holds one of them. */
export const sheetValuesSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}hoja.${token}`;
/** The words of a setting that holds them with spaces between, as the fingerprints of {@link sheetValuesSetting} and the cells of {@link keptSetting}; none for anything else. */
export const storedWords = (stored: unknown): ReadonlySet<string> => new Set(typeof stored === 'string' ? stored.split(' ') : []);
/** Setting with the {@link Drawings} on the sheet: old ones are removed by it, and undoing restores them. */
export const drawingsSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}dibujo.${token}`;
/** Setting with the conditional formats of the sheet: a change of colour alone still counts as a change. */
export const rulesSetting = (token: OwnSheetToken): string => `${OWN_SETTING_PREFIX}reglas.${token}`;

/** Whether a sheet is one of the add-in's own. No PEI table is looked for on it. */
export const isOwnSheet = ({ ownNames }: SheetCells): boolean => Object.keys(ownNames).some(isOwnSheetName);

/** The sheets that are the user's and can be shown. */
export const userSheetsIn = (sheets: readonly SheetCells[]): SheetCells[] => sheets.filter((cells) => !isOwnSheet(cells) && cells.visibility !== 'VeryHidden');

/** The block of an own sheet; null when the sheet has none. */
export const ownBlock = (cells: SheetCells, token: OwnSheetToken): Rect | null => namedRect(cells, sheetBlockName(token));

/** The sheet that holds an own block; null when there is none yet. */
export const ownSheetOf = (sheets: readonly SheetCells[], token: OwnSheetToken): SheetCells | null =>
  sheets.find((sheet) => ownBlock(sheet, token) !== null) ?? null;

/** The own sheets that belong to a table. Those of alerts belong to one of its periods, too. */
export type PlanSheetKind = Extract<OwnSheetKind, 'Resumen' | 'Alertas' | 'Compromisos' | 'Revision'>;

/** Where an own sheet stands. */
export interface PlacedBlock {
  readonly cells: SheetCells;
  readonly block: Rect;
}

/** An own sheet as it stands in the workbook. */
export interface OwnSheet extends PlacedBlock {
  readonly token: OwnSheetToken;
  /** As its defined name says; null where that says none. */
  readonly period: PeriodId | null;
}

const KINDS: readonly OwnSheetKind[] = ['Resumen', 'Alertas', 'Listas', 'Compromisos', 'Revision', 'Cambios', 'Consolidado', 'Planes', 'Rojas', 'Calidad', 'Archivos', 'Registro'];
const TOKEN = /^([a-z]+)(?:_(\d{4})(S1)?)?(?:_(\d{1,3}))?$/i;

/** The own sheets of a kind, in the order of the workbook. */
export const ownSheetsOf = (sheets: readonly SheetCells[], kind: OwnSheetKind): readonly OwnSheet[] =>
  sheets.flatMap((cells) => Object.entries(cells.ownNames).flatMap(([name, block]): OwnSheet[] => {
    const [, word = '', year, semester, nth = '1'] = TOKEN.exec(ownSheetTokenIn(name) ?? '') ?? [];
    if (KINDS.find((one) => one.toLowerCase() === word.toLowerCase()) !== kind) return [];
    const period = year === undefined ? null : periodId({ year: Number(year), span: semester === undefined ? 'year' : 'semester' });
    return [{ token: ownSheetToken(kind, period, Number(nth)), period, cells, block }];
  }));

/**
 * The token of an own sheet.
 *
 * @param nth which of the sheets of that kind and period it is, from 1
 * @example ownSheetToken('Alertas', '2024-S1', 2) // 'Alertas_2024S1_2'
 */
export function ownSheetToken(kind: OwnSheetKind, period: PeriodId | null, nth: number): OwnSheetToken {
  const suffix = [...(period === null ? [] : [period.replace('-', '')]), ...(nth === 1 ? [] : [nth])].map((part) => `_${part}`).join('');
  return suffix === '' ? kind : `${kind}_${suffix.slice(1)}`;
}

/** The charts and lines that the add-in drew on an own sheet, as a setting keeps them. */
interface Drawings {
  readonly charts: readonly ChartPlan[];
  readonly lines: readonly LinePlan[];
  /** Rows of the block when they were drawn; people may have inserted or deleted some since. */
  readonly rows?: number;
  /** Layout of the sheet; absent: 1. */
  readonly layout?: number;
  readonly links?: readonly LinkPlan[];
  readonly unprinted?: RowSpan;
  /** Rows before which a page began. */
  readonly breaks?: readonly number[];
}

export const NO_DRAWINGS: Drawings = { charts: [], lines: [] };

/** The drawings of an own sheet from its setting; null when the setting holds none. */
export function drawingsFrom(stored: unknown): Drawings | null {
  const isDrawn = typeof stored === 'object' && stored !== null && 'charts' in stored && Array.isArray(stored.charts) && 'lines' in stored && Array.isArray(stored.lines);
  return isDrawn ? (stored as Drawings) : null;
}

/** Whether a format draws lines between cells or around them, or removes some. */
export const isLined = ({ border, frame }: FormatBlock): boolean => border !== undefined || frame !== undefined;

/** The drawings of a sheet's content, to be kept in its setting. */
export function drawingsOf({ charts, formats, values, layout, links, unprinted, page: { breaks } }: SheetContent): Drawings {
  const lines = formats.filter(isLined);
  return {
    rows: values.length, ...(layout !== undefined && { layout }), ...(breaks !== undefined && { breaks }), ...(links !== undefined && { links }), ...(unprinted !== undefined && { unprinted }), charts,
    lines: lines.map(({ rect, border = '', frame = '' }) => ({ rect, border, frame })),
  };
}
