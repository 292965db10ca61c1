import type { Session } from './session';

/** Reads the workbook and shows what was found. */
export async function lookAround(session: Session): Promise<void> {
  await session.show(await session.read());
}
