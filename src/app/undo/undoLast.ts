import type { SheetCells } from '../../workbook/cells/sheetCells';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import type { Notice } from '../store/messages';
import { noticeOf, sheetRefusal } from '../store/notices';
import { retryingPorts } from '../store/retryingPorts';
import type { UseCaseContext } from '../store/useCaseContext';
import { SHEET_GONE, STEP_LABELS, TABLE_MOVED } from '../store/words';
import { planUndo } from './planUndo';
import { storedChanges } from './storedChange';
import type { StoredChange } from './storedChange';
import { dropSheetRecord, removeMadeSheet, undoOwnSheet } from './undoOwnSheet';
import { undoNews } from './undoResult';
import type { UndoPorts, UndoResult, UndoTask } from './undoResult';

/** *Deshacer último cálculo*. */
export async function undoLastRun(session: UseCaseContext): Promise<void> {
  const survey = session.screen.survey();
  if (!survey || !session.lastRead) return;
  session.beginRun();
  await session.showStep(survey, STEP_LABELS.undoing, 0);
  const { port, sheets } = retryingPorts(session.port, session.sheets, session.screen.showHint);
  const read = async () => (await session.read()).workbook;
  const undone = await undoLast({ read, write: (plan) => writeUnrecorded(port, plan), compute: (pieces) => session.scheduler.run(pieces), sheets }, await read());
  session.showNews(undoNews(undone), await session.read());
}

/**
 * *Deshacer último cálculo*: puts back, the last write first, what the run before changed. A sheet that cannot be put back does not
 * stop the others, and keeps its record, so that it can be tried again.
 */
export async function undoLast(doors: UndoPorts, first: WorkbookCells): Promise<readonly UndoResult[]> {
  const done: UndoResult[] = [];
  let workbook = first;
  for (const [key, change] of storedChanges(first.settings).reverse()) {
    const sheet = sheetOf(workbook, change);
    const work = { ports: doors, workbook, key, change };
    const undone = sheet === null ? await dropRecord(work) : await undoOne(work, sheet);
    done.push({ ...undone, ...(change.own && { isOwn: true as const }) });
    workbook = await doors.read();
  }
  return done;
}

const sheetOf = ({ sheets }: WorkbookCells, { sheetId }: StoredChange): SheetCells | null => sheets.find(({ id }) => id === sheetId) ?? null;

async function undoOne(work: UndoTask, cells: SheetCells): Promise<UndoResult> {
  const failed = (notice: Notice): UndoResult => ({ sheet: cells.name, restored: 0, left: [], notice });
  // A sheet of ours is written wherever it is hidden.
  const refused = sheetRefusal(work.workbook, work.change.own === undefined ? cells : { ...cells, visibility: 'Visible' });
  if (refused) return failed(refused);
  return undoSheet(work, cells).then((undone) => undone ?? failed(TABLE_MOVED(cells.name)), (error: unknown) => failed(noticeOf(error)));
}

function undoSheet(work: UndoTask, cells: SheetCells): Promise<UndoResult | null> {
  const { own } = work.change;
  if (own === undefined) return undoTable(work, cells);
  return own.height === 0 ? removeMadeSheet(work, cells) : undoOwnSheet(work, cells, own);
}

async function undoTable({ ports: doors, key, change }: UndoTask, cells: SheetCells): Promise<UndoResult | null> {
  const plan = await doors.compute(planUndo(cells, key, change));
  if (plan === null) return null;
  await doors.write(plan.writePlan);
  return { sheet: cells.name, restored: plan.restored, left: plan.left, notice: null };
}

/** A sheet that is gone has nothing to put back: its record goes too. */
async function dropRecord(work: UndoTask): Promise<UndoResult> {
  const { ports: doors, workbook: { activeSheetId }, key, change: { sheet, own } } = work;
  if (own?.height === 0) return dropSheetRecord(work);
  await doors.write({ sheetId: activeSheetId, sheet, blocks: [], formats: [], conditionalFormats: [], names: [], settings: { [key]: undefined } });
  return { sheet, restored: 0, left: [], notice: SHEET_GONE(sheet) };
}
