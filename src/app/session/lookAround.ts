import type { Session } from './session';

/** Reads the workbook and shows what was found. */
export async function lookAround(session: Session): Promise<void> {
  session.show(await session.read());
}
