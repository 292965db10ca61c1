import type { Session } from '../session/session';
import { settingsOf } from '../settings/settings';
import type { SheetPreview } from '../state';
import { isFirstWrite } from './isFirstWrite';
import { PREVIEW } from './previewWords';

/** Whether whatever is written next would be the first in this workbook, and the user wants to be asked. */
export const isToAsk = ({ seen }: Session): boolean =>
  seen !== null && settingsOf(seen.workbook.settings).askBefore && isFirstWrite(seen.workbook);

/**
 * Shows what a run would write and ends it there, where it would be the first to write in this workbook and the user wants to be asked.
 * What the user said yes to is not asked again; something else is, when the workbook was edited meanwhile.
 *
 * @param afterYes the run once more
 * @param omitted what of the workbook it would leave out, a line each
 * @returns whether it was asked: then nothing may be written
 */
export function askFirst(session: Session, sheets: readonly SheetPreview[], afterYes: () => Promise<void>, omitted: readonly string[] = []): boolean {
  const survey = session.screen.survey();
  const written = sheets.filter(({ lines }) => lines.length > 0);
  if (!survey || written.length === 0 || !isToAsk(session)) return false;
  const words = JSON.stringify(written);
  if (session.agreed === words) return false;
  session.asked = () => {
    session.agreed = words;
    return afterYes();
  };
  session.screen.question(session.withOffer(survey), { title: PREVIEW.title, sheets: written, omitted, promise: PREVIEW.promise });
  return true;
}
