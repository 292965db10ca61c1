import { runToEnd } from '../../engine/steps';
import { WorkbookProblem, writeUnrecorded } from '../../workbook/port';
import type { WorkbookPort } from '../../workbook/port';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import type { WritePlan } from '../../workbook/write/writePlan';
import { causeDetail, noticeOf } from '../messages/notices';
import { settingsPlan } from '../settings/settings';
import type { ChangeJournal, JournalEntry } from './changeJournal';
import { planUndo } from './planUndo';
import { writeRecorded } from './writeRecorded';

/** What is to be written on one sheet. */
interface PlannedSheet {
  /** As read before the write. */
  readonly cells: SheetCells;
  readonly plan: WritePlan;
}

/**
 * Writes several sheets with the records for undoing them, or none: all are inspected before the first is written, and those written are
 * put back when one fails, or what belongs to them.
 *
 * - Result: the settings that changed; null when everything stood as planned.
 * - Errors: a `WorkbookProblem`, and every sheet is as it was. Where one could not be put back, it says so; its record stays to be undone.
 *
 * @param andThen what belongs to the same write and comes after it; where it throws it has left nothing behind
 */
export async function writeTogether(
  port: Pick<WorkbookPort, 'inspect' | 'read'>, sheets: readonly PlannedSheet[], journal: ChangeJournal, label: string, andThen: () => Promise<void> = () => Promise.resolve(),
): Promise<Readonly<Record<string, unknown>> | null> {
  if (sheets.length > 1) for (const { plan } of sheets) await port.inspect(plan);
  const written: JournalEntry[] = [];
  let changed: Readonly<Record<string, unknown>> = {};
  try {
    for (const { cells, plan } of sheets) {
      const entry = await writeRecorded(port, plan, journal, { cells, label });
      if (entry === null) continue;
      written.push(entry);
      changed = { ...changed, ...plan.settings, ...entry.settings };
    }
    await andThen();
  } catch (error) {
    await putBack(port, written.reverse(), journal, error);
    throw error;
  }
  return written.length === 0 ? null : changed;
}

/** Undoes the entries, the last first, and restores the records of the run before. */
async function putBack(port: Pick<WorkbookPort, 'inspect' | 'read'>, entries: readonly JournalEntry[], journal: ChangeJournal, cause: unknown): Promise<void> {
  for (const { key, change, before } of entries) {
    try {
      const cells = (await port.read()).sheets.find(({ id }) => id === change.sheetId);
      const undo = cells === undefined ? null : runToEnd(planUndo(cells, key, change));
      if (cells === undefined || undo === null) throw new Error('The sheet is not as it was written');
      await writeUnrecorded(port, undo.writePlan);
      await writeUnrecorded(port, settingsPlan(cells, before));
      journal.rollBack();
    } catch {
      throw halfWritten(change.sheet, cause);
    }
  }
}

function halfWritten(sheet: string, cause: unknown): WorkbookProblem {
  const { message } = noticeOf(cause);
  return new WorkbookProblem('a-medias', `${message} Lo que ya se había escrito en «${sheet}» no se pudo quitar.`, 'Pulse «Deshacer» en el panel, y vuelva a calcular.', causeDetail(cause));
}
