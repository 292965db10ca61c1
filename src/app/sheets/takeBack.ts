import type { WorkbookCells } from '../../workbook/port';
import { sheetBlockName } from '../../workbook/sheets/planOwnSheet';
import { undoOwnSheet } from '../undo/undoOwnSheet';
import type { UndoDoors } from '../undo/undoWork';
import { withoutPause } from '../withoutPause';
import type { SheetRun } from './sheetRun';

/**
 * Takes back what the run wrote last on one of the add-in's own sheets: the sheet goes if it was made, else it is as it was; and the
 * record of the run before is there again.
 */
export async function takeBack({ port, sheets, journal }: SheetRun, { activeSheetId }: WorkbookCells, sheetId: string): Promise<void> {
  const taken = journal.takeBack();
  const own = taken?.change.own;
  if (taken === null || own === undefined) return;
  const { key, change, settings } = taken;
  if (own.height === 0) await sheets.remove(sheetId);
  else {
    const workbook = await port.read();
    const cells = workbook.sheets.find(({ id }) => id === sheetId);
    const doors: UndoDoors = { read: () => port.read(), write: (plan) => port.write(plan), compute: withoutPause, sheets };
    if (cells !== undefined) await undoOwnSheet({ doors, workbook, key, change }, cells, own);
  }
  const oldNames = own.height === 0 ? [sheetBlockName(own.token)] : [];
  await port.write({ sheetId: activeSheetId, sheet: change.sheet, blocks: [], formats: [], conditionalFormats: [], names: [], oldNames, settings });
}
