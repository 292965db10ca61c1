import { spanishList } from '../../engine/text/words';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import type { Rect } from '../../workbook/cells/rect';
import type { CellValue } from '../../workbook/cells/sheetCells';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';
import type { ChangedRules, FormatBlock } from '../../workbook/write/writePlan';

/** What *Deshacer último cálculo* would put back. */
export interface UndoOffer {
  /** What the run was: "cálculo de 2024, primer semestre", "Resumen PEI". */
  readonly label: string;
  readonly sheets: readonly string[];
}

/** Top, left, height, width. */
export type RectTuple = readonly [top: number, left: number, height: number, width: number];

/** What one write changed on a sheet, as kept in a setting of the workbook: some 20 bytes a cell that was blank before. */
export interface StoredChange {
  readonly version: 1;
  readonly sheetId: string;
  readonly sheet: string;
  /** What was calculated, for the offer to undo it: "2024, primer semestre". */
  readonly label: string;
  /** Own names over the changed cells, where they stood after the write: they tell whether rows or columns moved since. */
  readonly anchors: Readonly<Record<string, RectTuple>>;
  readonly values: readonly StoredValues[];
  readonly formats: readonly StoredFormat[];
  readonly rules: readonly (Omit<ChangedRules, 'rect'> & { readonly at: RectTuple })[];
  readonly names: readonly (readonly [name: string, at: RectTuple | null])[];
  /** What the settings held; null for those that were not there. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Set when it was one of the add-in's own sheets. */
  readonly own?: OwnSheetChange;
}

/** What a write of one of the add-in's own sheets did beside its cells. */
export interface OwnSheetChange {
  readonly token: OwnSheetToken;
  /** Rows of our block before; 0 when the write made the sheet. */
  readonly height: number;
  /** Rows were put in for the block to grow, below its old ones. */
  readonly inserted: boolean;
  /** Heights in points of its rows before, from the first row of the sheet on, 0 of a hidden one; absent where the write made the sheet. */
  readonly heights?: readonly number[];
}

export interface StoredValues {
  readonly at: RectTuple;
  /** One mark per cell, row by row: of what was written, to know later whether it is still there; {@link UNTOUCHED} for the others. */
  readonly marks: string;
  /** The cells that were not blank: row and column inside the rect, and what stood there. */
  readonly before: readonly (readonly [row: number, column: number, value: CellValue | FormulaNumber])[];
  /** Formulas that stood there, seen from their cells: each once, however many cells had it. */
  readonly formulas?: readonly string[];
}

/** Which of {@link StoredValues.formulas} stood in a cell. */
export interface FormulaNumber {
  readonly nth: number;
}

export interface StoredFormat {
  readonly at: RectTuple;
  readonly faces: Omit<FormatBlock, 'rect' | 'numberFormat'>;
  readonly numberFormats: readonly (readonly [at: RectTuple, format: string])[];
}

/** Settings of the last run, one for each write: numbered from 0 in the order of the writes. */
const CHANGE_PREFIX = `${OWN_SETTING_PREFIX}deshacer.`;

export const changeSetting = (nth: number): string => `${CHANGE_PREFIX}${nth}`;

export const tupleOfRect = ({ top, left, height, width }: Rect): RectTuple => [top, left, height, width];
export const rectOfTuple = ([top, left, height, width]: RectTuple): Rect => ({ top, left, height, width });

/** The settings of a workbook that keep changes, in the order of the writes. */
export const changeSettings = (settings: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(settings).filter((key) => key.startsWith(CHANGE_PREFIX)).sort((one, other) => Number(one.slice(CHANGE_PREFIX.length)) - Number(other.slice(CHANGE_PREFIX.length)));

/** What can be undone, by setting, in the order of the writes. */
export const storedChanges = (settings: Readonly<Record<string, unknown>>): (readonly [key: string, change: StoredChange])[] =>
  changeSettings(settings).flatMap((key) => {
    const stored = settings[key];
    return isStored(stored) ? [[key, stored] as const] : [];
  });

const isStored = (stored: unknown): stored is StoredChange =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1 &&
  'values' in stored && Array.isArray(stored.values) && 'sheetId' in stored && 'anchors' in stored;

/** What can be undone, in words; null when nothing is kept. */
export function undoOffer({ settings, sheets }: Pick<WorkbookCells, 'settings' | 'sheets'>): UndoOffer | null {
  const changes = storedChanges(settings).map(([, change]) => change);
  const last = changes.at(-1);
  if (last === undefined) return null;
  const touched = changes.map(({ sheetId, sheet }) => sheets.find(({ id }) => id === sheetId) ?? { name: sheet, visibility: 'Visible' });
  const names = unique(touched.map(({ name }) => name));
  const inSight = unique(touched.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name));
  const calculated = changes.filter(({ own }) => own === undefined).at(-1);
  return { label: calculated === undefined ? sheetsLabel(inSight, last.label) : isGathering(changes) ? calculated.label : `cálculo de ${calculated.label}`, sheets: names };
}

/** Whether a run wrote what units returned: its label says so itself. */
const isGathering = (changes: readonly StoredChange[]): boolean => changes.some(({ own }) => own?.token === 'Registro');

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** "hoja «Alertas PEI»": the sheets that the user sees, by the names they have now. */
const sheetsLabel = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : `${names.length === 1 ? 'hoja' : 'hojas'} ${spanishList(names.map((name) => `«${name}»`))}`;
