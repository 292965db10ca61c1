import { RED_ONLY } from '../../engine/alerts/alert';
import type { AlertRules } from '../../engine/alerts/alert';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import type { OwnSheetToken, PlanSheetKind } from '../../workbook/ownSheets/ownSheet';
import type { WorkbookCells } from '../../workbook/port';

/** Setting with how the user wants the alerts. */
export const RULES_SETTING = `${OWN_SETTING_PREFIX}alertas.reglas`;

const CONTENTS = { Resumen: 'resumen', Alertas: 'alertas', Compromisos: 'compromisos', Revision: 'revision' } as const;

/**
 * Setting with what an own sheet held when it was last made: receipts of alerts or commitments, figures of a summary.
 *
 * @example contentsSetting('Alertas', 'Alertas_2024S1') // 'peiAvance.alertas.Alertas_2024S1'
 */
export const contentsSetting = (kind: PlanSheetKind, token: OwnSheetToken): string =>
  `${OWN_SETTING_PREFIX}${CONTENTS[kind]}${token === kind ? '' : `.${token}`}`;

/** A setting that is an object; empty when there is none, or something else stands there. */
export function storedObject<T extends object>({ settings }: Pick<WorkbookCells, 'settings'>, key: string): Partial<T> {
  const stored = settings[key];
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** Which alerts the user wants: as last drafted in this workbook, the house rule before. */
export const alertRulesOf = (workbook: Pick<WorkbookCells, 'settings'>): AlertRules =>
  ({ ...RED_ONLY, ...storedObject<AlertRules>(workbook, RULES_SETTING) });
