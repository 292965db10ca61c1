import type { ColumnMeaning } from '../../workbook/layout';
import { correctionChange } from '../correctionChange';
import { settingsPlan } from '../settings/settingsPlan';
import { lookAround } from './lookAround';
import type { Session } from './session';

/** Remembers in the workbook what a column of the chosen table holds; null forgets it. */
export async function correctColumn(session: Session, column: number, meaning: ColumnMeaning | null): Promise<void> {
  const layout = session.seen?.readings[session.screen.survey()?.chosen ?? 0]?.layout;
  const cells = session.seen?.workbook.sheets.find(({ id }) => id === layout?.sheetId);
  if (!session.seen || !layout || !cells) return;
  const change = correctionChange(session.seen.workbook.settings, layout, column, meaning);
  await session.patiently(() => session.port.write(settingsPlan(cells, change)));
  await lookAround(session);
}
