import type { Wording } from '../../engine/alerts/alert';
import { PALETTES } from '../../engine/method/bandPalettes';
import { columnNumber } from '../../workbook/cells/cellAddress';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { DEFAULT_SHEET_NAMES, ownSheetNameFault } from '../../workbook/ownSheets/ownSheetNames';
import type { OwnSheetNames } from '../../workbook/ownSheets/ownSheetNames';
import type { WritePlan } from '../../workbook/write/writePlan';
import { DEFAULT_WRITE_SETTINGS } from '../../workbook/write/writeSettings';
import type { WriteSettings } from '../../workbook/write/writeSettings';
import { CEPLAN_METHOD, isSameMethod, methodChange, methodSettingsOf } from './methodSettings';
import type { MethodSettings } from './methodSettings';

/** Everything a user can choose, kept in the workbook: whoever opens it works by the same. */
export interface Settings extends WriteSettings {
  readonly method: MethodSettings;
  readonly sheetNames: OwnSheetNames;
  /** The hand of the alert paragraphs. */
  readonly wording: Wording;
  /** Whether the first write to a workbook is shown before it is done. */
  readonly askBefore: boolean;
}

/** As CEPLAN's application computes and paints; values, right of the table, after asking. */
export const USUAL_SETTINGS: Settings = {
  ...DEFAULT_WRITE_SETTINGS, method: CEPLAN_METHOD, sheetNames: DEFAULT_SHEET_NAMES, wording: 'office', askBefore: true,
};

/** Workbook setting that keeps all but the method, which has one of its own. */
export const GENERAL_SETTING = `${OWN_SETTING_PREFIX}ajustes`;

/**
 * The settings a workbook keeps. What is missing, or is none of the values there are, is as in {@link USUAL_SETTINGS}.
 *
 * @example settingsOf({ 'peiAvance.ajustes': { palette: 'safe', askBefore: 'maybe' } }).askBefore // true
 */
export function settingsOf(settings: Readonly<Record<string, unknown>>): Settings {
  const { palette, output, place, sheetNames, wording, askBefore } = recordOf(settings[GENERAL_SETTING]);
  return {
    method: methodSettingsOf(settings),
    palette: isPalette(palette) ? palette : USUAL_SETTINGS.palette,
    output: output === 'formulas' ? output : USUAL_SETTINGS.output,
    place: placeFrom(recordOf(place)),
    sheetNames: namesFrom(recordOf(sheetNames)),
    wording: wording === 'neutral' ? wording : USUAL_SETTINGS.wording,
    askBefore: typeof askBefore === 'boolean' ? askBefore : USUAL_SETTINGS.askBefore,
  };
}

/** What is to be stored for a workbook to keep these settings: nothing where it already does, undefined to go back to the default. */
export function settingsChange(settings: Readonly<Record<string, unknown>>, wanted: Settings): Readonly<Record<string, unknown>> {
  const { method, ...general } = wanted;
  const isStored = isSameGeneral(settingsOf(settings), wanted);
  return { ...methodChange(settings, method), ...(!isStored && { [GENERAL_SETTING]: isSameGeneral(wanted, USUAL_SETTINGS) ? undefined : general }) };
}

export const isSameSettings = (one: Settings, other: Settings): boolean => isSameMethod(one.method, other.method) && isSameGeneral(one, other);

/** Would a table be written the same with both? */
export const isSameWriting = (one: WriteSettings, other: WriteSettings): boolean =>
  one.palette === other.palette && one.output === other.output &&
  one.place.tableColumn === other.place.tableColumn && one.place.from === other.place.from;

function isSameGeneral(one: Settings, other: Settings): boolean {
  const names = ['summary', 'alerts', 'commitments'] as const;
  return isSameWriting(one, other) && one.wording === other.wording && one.askBefore === other.askBefore && names.every((name) => one.sheetNames[name] === other.sheetNames[name]);
}

const isPalette = (name: unknown): name is Settings['palette'] => typeof name === 'string' && Object.hasOwn(PALETTES, name);

function placeFrom({ tableColumn, from }: StoredFields): Settings['place'] {
  return {
    tableColumn: typeof tableColumn === 'boolean' ? tableColumn : USUAL_SETTINGS.place.tableColumn,
    from: typeof from === 'string' && columnNumber(from) !== null ? from : USUAL_SETTINGS.place.from,
  };
}

/** Where Excel would refuse a name, or two are the same, all go back to the usual: one usual name may be another's own. */
function namesFrom(stored: StoredFields): OwnSheetNames {
  const text = (name: keyof OwnSheetNames): string => (typeof stored[name] === 'string' ? stored[name] : DEFAULT_SHEET_NAMES[name]);
  const names = { summary: text('summary'), alerts: text('alerts'), commitments: text('commitments') };
  const isSound = (['summary', 'alerts', 'commitments'] as const).every((sheet) => ownSheetNameFault(names, sheet) === '');
  return isSound ? names : DEFAULT_SHEET_NAMES;
}

type StoredFields = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): StoredFields => (typeof value === 'object' && value !== null ? (value as StoredFields) : {});

/** A plan that stores settings and touches no cell; the sheet only lends its name to what may go wrong. */
export const settingsPlan = ({ id, name }: Pick<SheetCells, 'id' | 'name'>, settings: WritePlan['settings']): WritePlan =>
  ({ sheetId: id, sheet: name, blocks: [], formats: [], conditionalFormats: [], names: [], settings });
