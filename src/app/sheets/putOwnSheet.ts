import type { SheetCells } from '../../workbook/cells';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookCells, WorkbookPort } from '../../workbook/port';
import { ownSheetOf, planOwnSheet, type OwnSheetToken } from '../../workbook/sheets/planOwnSheet';
import type { SheetContent } from '../../workbook/sheets/sheetContent';
import type { SheetDress, SheetPort } from '../../workbook/sheets/sheetPort';

/** The doors to the workbook. */
export interface Doors {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
}

/** What hangs on the sheet besides what its content says; `settings` are stored with it. */
export interface OwnSheetExtras {
  readonly dress?: Partial<SheetDress>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly visibility?: 'Visible' | 'Hidden';
}

/**
 * Brings one of the add-in's own sheets to hold a content: makes the sheet when there is none, otherwise rewrites only its block.
 * The user's order of sheets, active sheet and selection stay. Returns the sheet's name.
 *
 * - Round trips: 5 for a new sheet, 4 for one that exists, 1 more when rows must be inserted.
 * - Errors: a `WorkbookProblem`; then a sheet that was just made is gone again and inserted rows are taken out.
 */
export async function putOwnSheet(
  { port, sheets }: Doors, workbook: WorkbookCells, token: OwnSheetToken, content: SheetContent, extras: OwnSheetExtras = {},
): Promise<string> {
  const present = ownSheetOf(workbook.sheets, token);
  const cells = present ?? await newSheet(sheets, workbook, content.name, extras.visibility ?? 'Visible');
  const { writePlan, insert, conflicts } = planOwnSheet(cells, token, content, workbook.settings);
  const [conflict] = conflicts;
  if (conflict !== undefined) throw new WorkbookProblem(conflict.code, conflict.message, conflict.remedy);
  if (insert !== null) await sheets.insertRows(cells.id, insert.at, insert.count);
  try {
    await port.write({ ...writePlan, settings: { ...writePlan.settings, ...extras.settings } });
    await sheets.dress(cells.id, {
      widths: present === null ? content.widths : null, heights: {}, fit: [], charts: content.charts, lists: [], merges: [],
      page: present === null ? content.page : null, ...extras.dress,
    });
  } catch (error) {
    if (insert !== null) await sheets.deleteRows(cells.id, insert.at, insert.count).catch(() => undefined);
    if (present === null) await sheets.remove(cells.id).catch(() => undefined);
    throw error;
  }
  return cells.name;
}

async function newSheet(sheets: SheetPort, workbook: WorkbookCells, wanted: string, visibility: 'Visible' | 'Hidden'): Promise<SheetCells> {
  const name = freeName(workbook.sheets.map((sheet) => sheet.name), wanted);
  const id = await sheets.add(name, visibility);
  return { id, name, top: 0, left: 0, values: [], visibility, isProtected: false, isFiltered: false, ownNames: {} };
}

/**
 * A name no sheet has: Excel does not tell them apart by case.
 *
 * @example freeName(['Resumen PEI'], 'Resumen PEI') // 'Resumen PEI (2)'
 */
export function freeName(taken: readonly string[], wanted: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
