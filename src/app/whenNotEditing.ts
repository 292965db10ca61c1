import { WorkbookProblem } from '../workbook/port';

const BETWEEN_TRIES = 1000;

/**
 * Does a piece of work with the workbook; while the user is editing a cell, waits and tries again until they finish.
 *
 * @param waiting called with the way out each time Excel is found editing
 */
export async function whenNotEditing<T>(
  work: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
  waiting: (hint: string) => void,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WorkbookProblem) || error.code !== 'celda-en-edicion') throw error;
      waiting(error.remedy);
      await pause(BETWEEN_TRIES);
    }
  }
}
