import type { SheetCells } from '../../workbook/cells/sheetCells';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import type { Notice } from '../messages/messages';
import { noticeOf, sheetRefusal } from '../messages/notices';
import { SHEET_GONE, STEP_LABELS, TABLE_MOVED, UNDO_LOST, UNDO_NEWER } from '../messages/words';
import { settingsPlan } from '../settings/settings';
import { newsPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook, showStep } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { planUndo } from './planUndo';
import { storedChanges } from './storedChange';
import type { StoredChange } from './storedChange';
import { dropSheetRecord, removeMadeSheet, undoOwnSheet } from './undoOwnSheet';
import { undoNews } from './undoResult';
import type { UndoPorts, UndoResult, UndoTask } from './undoResult';

/** *Deshacer último cálculo*, and its news. */
export async function undoLastRun(context: UseCaseContext): Promise<StatePatch> {
  const { ports: { port, sheets }, scheduler, state } = context;
  if (!state.get('workbook').survey) return {};
  await showStep(context, STEP_LABELS.undoing, 0);
  const read = async () => (await readWorkbook(context)).workbook;
  const undone = await undoLast({ read, write: (plan) => writeUnrecorded(port, plan), compute: (steps) => scheduler.run(steps), sheets }, await read());
  const after = await readWorkbook(context);
  return newsPatch(state.all(), undoNews(undone, undoLost(after.workbook)), after);
}

/**
 * Puts back what the last run changed, its last write first. A sheet that cannot be put back does not stop the others, and keeps its
 * record, so that it can be tried again.
 *
 * - Result: one for each record.
 * - Errors: those of reading; a failed write becomes the notice of its result.
 */
export async function undoLast(ports: UndoPorts, first: WorkbookCells): Promise<readonly UndoResult[]> {
  const done: UndoResult[] = [];
  let workbook = first;
  for (const [key, change] of storedChanges(first.settings).reverse()) {
    const sheet = sheetOf(workbook, change);
    const task = { ports, workbook, key, change };
    const undone = sheet === null ? await dropRecord(task) : await undoOne(task, sheet);
    done.push({ ...undone, ...(change.own && { isOwn: true as const }), ...(change.own?.token === 'Registro' && { isRegister: true as const }) });
    workbook = await ports.read();
  }
  return done;
}

/** The sheet of a record: where the names over its cells stand now, else the one with its key, else the one called so. */
function sheetOf({ sheets }: WorkbookCells, { anchors, sheetId, sheet }: StoredChange): SheetCells | null {
  const names = new Set(Object.keys(anchors).map((name) => name.toLowerCase()));
  const isAnchored = ({ ownNames }: SheetCells): boolean => Object.keys(ownNames).some((name) => names.has(name.toLowerCase()));
  return sheets.find(isAnchored) ?? sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === sheet) ?? null;
}

async function undoOne(task: UndoTask, cells: SheetCells): Promise<UndoResult> {
  const failed = (notice: Notice): UndoResult => ({ sheet: cells.name, restored: 0, left: [], notice: ofUndoing(notice) });
  // Hiding does not keep an own sheet from being written.
  const refused = sheetRefusal(task.workbook, task.change.own === undefined ? cells : { ...cells, visibility: 'Visible' });
  if (refused) return failed(refused);
  return undoSheet(task, cells).then((undone) => undone ?? failed(TABLE_MOVED(cells.name)), (error: unknown) => failed(noticeOf(error)));
}

/** A notice whose way out ends in calculating again, for whoever is undoing. */
const ofUndoing = (notice: Notice): Notice => ({ ...notice, remedy: notice.remedy.replace(/\b([vV])uelva a calcular(?: para tomar el valor nuevo)?/, '$1uelva a deshacer') });

/** Why nothing can be undone in a workbook: a notice where what it takes was there; null where nothing of ours stands. */
export function undoLost({ sheets, memory }: Pick<WorkbookCells, 'sheets' | 'memory'>): Notice | null {
  if (memory === 'newer') return UNDO_NEWER;
  const isLost = memory === 'damaged' || (memory === 'none' && sheets.some(({ ownNames }) => Object.keys(ownNames).length > 0));
  return isLost ? UNDO_LOST : null;
}

function undoSheet(task: UndoTask, cells: SheetCells): Promise<UndoResult | null> {
  const { own } = task.change;
  if (own === undefined) return undoTable(task, cells);
  return own.height === 0 ? removeMadeSheet(task, cells) : undoOwnSheet(task, cells, own);
}

async function undoTable({ ports, key, change }: UndoTask, cells: SheetCells): Promise<UndoResult | null> {
  const plan = await ports.compute(planUndo(cells, key, change));
  if (plan === null) return null;
  await ports.write(plan.writePlan);
  return { sheet: cells.name, restored: plan.restored, left: plan.left, notice: null };
}

/** Drops the record of a sheet that is gone: nothing can be put back. */
async function dropRecord(task: UndoTask): Promise<UndoResult> {
  const { ports, workbook: { activeSheetId }, key, change: { sheet, own } } = task;
  if (own?.height === 0) return dropSheetRecord(task);
  await ports.write(settingsPlan({ id: activeSheetId, name: sheet }, { [key]: undefined }));
  return { sheet, restored: 0, left: [], notice: SHEET_GONE(sheet) };
}
