import { patientDoors } from '../report/patientDoors';
import { undoLast } from '../undo/undoLast';
import { undoNews } from '../undo/undoNews';
import { STEPS } from '../words';
import type { Session } from './session';

/** *Deshacer último cálculo*. */
export async function undoRun(session: Session): Promise<void> {
  const survey = session.screen.survey();
  if (!survey || !session.seen) return;
  session.begin();
  await session.step(survey, STEPS.undoing, 0);
  const { port, sheets } = patientDoors(session.port, session.sheets, session.screen.ask);
  const read = async () => (await session.read()).workbook;
  const undone = await undoLast({ read, write: (plan) => port.write(plan), compute: (pieces) => session.pace.run(pieces), sheets }, await read());
  session.tell(undoNews(undone), await session.read());
}
