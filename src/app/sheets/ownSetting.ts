import { OWN_SETTING_PREFIX } from '../../workbook/ownNames';
import type { WorkbookCells } from '../../workbook/port';

/** Settings of the own sheets: what they held when they were last made, and how the user wants them. */
export const OWN_SETTINGS = {
  alerts: `${OWN_SETTING_PREFIX}alertas`,
  rules: `${OWN_SETTING_PREFIX}alertas.reglas`,
  commitments: `${OWN_SETTING_PREFIX}compromisos`,
} as const;

/** A setting that is an object; empty when there is none, or something else stands there. */
export function objectSetting<T extends object>({ settings }: Pick<WorkbookCells, 'settings'>, key: string): Partial<T> {
  const stored = settings[key];
  return typeof stored === 'object' && stored !== null ? stored : {};
}
