import { correctionKey, CORRECTIONS_SETTING, correctionsFrom, meaningKey } from '../../workbook/find/answers/corrections';
import type { Corrections } from '../../workbook/find/answers/corrections';
import type { ColumnMeaning, TableLayout } from '../../workbook/find/tableLayout';
import { writeUnrecorded } from '../../workbook/port';
import { calculateChosen } from '../calculate/calculateChosen';
import { tablesOf } from '../calculate/readTables';
import { settingsPlan } from '../settings/settings';
import { reload } from '../store/reload';
import type { StatePatch } from '../store/state';
import type { UseCaseContext } from '../store/useCaseContext';

/** What a column of the chosen table holds; null removes the correction. */
export interface ColumnCorrection {
  /** Absolute, 0-based. */
  readonly column: number;
  readonly meaning: ColumnMeaning | null;
  /** Its sheet, in a plan in several; absent: the first. */
  readonly sheetId?: string;
}

/** Stores in the workbook what columns of the chosen table hold, and reads it again. */
export async function correctColumns(context: UseCaseContext, corrections: readonly ColumnCorrection[]): Promise<StatePatch> {
  const { read, survey } = context.state.get('workbook');
  const reading = read?.readings[survey?.chosen ?? 0];
  const cells = read?.workbook.sheets.find(({ id }) => id === reading?.layout.sheetId);
  if (!read || !reading || !cells) return {};
  const layoutOf = (wanted: string | undefined): TableLayout => tablesOf(reading).find(({ layout }) => layout.sheetId === wanted)?.layout ?? reading.layout;
  const change = corrections.reduce<Readonly<Record<string, unknown>>>((done, { column, meaning, sheetId }) =>
    ({ ...done, ...correctionChange({ ...read.workbook.settings, ...done }, layoutOf(sheetId), column, meaning) }), {});
  await writeUnrecorded(context.ports.port, settingsPlan(cells, change));
  return reload(context);
}

/** Stores how the unsure columns of the chosen table are to be read, then calculates it. */
export async function confirmAndCalculate(context: UseCaseContext, corrections: readonly ColumnCorrection[]): Promise<StatePatch> {
  context.state.patch(await correctColumns(context, corrections));
  return calculateChosen(context);
}

/**
 * The setting that keeps what a column holds. Removes that of another column of the table with the same meaning: two columns cannot share one.
 *
 * @param column absolute, 0-based
 * @param meaning null removes the correction
 */
export function correctionChange(
  settings: Readonly<Record<string, unknown>>, { sheetId, columns }: TableLayout, column: number, meaning: ColumnMeaning | null,
): Readonly<Record<string, unknown>> {
  const at = columns.findIndex((one) => one.column === column);
  if (at < 0) return {};
  const stored: Record<string, ColumnMeaning> = { ...correctionsFrom(settings[CORRECTIONS_SETTING]) };
  const mine = correctionKey(sheetId, columns, at);
  delete stored[mine];
  if (meaning === null) return settingOf(stored);
  columns.forEach((_, nth) => {
    const key = correctionKey(sheetId, columns, nth);
    const other = stored[key];
    if (other !== undefined && other.field !== 'unknown' && meaningKey(other) === meaningKey(meaning)) delete stored[key];
  });
  return settingOf({ ...stored, [mine]: meaning });
}

const settingOf = (corrections: Corrections): Readonly<Record<string, unknown>> =>
  ({ [CORRECTIONS_SETTING]: Object.keys(corrections).length === 0 ? undefined : corrections });
