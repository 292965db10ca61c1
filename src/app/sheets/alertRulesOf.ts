import { RED_ONLY, type AlertRules } from '../../engine/alerts/alert';
import type { WorkbookCells } from '../../workbook/port';
import { objectSetting, OWN_SETTINGS } from './ownSetting';

/** Which alerts the user wants: as last drafted in this workbook, the house rule before. */
export const alertRulesOf = (workbook: Pick<WorkbookCells, 'settings'>): AlertRules =>
  ({ ...RED_ONLY, ...objectSetting<AlertRules>(workbook, OWN_SETTINGS.rules) });
