import type { Rect, SheetCells } from '../../workbook/cells';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { drawnOn, drawnSetting, ownBlock, ownSheetOf, planOwnSheet, type IsAsked, type OwnSheetToken } from '../../workbook/sheets/planOwnSheet';
import type { SheetContent } from '../../workbook/sheets/sheetContent';
import { LONGEST_NAME } from '../../workbook/sheets/sheetNames';
import { BARE, type SheetDress, type SheetPort } from '../../workbook/sheets/sheetPort';
import type { SheetRun } from './sheetRun';
import { takeBack } from './takeBack';

/** What hangs on the sheet besides what its content says; `settings` are stored with it. */
export interface OwnSheetExtras {
  readonly dress?: Partial<SheetDress>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly visibility?: 'Visible' | 'Hidden';
  /** Which cells of a person are to be replaced, because they ask for it. */
  readonly isAsked?: IsAsked;
}

/**
 * Brings one of the add-in's own sheets to hold a content: makes the sheet when there is none, otherwise rewrites only its block.
 * The user's order of sheets, active sheet and selection stay. Returns the sheet's name.
 *
 * - Round trips: 5 for a new sheet, 4 for one that exists, 1 more when rows must be inserted.
 * - Errors: a `WorkbookProblem`; then a sheet that was just made is gone again, and one that existed is as it was before.
 */
export async function putOwnSheet(
  run: SheetRun, workbook: WorkbookCells, token: OwnSheetToken, content: SheetContent, extras: OwnSheetExtras = {},
): Promise<string> {
  const present = ownSheetOf(workbook.sheets, token);
  const cells = present ?? await newSheet(run.sheets, workbook, content.name, extras.visibility ?? 'Visible');
  const block = present === null ? null : ownBlock(present, token);
  await fill(run, workbook, cells, block, { token, content, extras });
  try {
    await run.sheets.dress(cells.id, dressOf(workbook, token, content, present === null, extras.dress ?? {}));
  } catch (error) {
    await takeBack(run, workbook, cells.id).catch(() => undefined);
    throw error;
  }
  return cells.name;
}

interface Wanted {
  readonly token: OwnSheetToken;
  readonly content: SheetContent;
  readonly extras: OwnSheetExtras;
}

/** Writes the cells; a failure leaves the sheet as it was, or none where there was none. */
async function fill({ port, sheets, journal, label }: SheetRun, workbook: WorkbookCells, cells: SheetCells, block: Rect | null, wanted: Wanted): Promise<void> {
  const { token, content, extras } = wanted;
  const { writePlan, insert, conflicts } = planOwnSheet(cells, token, content, workbook.settings, extras.isAsked);
  const [conflict] = conflicts;
  if (conflict !== undefined) throw new WorkbookProblem(conflict.code, conflict.message, conflict.remedy);
  const plan = { ...writePlan, settings: { ...writePlan.settings, ...extras.settings } };
  if (insert !== null) await sheets.insertRows(cells.id, insert.at, insert.count);
  try {
    await port.write(plan, journal.keeper(plan, cells, label, { token, height: block?.height ?? 0, inserted: insert !== null }));
    journal.written();
  } catch (error) {
    if (insert !== null) await sheets.deleteRows(cells.id, insert.at, insert.count).catch(() => undefined);
    if (block === null) await sheets.remove(cells.id).catch(() => undefined);
    throw error;
  }
}

function dressOf({ settings }: WorkbookCells, token: OwnSheetToken, content: SheetContent, isNew: boolean, dress: Partial<SheetDress>): SheetDress {
  const wanted = content.charts.map(({ name }) => name);
  const drawn = (drawnOn(settings[drawnSetting(token)])?.charts ?? []).map(({ name }) => name);
  return {
    ...BARE,
    charts: content.charts,
    oldCharts: isNew ? [] : drawn.filter((name) => !wanted.includes(name)),
    ...(isNew && { widths: content.widths, page: content.page }),
    ...dress,
  };
}

async function newSheet(sheets: SheetPort, workbook: WorkbookCells, wanted: string, visibility: 'Visible' | 'Hidden'): Promise<SheetCells> {
  const name = freeName(workbook.sheets.map((sheet) => sheet.name), wanted);
  const id = await sheets.add(name, visibility);
  return { id, name, top: 0, left: 0, values: [], visibility, isProtected: false, isFiltered: false, ownNames: {} };
}

/**
 * A name no sheet has, as long as Excel allows: Excel does not tell them apart by case.
 *
 * @example freeName(['Resumen PEI'], 'Resumen PEI') // 'Resumen PEI (2)'
 */
export function freeName(taken: readonly string[], wanted: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
