import { cellAt, endOf, isFilled } from '../../workbook/cellAt';
import type { Rect, SheetCells } from '../../workbook/cells';
import { chartsDrawn, chartsSetting, ownBlock, PLAIN, sheetBlockName } from '../../workbook/sheets/planOwnSheet';
import { BARE } from '../../workbook/sheets/sheetPort';
import type { WritePlan } from '../../workbook/writePlan';
import { planUndo } from './planUndo';
import type { OwnSheetChange, StoredChange } from './storedChange';
import type { Undone, UndoWork } from './undoWork';

/**
 * Puts one of the add-in's own sheets back as it was before the run: cells, looks, rules, charts, pick-lists and rows. Widths and
 * heights, which are the user's once the sheet is made, stay as they are.
 *
 * - Result: null when nobody can tell which cell is which.
 * - A failure half-way leaves a record of what remains to be done.
 */
export async function undoOwnSheet(work: UndoWork, cells: SheetCells, own: OwnSheetChange): Promise<Undone | null> {
  const { doors, key, change } = work;
  const done: Undone = { sheet: cells.name, restored: 0, left: [], notice: null };
  if (areRowsLeft(change)) return { ...done, ...(await takeRowsOut(work, cells, own)) };
  const plan = planUndo(cells, key, change);
  if (plan === null) return null;
  const tail = tailOf(cells, own);
  await putChartsBack(work, cells, own, tail);
  const undone = { ...done, restored: plan.restored, left: plan.left };
  if (!own.inserted) {
    await doors.write(withoutTail(plan.writePlan, tail));
    return undone;
  }
  const rest: StoredChange = { ...change, values: [], formats: [], rules: [], names: [], settings: {} };
  await doors.write({ ...plan.writePlan, names: [], oldNames: [], settings: { ...plan.writePlan.settings, [key]: rest } });
  const now = (await doors.read()).sheets.find(({ id }) => id === cells.id);
  return now === undefined ? undone : { ...undone, ...(await takeRowsOut(work, now, own)) };
}

/** Everything is put back but the rows. */
const areRowsLeft = ({ values, settings }: StoredChange): boolean => values.length === 0 && Object.keys(settings).length === 0;

/** Rows of our block that were not so before the run; null for none. */
function tailOf(cells: SheetCells, { token, height }: OwnSheetChange): Rect | null {
  const block = ownBlock(cells, token);
  return block === null || block.height <= height ? null : { ...block, top: block.top + height, height: block.height - height };
}

/** Rows that are ours no more are plain again. */
function withoutTail(plan: WritePlan, tail: Rect | null): WritePlan {
  if (tail === null) return plan;
  return {
    ...plan,
    formats: [{ rect: tail, ...PLAIN }, ...plan.formats],
    conditionalFormats: [...plan.conditionalFormats, { rect: tail, rules: [] }],
  };
}

async function putChartsBack({ doors, workbook, change }: UndoWork, cells: SheetCells, { token }: OwnSheetChange, tail: Rect | null): Promise<void> {
  const key = chartsSetting(token);
  const before = key in change.settings ? chartsDrawn(change.settings[key]) : null;
  if (before === null && tail === null) return;
  const names = before?.map(({ name }) => name);
  const drawn = chartsDrawn(workbook.settings[key]).map(({ name }) => name);
  await doors.sheets.dress(cells.id, {
    ...BARE,
    charts: before ?? [],
    oldCharts: names === undefined ? [] : drawn.filter((name) => !names.includes(name)),
    noLists: tail === null ? [] : [tail],
  });
}

/**
 * Takes out the rows that were put in, if they are blank all along, and drops the record. The name of the block shrinks with them: it
 * tells, when this is tried again, whether they are out already.
 */
async function takeRowsOut({ doors, key }: UndoWork, cells: SheetCells, own: OwnSheetChange): Promise<Pick<Undone, 'rowsKept'>> {
  const block = ownBlock(cells, own.token);
  const tail = tailOf(cells, own);
  const isFree = tail !== null && isBlank(cells, tail);
  if (isFree) await doors.sheets.deleteRows(cells.id, tail.top, tail.height);
  const plan: WritePlan = {
    sheetId: cells.id, sheet: cells.name, blocks: [], formats: [], conditionalFormats: [],
    names: block === null ? [] : [{ name: sheetBlockName(own.token), rect: { ...block, height: own.height } }],
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
