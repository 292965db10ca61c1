import { addressOfCell } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt, contentAt, isFilled, usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { drawingsFrom, drawingsSetting, NO_DRAWINGS, ownBlock, sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import { NO_DECORATION, placedCharts, rowsToFit } from '../../workbook/ownSheets/sheetPort';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { Notice } from '../store/messages';
import { cellFingerprint, FINGERPRINT_LENGTH } from './encodeChange';
import { findShift, planUndo } from './planUndo';
import type { OwnSheetChange, StoredChange } from './storedChange';
import type { UndoResult, UndoTask } from './undoResult';

/**
 * Puts one of the add-in's own sheets back as it was before the run: cells, looks, rules, charts, pick-lists, rows and their heights.
 * Widths are not touched by a run on a sheet that exists.
 *
 * - Result: null when nobody can tell which cell is which.
 * - A failure half-way leaves a record of what remains to be done.
 */
export async function undoOwnSheet(work: UndoTask, cells: SheetCells, own: OwnSheetChange): Promise<UndoResult | null> {
  const { ports: doors, key, change } = work;
  const done: UndoResult = { sheet: cells.name, restored: 0, left: [], notice: null };
  if (areCellsRestored(change)) return { ...done, ...(await restoreRows(work, cells, own)) };
  const undo = await doors.compute(planUndo(cells, key, change));
  if (undo === null) return null;
  const tail = tailOf(cells, own);
  await restoreDecoration(work, cells, own, tail);
  const writePlan = { ...undo.writePlan, formats: withoutLines(undo.writePlan.formats), settings: { ...undo.writePlan.settings, [key]: rowsRecord(change) } };
  await doors.write(own.inserted ? { ...writePlan, names: [], oldNames: [] } : withoutTail(writePlan, tail));
  const now = (await doors.read()).sheets.find(({ id }) => id === cells.id);
  return { ...done, restored: undo.restored, left: undo.left, ...(now !== undefined && (await restoreRows(work, now, own))) };
}

/** What remains of a record when all but the rows is put back. */
const rowsRecord = (change: StoredChange): StoredChange => ({ ...change, values: [], formats: [], rules: [], names: [], settings: {} });

const areCellsRestored = ({ values, settings }: StoredChange): boolean => values.length === 0 && Object.keys(settings).length === 0;

/** Rows of our block that were not so before the run; null for none. */
function tailOf(cells: SheetCells, { token, height }: OwnSheetChange): Rect | null {
  const block = ownBlock(cells, token);
  return block === null || block.height <= height ? null : { ...block, top: block.top + height, height: block.height - height };
}

/** Rows that are ours no more lose our rules; their looks are put back cell by cell. */
const withoutTail = (plan: WritePlan, tail: Rect | null): WritePlan =>
  (tail === null ? plan : { ...plan, conditionalFormats: [...plan.conditionalFormats, { rect: tail, rules: [] }] });

/**
 * Charts, lines and pick-lists as they were. Lines are drawn here and not with the other looks: those of a table that grew reach over
 * cells that had others.
 */
async function restoreDecoration({ ports: doors, workbook, change }: UndoTask, cells: SheetCells, { token }: OwnSheetChange, tail: Rect | null): Promise<void> {
  const key = drawingsSetting(token);
  const now = drawingsFrom(workbook.settings[key]) ?? NO_DRAWINGS;
  const before = (key in change.settings ? drawingsFrom(change.settings[key]) : null) ?? now;
  const down = ownBlock(cells, token)?.top ?? 0;
  const moved = <T extends { readonly rect: Rect }>(one: T): T => ({ ...one, rect: { ...one.rect, top: one.rect.top + down } });
  const names = before.charts.map(({ name }) => name);
  await doors.sheets.decorate(cells.id, {
    ...NO_DECORATION,
    charts: before === now ? [] : placedCharts(before.charts, now.charts),
    oldCharts: now.charts.map(({ name }) => name).filter((name) => !names.includes(name)),
    noLines: now.lines.map((one) => moved(one).rect),
    lines: before.lines.map(moved),
    noLists: tail === null ? [] : [tail],
  });
}

/** The looks of cells without their lines. */
function withoutLines(formats: WritePlan['formats']): WritePlan['formats'] {
  return formats.map(({ border: _, frame: __, rowLines: ___, columnLines: ____, ...look }) => look).filter((look) => Object.keys(look).length > 1);
}

/**
 * Takes out the rows that were put in, if they are blank all along, gives the others their heights, and drops the record. The name of
 * the block shrinks with the rows: it tells, when this is tried again, whether they are out already.
 */
async function restoreRows({ ports: doors, key }: UndoTask, cells: SheetCells, own: OwnSheetChange): Promise<Pick<UndoResult, 'rowsKept'>> {
  const block = ownBlock(cells, own.token);
  const tail = own.inserted ? tailOf(cells, own) : null;
  const isFree = tail !== null && isBlank(cells, tail);
  if (isFree) await doors.sheets.deleteRows(cells.id, tail.top, tail.height);
  if (block !== null) await restoreHeights(doors.sheets, cells.id, block, own.heights ?? []);
  const plan: WritePlan = {
    sheetId: cells.id, sheet: cells.name, blocks: [], formats: [], conditionalFormats: [],
    names: block === null || !own.inserted ? [] : [{ name: sheetBlockName(own.token), rect: { ...block, height: own.height } }],
    settings: { [key]: undefined },
  };
  await doors.write(isFree ? plan : withoutTail(plan, tail));
  return tail === null || isFree ? {} : { rowsKept: tail.height };
}

/** Whole rows without anything, beside our columns too. */
function isBlank(cells: SheetCells, { top, height }: Rect): boolean {
  for (let row = top; row < top + height; row += 1) {
    for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) if (isFilled(cellAt(cells, row, column))) return false;
  }
  return true;
}

/** Points by which two heights may differ and be the same: Excel rounds them to what the screen can show. */
const HEIGHT_TOLERANCE = 0.75;

/**
 * Gives rows the heights they had. A row that its text makes as high as it was goes on growing with its text; only the others, which a
 * person had set, are set again. Hidden rows stay so.
 *
 * - Round trips: 3, or 2 where fitting the rows is enough; none without rows.
 *
 * @param block the cells by whose text the rows are fitted; its first row is the first of `heights`
 * @param heights points, 0 of a row that was hidden: no run changes it
 */
async function restoreHeights(sheets: SheetPort, sheetId: string, block: Rect, heights: readonly number[]): Promise<void> {
  if (heights.length === 0) return;
  const rows = rowsToFit([{ ...block, top: 0, height: heights.length }], heights);
  await sheets.decorate(sheetId, { ...NO_DECORATION, fit: rows.map((rect) => ({ ...rect, top: rect.top + block.top })) });
  const fitted = await sheets.heights(sheetId, block.top, heights.length);
  const others = heights.flatMap((height, at) => (height > 0 && Math.abs(height - (fitted[at] ?? 0)) >= HEIGHT_TOLERANCE ? [[block.top + at, height] as const] : []));
  if (others.length > 0) await sheets.decorate(sheetId, { ...NO_DECORATION, heights: Object.fromEntries(others) });
}

/**
 * Takes away a sheet that the run made, unless anything of a person's is on it: a cell that does not hold what was written, a chart,
 * a table, a picture, a comment. Then the sheet stays whole, and its record too: once the person's is moved, it can be tried again.
 *
 * - Round trips: 3; what was stored of the sheet goes last, so that a failure between is made good by trying again.
 */
export async function removeMadeSheet(work: UndoTask, cells: SheetCells): Promise<UndoResult> {
  const { ports: doors, workbook, change } = work;
  const stays = (notice: Notice): UndoResult => ({ sheet: cells.name, restored: 0, left: [], notice });
  const place = firstForeignCell(cells, change);
  if (place !== null) return stays(SHEET_STAYS(cells.name, ` (${place})`));
  const charts = change.own === undefined ? [] : (drawingsFrom(workbook.settings[drawingsSetting(change.own.token)])?.charts ?? []);
  if (await doors.sheets.hasMore(cells.id, charts.map(({ name }) => name))) return stays(SHEET_STAYS(cells.name, ''));
  await doors.sheets.remove(cells.id);
  return dropSheetRecord(work);
}

/** What remains to be done when a sheet that the run made is gone: its names and what was stored of it. */
export async function dropSheetRecord({ ports: doors, workbook, key, change }: UndoTask): Promise<UndoResult> {
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
function firstForeignCell(cells: SheetCells, change: StoredChange): string | null {
  const shift = findShift(cells, change);
  const ours = shift === null ? [] : change.values.map(({ at, marks }) => ({ rect: shift(at), marks }));
  for (const [r, row] of cells.values.entries()) {
    for (const [c, value] of row.entries()) {
      const isOurs = ours.some(({ rect, marks }) => {
        const [down, right] = [cells.top + r - rect.top, cells.left + c - rect.left];
        if (down < 0 || right < 0 || down >= rect.height || right >= rect.width) return false;
        const nth = (down * rect.width + right) * FINGERPRINT_LENGTH;
        return marks.slice(nth, nth + FINGERPRINT_LENGTH) === cellFingerprint(contentAt(cells, cells.top + r, cells.left + c));
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
