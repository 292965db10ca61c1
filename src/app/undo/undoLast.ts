import type { SheetCells } from '../../workbook/cells';
import type { Place } from '../../workbook/observation';
import type { WorkbookCells } from '../../workbook/port';
import type { WritePlan } from '../../workbook/writePlan';
import { noticeOf } from '../noticeOf';
import { refusal } from '../refusal';
import type { Notice } from '../state';
import { SHEET_GONE, TABLE_MOVED } from '../words';
import { planUndo } from './planUndo';
import type { StoredChange } from './storedChange';
import { storedChanges } from './storedChange';

/** What came of undoing one write of the last run. */
export interface Undone {
  readonly sheet: string;
  /** Cells that got back what stood in them. */
  readonly restored: number;
  /** Cells that somebody changed since: left as they are. */
  readonly left: readonly Place[];
  /** Why nothing was put back; null when it was. */
  readonly notice: Notice | null;
}

/** How the workbook is reached. */
export interface UndoDoors {
  read(): Promise<WorkbookCells>;
  write(plan: WritePlan): Promise<void>;
}

/**
 * *Deshacer último cálculo*: puts back, the last write first, what the run before changed. A sheet that cannot be put back does not
 * stop the others, and keeps its record, so that it can be tried again.
 */
export async function undoLast(doors: UndoDoors, first: WorkbookCells): Promise<readonly Undone[]> {
  const done: Undone[] = [];
  let workbook = first;
  for (const [key, change] of storedChanges(first.settings).reverse()) {
    const sheet = sheetOf(workbook, change);
    done.push(sheet === null ? await forget(doors, workbook, key, change) : await undoOne(doors, workbook, sheet, key, change));
    workbook = await doors.read();
  }
  return done;
}

const sheetOf = ({ sheets }: WorkbookCells, { sheetId }: StoredChange): SheetCells | null => sheets.find(({ id }) => id === sheetId) ?? null;

async function undoOne(doors: UndoDoors, workbook: WorkbookCells, cells: SheetCells, key: string, change: StoredChange): Promise<Undone> {
  const failed = (notice: Notice): Undone => ({ sheet: cells.name, restored: 0, left: [], notice });
  const refused = refusal(workbook, cells);
  if (refused) return failed(refused);
  const plan = planUndo(cells, key, change);
  if (plan === null) return failed(TABLE_MOVED(cells.name));
  return doors.write(plan.writePlan).then(
    () => ({ sheet: cells.name, restored: plan.restored, left: plan.left, notice: null }),
    (error: unknown) => failed(noticeOf(error)),
  );
}

/** A sheet that is gone has nothing to put back: its record goes too. */
async function forget(doors: UndoDoors, { activeSheetId }: WorkbookCells, key: string, { sheet }: StoredChange): Promise<Undone> {
  await doors.write({ sheetId: activeSheetId, sheet, blocks: [], formats: [], conditionalFormats: [], names: [], settings: { [key]: undefined } });
  return { sheet, restored: 0, left: [], notice: SHEET_GONE(sheet) };
}
