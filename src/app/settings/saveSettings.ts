import { writeUnrecorded } from '../../workbook/port';
import type { UseCaseContext } from '../store/useCaseContext';
import { settingsChange, settingsOf, settingsPlan } from './settings';
import type { Settings } from './settings';

/** Keeps settings in the workbook; what is on screen follows at once, again once they are kept, and back when they cannot be. */
export async function saveSettings(session: UseCaseContext, settings: Settings): Promise<void> {
  const survey = session.screen.survey();
  if (!survey || !session.lastRead) return;
  session.screen.replaceSurvey({ ...survey, settings });
  try {
    await storeSettings(session, settings);
  } catch (error) {
    session.screen.replaceSurvey(survey);
    throw error;
  }
  await session.showAfterChange(await session.read());
}

/** Keeps that nobody be asked before this workbook is written: nothing of it is on screen. */
export async function disableAsking(session: UseCaseContext): Promise<void> {
  if (session.lastRead) await storeSettings(session, { ...settingsOf(session.lastRead.workbook.settings), askBefore: false });
}

async function storeSettings(session: UseCaseContext, settings: Settings): Promise<void> {
  const [cells] = session.lastRead?.workbook.sheets ?? [];
  if (!session.lastRead || !cells) return;
  const change = settingsChange(session.lastRead.workbook.settings, settings);
  if (Object.keys(change).length > 0) await session.retryWhileEditing(() => writeUnrecorded(session.port, settingsPlan(cells, change)));
}
