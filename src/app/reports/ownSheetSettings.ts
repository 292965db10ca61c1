import { RED_ONLY } from '../../engine/alerts/alert';
import type { AlertRules } from '../../engine/alerts/alert';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import type { WorkbookCells } from '../../workbook/port';

/** Settings of the own sheets: what they held when they were last made, and how the user wants them. */
export const OWN_SHEET_SETTINGS = {
  alerts: `${OWN_SETTING_PREFIX}alertas`,
  rules: `${OWN_SETTING_PREFIX}alertas.reglas`,
  commitments: `${OWN_SETTING_PREFIX}compromisos`,
} as const;

/** A setting that is an object; empty when there is none, or something else stands there. */
export function storedObject<T extends object>({ settings }: Pick<WorkbookCells, 'settings'>, key: string): Partial<T> {
  const stored = settings[key];
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** Which alerts the user wants: as last drafted in this workbook, the house rule before. */
export const alertRulesOf = (workbook: Pick<WorkbookCells, 'settings'>): AlertRules =>
  ({ ...RED_ONLY, ...storedObject<AlertRules>(workbook, OWN_SHEET_SETTINGS.rules) });
