import { parsePeriodId, periodShortLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { PlanSheetKind } from '../../workbook/ownSheets/ownSheet';
import { MAX_SHEET_NAME_LENGTH, ownSheetName, REVIEW_SHEET_NAME } from '../../workbook/ownSheets/ownSheetNames';
import type { ReadWorkbook, TableReading } from '../calculate/readTables';

/**
 * The name of an own sheet to be made: the one in the settings, for alerts with the period in place of "PEI"; in a workbook with several
 * tables followed by the name of the table's sheet, cut to what Excel allows. It may be another sheet's already.
 *
 * @example newSheetName(read, reading, 'Alertas', '2024-S1') // 'Alertas 2024-I PEI Regional' beside another table
 */
export function newSheetName({ readings }: ReadWorkbook, { layout, plan: { letters }, settings: { sheetNames } }: TableReading, kind: PlanSheetKind, period: PeriodId | null): string {
  const given = ownSheetName({ Resumen: sheetNames.summary, Alertas: sheetNames.alerts, Compromisos: sheetNames.commitments, Revision: REVIEW_SHEET_NAME }[kind], letters);
  const plan = `(?:PEI|${letters.plan})`;
  const parsed = period === null ? null : parsePeriodId(period);
  const suffix = parsed === null ? '' : ` ${periodShortLabel(parsed)}`;
  const isAlone = readings.length === 1;
  const base = suffix === '' && (isAlone || !new RegExp(`^${plan}\\b`, 'i').test(layout.sheet)) ? given : given.replace(new RegExp(`\\s+${plan}$`, 'i'), '');
  const name = cut(base, MAX_SHEET_NAME_LENGTH - suffix.length) + suffix;
  return isAlone ? name : cut(`${name} ${layout.sheet}`, MAX_SHEET_NAME_LENGTH);
}

/** The first letters of a name, without what Excel refuses at its end. */
const cut = (name: string, length: number): string => name.slice(0, length).replace(/[\s']+$/, '');
