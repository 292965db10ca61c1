import { cellAt, endOf, isFilled } from '../../workbook/cellAt';
import type { Rect, SheetCells } from '../../workbook/cells';
import { drawnOn, drawnSetting, NOTHING_DRAWN, ownBlock, sheetBlockName } from '../../workbook/sheets/planOwnSheet';
import { BARE, inPlace } from '../../workbook/sheets/sheetPort';
import type { WritePlan } from '../../workbook/writePlan';
import { planUndo } from './planUndo';
import { putHeightsBack } from './putHeightsBack';
import type { OwnSheetChange, StoredChange } from './storedChange';
import type { Undone, UndoWork } from './undoWork';

/**
 * Puts one of the add-in's own sheets back as it was before the run: cells, looks, rules, charts, pick-lists, rows and their heights.
 * Widths are not touched by a run on a sheet that exists.
 *
 * - Result: null when nobody can tell which cell is which.
 * - A failure half-way leaves a record of what remains to be done.
 */
export async function undoOwnSheet(work: UndoWork, cells: SheetCells, own: OwnSheetChange): Promise<Undone | null> {
  const { doors, key, change } = work;
  const done: Undone = { sheet: cells.name, restored: 0, left: [], notice: null };
  if (areCellsBack(change)) return { ...done, ...(await putRowsBack(work, cells, own)) };
  const undo = await doors.compute(planUndo(cells, key, change));
  if (undo === null) return null;
  const tail = tailOf(cells, own);
  await drawBack(work, cells, own, tail);
  const writePlan = { ...undo.writePlan, formats: withoutLines(undo.writePlan.formats), settings: { ...undo.writePlan.settings, [key]: rowsOf(change) } };
  await doors.write(own.inserted ? { ...writePlan, names: [], oldNames: [] } : withoutTail(writePlan, tail));
  const now = (await doors.read()).sheets.find(({ id }) => id === cells.id);
  return { ...done, restored: undo.restored, left: undo.left, ...(now !== undefined && (await putRowsBack(work, now, own))) };
}

/** What remains of a record when all but the rows is put back. */
const rowsOf = (change: StoredChange): StoredChange => ({ ...change, values: [], formats: [], rules: [], names: [], settings: {} });

const areCellsBack = ({ values, settings }: StoredChange): boolean => values.length === 0 && Object.keys(settings).length === 0;

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
async function drawBack({ doors, workbook, change }: UndoWork, cells: SheetCells, { token }: OwnSheetChange, tail: Rect | null): Promise<void> {
  const key = drawnSetting(token);
  const now = drawnOn(workbook.settings[key]) ?? NOTHING_DRAWN;
  const before = (key in change.settings ? drawnOn(change.settings[key]) : null) ?? now;
  const down = ownBlock(cells, token)?.top ?? 0;
  const moved = <T extends { readonly rect: Rect }>(one: T): T => ({ ...one, rect: { ...one.rect, top: one.rect.top + down } });
  const names = before.charts.map(({ name }) => name);
  await doors.sheets.dress(cells.id, {
    ...BARE,
    charts: before === now ? [] : inPlace(before.charts, now.charts),
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
async function putRowsBack({ doors, key }: UndoWork, cells: SheetCells, own: OwnSheetChange): Promise<Pick<Undone, 'rowsKept'>> {
  const block = ownBlock(cells, own.token);
  const tail = own.inserted ? tailOf(cells, own) : null;
  const isFree = tail !== null && isBlank(cells, tail);
  if (isFree) await doors.sheets.deleteRows(cells.id, tail.top, tail.height);
  if (block !== null) await putHeightsBack(doors.sheets, cells.id, block, own.heights ?? []);
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
    for (let column = cells.left; column < endOf(cells).column; column += 1) if (isFilled(cellAt(cells, row, column))) return false;
  }
  return true;
}
