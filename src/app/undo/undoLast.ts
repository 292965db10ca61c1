import type { SheetCells } from '../../workbook/cells';
import type { WorkbookCells } from '../../workbook/port';
import { noticeOf } from '../noticeOf';
import { refusal } from '../refusal';
import type { Notice } from '../state';
import { SHEET_GONE, TABLE_MOVED } from '../words';
import { planUndo } from './planUndo';
import type { StoredChange } from './storedChange';
import { storedChanges } from './storedChange';
import { forgetMadeSheet, undoMadeSheet } from './undoMadeSheet';
import { undoOwnSheet } from './undoOwnSheet';
import type { Undone, UndoDoors, UndoWork } from './undoWork';

/**
 * *Deshacer último cálculo*: puts back, the last write first, what the run before changed. A sheet that cannot be put back does not
 * stop the others, and keeps its record, so that it can be tried again.
 */
export async function undoLast(doors: UndoDoors, first: WorkbookCells): Promise<readonly Undone[]> {
  const done: Undone[] = [];
  let workbook = first;
  for (const [key, change] of storedChanges(first.settings).reverse()) {
    const sheet = sheetOf(workbook, change);
    const work = { doors, workbook, key, change };
    const undone = sheet === null ? await forget(work) : await undoOne(work, sheet);
    done.push({ ...undone, ...(change.own && { isOwn: true as const }) });
    workbook = await doors.read();
  }
  return done;
}

const sheetOf = ({ sheets }: WorkbookCells, { sheetId }: StoredChange): SheetCells | null => sheets.find(({ id }) => id === sheetId) ?? null;

async function undoOne(work: UndoWork, cells: SheetCells): Promise<Undone> {
  const failed = (notice: Notice): Undone => ({ sheet: cells.name, restored: 0, left: [], notice });
  // A sheet of ours is written wherever it is hidden.
  const refused = refusal(work.workbook, work.change.own === undefined ? cells : { ...cells, visibility: 'Visible' });
  if (refused) return failed(refused);
  return undoSheet(work, cells).then((undone) => undone ?? failed(TABLE_MOVED(cells.name)), (error: unknown) => failed(noticeOf(error)));
}

function undoSheet(work: UndoWork, cells: SheetCells): Promise<Undone | null> {
  const { own } = work.change;
  if (own === undefined) return undoTable(work, cells);
  return own.height === 0 ? undoMadeSheet(work, cells) : undoOwnSheet(work, cells, own);
}

async function undoTable({ doors, key, change }: UndoWork, cells: SheetCells): Promise<Undone | null> {
  const plan = await doors.compute(planUndo(cells, key, change));
  if (plan === null) return null;
  await doors.write(plan.writePlan);
  return { sheet: cells.name, restored: plan.restored, left: plan.left, notice: null };
}

/** A sheet that is gone has nothing to put back: its record goes too. */
async function forget(work: UndoWork): Promise<Undone> {
  const { doors, workbook: { activeSheetId }, key, change: { sheet, own } } = work;
  if (own?.height === 0) return forgetMadeSheet(work);
  await doors.write({ sheetId: activeSheetId, sheet, blocks: [], formats: [], conditionalFormats: [], names: [], settings: { [key]: undefined } });
  return { sheet, restored: 0, left: [], notice: SHEET_GONE(sheet) };
}
