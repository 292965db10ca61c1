import type { Session } from '../session/session';
import { storeSettings } from '../session/keepSettings';
import { settingsOf } from '../settings/settings';
import type { SheetPreview } from '../state';
import { isFirstWrite } from './isFirstWrite';
import { PREVIEW } from './previewWords';

/**
 * Shows what a run would write and ends it there, where it would be the first to write in this workbook and the user wants to be asked.
 *
 * @param goOn the run once the user has said yes
 * @returns whether it was asked: then nothing may be written
 */
export function askFirst(session: Session, sheets: readonly SheetPreview[], goOn: () => Promise<void>): boolean {
  const survey = session.screen.survey();
  const written = sheets.filter(({ lines }) => lines.length > 0);
  if (!survey || !session.seen || written.length === 0) return false;
  if (!settingsOf(session.seen.workbook.settings).askBefore || !isFirstWrite(session.seen.workbook)) return false;
  session.asked = goOn;
  session.screen.show({ status: 'asking', survey: session.withOffer(survey), preview: { title: PREVIEW.title, sheets: written, promise: PREVIEW.promise } });
  return true;
}

/** The answer yes: what was asked about is worked out anew and written. `dontAsk` is kept in the workbook. */
export async function answerYes(session: Session, dontAsk: boolean): Promise<void> {
  const { asked, seen } = session;
  if (!asked || !seen) return;
  if (dontAsk) await storeSettings(session, { ...settingsOf(seen.workbook.settings), askBefore: false });
  await asked();
}
