import { correctionKey, CORRECTIONS_SETTING, correctionsFrom, meaningKey } from '../../workbook/find/corrections';
import type { Corrections } from '../../workbook/find/corrections';
import type { ColumnMeaning, TableLayout } from '../../workbook/find/tableLayout';
import { writeUnrecorded } from '../../workbook/port';
import { settingsPlan } from '../settings/settings';
import type { UseCaseContext } from '../store/useCaseContext';

/** Remembers in the workbook what a column of the chosen table holds; null forgets it. */
export async function correctColumn(session: UseCaseContext, column: number, meaning: ColumnMeaning | null): Promise<void> {
  const layout = session.lastRead?.readings[session.screen.survey()?.chosen ?? 0]?.layout;
  const cells = session.lastRead?.workbook.sheets.find(({ id }) => id === layout?.sheetId);
  if (!session.lastRead || !layout || !cells) return;
  const change = correctionChange(session.lastRead.workbook.settings, layout, column, meaning);
  await session.retryWhileEditing(() => writeUnrecorded(session.port, settingsPlan(cells, change)));
  await session.reload();
}

/**
 * The setting that remembers what a column holds. What was said before of another column of the table, if it is the same, is
 * forgotten: two cannot hold the same thing.
 *
 * @param column absolute, 0-based
 * @param meaning null takes back what was said of the column
 */
export function correctionChange(
  settings: Readonly<Record<string, unknown>>, { sheetId, columns }: TableLayout, column: number, meaning: ColumnMeaning | null,
): Readonly<Record<string, unknown>> {
  const at = columns.findIndex((one) => one.column === column);
  if (at < 0) return {};
  const kept: Record<string, ColumnMeaning> = { ...correctionsFrom(settings[CORRECTIONS_SETTING]) };
  const mine = correctionKey(sheetId, columns, at);
  delete kept[mine];
  if (meaning === null) return stored(kept);
  columns.forEach((_, other) => {
    const key = correctionKey(sheetId, columns, other);
    const said = kept[key];
    if (said !== undefined && said.field !== 'unknown' && meaningKey(said) === meaningKey(meaning)) delete kept[key];
  });
  return stored({ ...kept, [mine]: meaning });
}

const stored = (corrections: Corrections): Readonly<Record<string, unknown>> =>
  ({ [CORRECTIONS_SETTING]: Object.keys(corrections).length === 0 ? undefined : corrections });
