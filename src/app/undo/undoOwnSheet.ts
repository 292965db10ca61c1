import { addressOfCell } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt, contentAt, isFilled, usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { drawingsFrom, drawingsSetting, NO_DRAWINGS, ownBlock, sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import { NO_DECORATION, placedCharts, printedRects, rowsToFit } from '../../workbook/ownSheets/sheetPort';
import type { RowSpan } from '../../workbook/ownSheets/sheetContent';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WritePlan } from '../../workbook/write/writePlan';
import type { Notice } from '../messages/messages';
import { settingsPlan } from '../settings/settings';
import { cellFingerprint, FINGERPRINT_LENGTH } from './encodeChange';
import { findShift, planUndo } from './planUndo';
import type { OwnSheetChange, StoredChange } from './storedChange';
import type { UndoResult, UndoTask } from './undoResult';

/**
 * Puts one of the add-in's own sheets back as it was before the run: cells, formats, rules, charts, pick-lists, rows and their heights.
 * Widths, merged cells and page set-up stay: a run changes them only on a sheet of an earlier version, which is told of.
 *
 * - Result: null when rows or columns were inserted or deleted among the cells.
 * - Errors: a `WorkbookProblem`; the record then keeps what remains to be done.
 */
export async function undoOwnSheet(task: UndoTask, cells: SheetCells, own: OwnSheetChange): Promise<UndoResult | null> {
  const { ports, key, change } = task;
  const done: UndoResult = { sheet: cells.name, restored: 0, left: [], notice: null };
  if (areCellsRestored(change)) return { ...done, ...(await restoreRows(task, cells, own)) };
  const undo = await ports.compute(planUndo(cells, key, change));
  if (undo === null) return null;
  const tail = tailOf(cells, own);
  await restoreDecoration(task, cells, own, tail);
  const writePlan = { ...undo.writePlan, formats: withoutLines(undo.writePlan.formats), settings: { ...undo.writePlan.settings, [key]: rowsRecord(change) } };
  await ports.write(own.inserted ? { ...writePlan, names: [], oldNames: [] } : withoutTail(writePlan, tail));
  const now = (await ports.read()).sheets.find(({ id }) => id === cells.id);
  const rows = now === undefined ? {} : await restoreRows(task, now, own);
  await placeCharts(task, cells, own);
  if (now !== undefined) await restoreLinks(task, now, own);
  return { ...done, restored: undo.restored, left: undo.left, ...rows, ...(wasArrangedAnew(task, own) && { isArrangementKept: true }) };
}

/** Whether the run gave a sheet of an earlier version the arrangement of this one. */
function wasArrangedAnew({ workbook, change }: UndoTask, { token }: OwnSheetChange): boolean {
  const key = drawingsSetting(token);
  const layoutOf = (stored: unknown): number => drawingsFrom(stored)?.layout ?? 1;
  return key in change.settings && layoutOf(change.settings[key]) !== layoutOf(workbook.settings[key]);
}

/** What remains of a record when all but the rows is put back. */
const rowsRecord = (change: StoredChange): StoredChange => ({ ...change, values: [], formats: [], rules: [], names: [], settings: {} });

const areCellsRestored = ({ values, settings }: StoredChange): boolean => values.length === 0 && Object.keys(settings).length === 0;

/** The rows by which our block grew in the run; null for none. */
function tailOf(cells: SheetCells, { token, height }: OwnSheetChange): Rect | null {
  const block = ownBlock(cells, token);
  return block === null || block.height <= height ? null : { ...block, top: block.top + height, height: block.height - height };
}

/** The plan that also takes our rules from the rows that leave our block. */
const withoutTail = (plan: WritePlan, tail: Rect | null): WritePlan =>
  (tail === null ? plan : { ...plan, conditionalFormats: [...plan.conditionalFormats, { rect: tail, rules: [] }] });

/**
 * Puts back charts, lines and pick-lists. Lines are drawn here and not with the other formats: those of a table that grew reach over
 * cells that had others.
 */
async function restoreDecoration({ ports, workbook, change }: UndoTask, cells: SheetCells, { token }: OwnSheetChange, tail: Rect | null): Promise<void> {
  const key = drawingsSetting(token);
  const now = drawingsFrom(workbook.settings[key]) ?? NO_DRAWINGS;
  const before = (key in change.settings ? drawingsFrom(change.settings[key]) : null) ?? now;
  const down = ownBlock(cells, token)?.top ?? 0;
  const moved = <T extends { readonly rect: Rect }>(one: T): T => ({ ...one, rect: { ...one.rect, top: one.rect.top + down } });
  const names = before.charts.map(({ name }) => name);
  await ports.sheets.decorate(cells.id, {
    ...NO_DECORATION,
    charts: before === now ? [] : placedCharts(before.charts, now.charts),
    oldCharts: now.charts.map(({ name }) => name).filter((name) => !names.includes(name)),
    noLines: now.lines.map((one) => moved(one).rect),
    lines: before.lines.map(moved),
    noLists: tail === null ? [] : [tail],
    printed: now.unprinted === undefined || before === now ? null : printedBefore(before.unprinted, cells, tail),
  });
}

/** What is printed when the rows of the block are as before; all of the sheet where no rows were left out. */
function printedBefore(unprinted: RowSpan | undefined, cells: SheetCells, tail: Rect | null): readonly Rect[] {
  const { row, column } = usedRangeEnd(cells);
  return printedRects(unprinted ?? { top: row, height: 0 }, { row: row - (tail?.height ?? 0), column });
}

/** Puts charts that moved over their cells once more, when the rows have their heights again. */
async function placeCharts({ ports, workbook, change }: UndoTask, cells: SheetCells, { token }: OwnSheetChange): Promise<void> {
  const key = drawingsSetting(token);
  const now = drawingsFrom(workbook.settings[key]) ?? NO_DRAWINGS;
  const before = (key in change.settings ? drawingsFrom(change.settings[key]) : null) ?? now;
  const moved = placedCharts(before.charts, now.charts).filter(({ staysInPlace }) => staysInPlace !== true);
  if (before !== now && moved.length > 0) await ports.sheets.decorate(cells.id, { ...NO_DECORATION, charts: moved });
}

/** Gives the cells that led to others before their way back, where they show its text again. */
async function restoreLinks({ ports, change }: UndoTask, now: SheetCells, { token }: OwnSheetChange): Promise<void> {
  const key = drawingsSetting(token);
  const down = ownBlock(now, token)?.top ?? 0;
  const links = (key in change.settings ? drawingsFrom(change.settings[key])?.links : null) ?? [];
  const shown = links.map((link) => ({ ...link, row: link.row + down })).filter(({ row, column, text }) => cellAt(now, row, column) === text);
  if (shown.length > 0) await ports.sheets.decorate(now.id, { ...NO_DECORATION, links: shown });
}

/** The formats without their lines. */
function withoutLines(formats: WritePlan['formats']): WritePlan['formats'] {
  return formats.map(({ border: _, frame: __, rowLines: ___, columnLines: ____, ...format }) => format).filter((format) => Object.keys(format).length > 1);
}

/**
 * Deletes the rows that the run inserted, if they are blank across the sheet, gives the others their heights, and drops the record. The
 * name of the block shrinks with the rows, so that a second try does not delete more.
 */
async function restoreRows({ ports, key }: UndoTask, cells: SheetCells, own: OwnSheetChange): Promise<Pick<UndoResult, 'rowsKept'>> {
  const block = ownBlock(cells, own.token);
  const tail = own.inserted ? tailOf(cells, own) : null;
  const isFree = tail !== null && isBlank(cells, tail);
  if (isFree) await ports.sheets.deleteRows(cells.id, tail.top, tail.height);
  if (block !== null) await restoreHeights(ports.sheets, cells.id, block, own.heights ?? []);
  const names = block === null || !own.inserted ? [] : [{ name: sheetBlockName(own.token), rect: { ...block, height: own.height } }];
  const plan = { ...settingsPlan(cells, { [key]: undefined }), names };
  await ports.write(isFree ? plan : withoutTail(plan, tail));
  return tail === null || isFree ? {} : { rowsKept: tail.height };
}

/** Whether these rows are blank, beside our columns too. */
function isBlank(cells: SheetCells, { top, height }: Rect): boolean {
  for (let row = top; row < top + height; row += 1) {
    for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) if (isFilled(cellAt(cells, row, column))) return false;
  }
  return true;
}

/** Points by which two equal heights may differ: Excel rounds them to what the screen can show. */
const HEIGHT_TOLERANCE = 0.75;

/**
 * Gives rows the heights they had. A row that fitting makes as high as before goes on growing with its text; only the others, whose
 * height a person had set, are set. Hidden rows stay hidden.
 *
 * - Round trips: 3, 2 where fitting the rows is enough, none without rows.
 *
 * @param block the cells by whose text the rows are fitted; its first row is the first of `heights`
 * @param heights in points, 0 of a hidden row
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
 * Removes a sheet that the run made, unless something of a person's is on it: a cell that does not hold what was written, a chart, a
 * table, a picture, a comment. Then the sheet and its record stay, and undoing can be tried again once that is moved.
 *
 * - Round trips: 3. What was stored of the sheet goes last, so that undoing can be tried again after a failure.
 */
export async function removeMadeSheet(task: UndoTask, cells: SheetCells): Promise<UndoResult> {
  const { ports, workbook, change } = task;
  const stays = (notice: Notice): UndoResult => ({ sheet: cells.name, restored: 0, left: [], notice });
  const place = firstForeignCell(cells, change);
  if (place !== null) return stays(SHEET_STAYS(cells.name, ` (${place})`));
  const charts = change.own === undefined ? [] : (drawingsFrom(workbook.settings[drawingsSetting(change.own.token)])?.charts ?? []);
  if (await ports.sheets.hasMore(cells.id, charts.map(({ name }) => name))) return stays(SHEET_STAYS(cells.name, ''));
  await ports.sheets.remove(cells.id);
  return dropSheetRecord(task);
}

/** Removes the names and the stored settings of a made sheet that is gone. */
export async function dropSheetRecord({ ports, workbook, key, change }: UndoTask): Promise<UndoResult> {
  const { sheets, activeSheetId } = workbook;
  const other = activeSheetId === change.sheetId ? sheets.find(({ id }) => id !== change.sheetId)?.id : activeSheetId;
  const settings = Object.entries(change.settings).map(([one, value]) => [one, value ?? undefined] as const);
  const plan = settingsPlan({ id: other ?? activeSheetId, name: change.sheet }, { ...Object.fromEntries(settings), [key]: undefined });
  await ports.write({ ...plan, oldNames: change.names.map(([name]) => name) });
  return { sheet: change.sheet, restored: 0, left: [], notice: null, removed: true };
}

/** Address of the first filled cell that does not hold what was written; null when there is none. */
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
