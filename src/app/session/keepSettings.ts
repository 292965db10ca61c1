import { settingsChange, settingsOf } from '../settings/settings';
import type { Settings } from '../settings/settings';
import { settingsPlan } from '../settings/settingsPlan';
import type { Session } from './session';

/** Keeps settings in the workbook; what is on screen follows at once, again once they are kept, and back when they cannot be. */
export async function keepSettings(session: Session, settings: Settings): Promise<void> {
  const survey = session.screen.survey();
  if (!survey || !session.seen) return;
  session.screen.resurvey({ ...survey, settings });
  try {
    await storeSettings(session, settings);
  } catch (error) {
    session.screen.resurvey(survey);
    throw error;
  }
  await session.showAgain(await session.read());
}

/** Keeps that nobody be asked before this workbook is written: nothing of it is on screen. */
export async function askNoMore(session: Session): Promise<void> {
  if (session.seen) await storeSettings(session, { ...settingsOf(session.seen.workbook.settings), askBefore: false });
}

async function storeSettings(session: Session, settings: Settings): Promise<void> {
  const [cells] = session.seen?.workbook.sheets ?? [];
  if (!session.seen || !cells) return;
  const change = settingsChange(session.seen.workbook.settings, settings);
  if (Object.keys(change).length > 0) await session.patiently(() => session.port.write(settingsPlan(cells, change)));
}
