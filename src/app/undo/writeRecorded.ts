import type { SheetCells } from '../../workbook/cells/sheetCells';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookPort } from '../../workbook/port';
import type { WritePlan } from '../../workbook/write/writePlan';
import { problemOf } from '../messages/notices';
import { UNDO_TOO_LARGE } from '../messages/words';
import type { ChangeJournal, JournalEntry } from './changeJournal';
import type { OwnSheetChange } from './storedChange';

/** What a record says beside the change itself. */
export interface RecordOptions {
  /** The sheet as read before the write. */
  readonly cells: Pick<SheetCells, 'ownNames'>;
  /** What the run is called where it is offered to be undone: "2024, primer semestre". */
  readonly label: string;
  /** What else was done, on one of the add-in's own sheets. */
  readonly own?: OwnSheetChange;
}

/**
 * Writes a plan together with the record for undoing it; without one where it does not fit and the run goes on all the same.
 *
 * - Result: the entry; null when everything stood as planned and nothing was written.
 * - Errors: those of the port; then nothing is written and the journal is as it was.
 */
export async function writeRecorded(port: Pick<WorkbookPort, 'inspect'>, plan: WritePlan, journal: ChangeJournal, { cells, label, own }: RecordOptions): Promise<JournalEntry | null> {
  const names = { ...cells.ownNames, ...Object.fromEntries(plan.names.map(({ name, rect }) => [name, rect])) };
  const write = async (): Promise<JournalEntry | null> => {
    const pending = await port.inspect(plan);
    if (pending === null) return null;
    const entry = await journal.encode(pending.change, label, names, own);
    await pending.commit(entry.settings);
    journal.confirm();
    return entry;
  };
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'memoria-llena') throw error;
    if (!await journal.goesOnWithout()) throw problemOf(UNDO_TOO_LARGE);
    return write();
  }
}
