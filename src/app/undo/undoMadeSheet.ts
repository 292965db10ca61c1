import { addressOfCell } from '../../workbook/cellAddress';
import { isFilled } from '../../workbook/cellAt';
import type { SheetCells } from '../../workbook/cells';
import { contentAt } from '../../workbook/content';
import { drawnOn, drawnSetting } from '../../workbook/sheets/planOwnSheet';
import type { WritePlan } from '../../workbook/writePlan';
import type { Notice } from '../state';
import { MARK_LENGTH, markOf } from './markOf';
import { shiftOf } from './shiftOf';
import type { StoredChange } from './storedChange';
import type { Undone, UndoWork } from './undoWork';

/**
 * Takes away a sheet that the run made, unless anything of a person's is on it: a cell that does not hold what was written, a chart,
 * a table, a picture, a comment. Then the sheet stays whole, and its record too: once the person's is moved, it can be tried again.
 *
 * - Round trips: 3; what was stored of the sheet goes last, so that a failure between is made good by trying again.
 */
export async function undoMadeSheet(work: UndoWork, cells: SheetCells): Promise<Undone> {
  const { doors, workbook, change } = work;
  const stays = (notice: Notice): Undone => ({ sheet: cells.name, restored: 0, left: [], notice });
  const place = theirs(cells, change);
  if (place !== null) return stays(SHEET_STAYS(cells.name, ` (${place})`));
  const charts = change.own === undefined ? [] : (drawnOn(workbook.settings[drawnSetting(change.own.token)])?.charts ?? []);
  if (await doors.sheets.hasMore(cells.id, charts.map(({ name }) => name))) return stays(SHEET_STAYS(cells.name, ''));
  await doors.sheets.remove(cells.id);
  return forgetMadeSheet(work);
}

/** What remains to be done when a sheet that the run made is gone: its names and what was stored of it. */
export async function forgetMadeSheet({ doors, workbook, key, change }: UndoWork): Promise<Undone> {
  const { sheets, activeSheetId } = workbook;
  const other = activeSheetId === change.sheetId ? sheets.find(({ id }) => id !== change.sheetId)?.id : activeSheetId;
  const settings = Object.entries(change.settings).map(([one, value]) => [one, value ?? undefined] as const);
  const plan: WritePlan = {
    sheetId: other ?? activeSheetId, sheet: change.sheet, blocks: [], formats: [], conditionalFormats: [], names: [],
    oldNames: change.names.map(([name]) => name),
    settings: { ...Object.fromEntries(settings), [key]: undefined },
  };
  await doors.write(plan);
  return { sheet: change.sheet, restored: 0, left: [], notice: null, removed: true };
}

/** Address of the first cell that does not hold what was written; null when there is none. Rows moved inside our block: '' of them. */
function theirs(cells: SheetCells, change: StoredChange): string | null {
  const shift = shiftOf(cells, change);
  const ours = shift === null ? [] : change.values.map(({ at, marks }) => ({ rect: shift(at), marks }));
  for (const [r, row] of cells.values.entries()) {
    for (const [c, value] of row.entries()) {
      const isOurs = ours.some(({ rect, marks }) => {
        const [down, right] = [cells.top + r - rect.top, cells.left + c - rect.left];
        if (down < 0 || right < 0 || down >= rect.height || right >= rect.width) return false;
        const nth = (down * rect.width + right) * MARK_LENGTH;
        return marks.slice(nth, nth + MARK_LENGTH) === markOf(contentAt(cells, cells.top + r, cells.left + c));
      });
      if (isFilled(value) && !isOurs) return addressOfCell(cells.name, cells.top + r, cells.left + c);
    }
  }
  return null;
}

const SHEET_STAYS = (sheet: string, place: string): Notice => ({
  code: 'hoja-con-lo-suyo',
  message: `La hoja «${sheet}» se hizo en ese momento, pero después alguien puso algo en ella${place}: se dejó entera.`,
  remedy: 'Pase eso a otra hoja y vuelva a deshacer, o elimine la hoja.',
});
