import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import { rectAddress } from '../../workbook/cells/cellAddress';
import type { Rect } from '../../workbook/cells/rect';
import { usedRangeEnd } from '../../workbook/cells/sheetCells';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import { drawingsFrom, drawingsOf, drawingsSetting, NO_DRAWINGS, ownBlock, ownSheetOf, sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheetToken } from '../../workbook/ownSheets/ownSheet';
import { MAX_SHEET_NAME_LENGTH } from '../../workbook/ownSheets/ownSheetNames';
import { isArrangedAnew, isForgottenSheet, planOwnSheet } from '../../workbook/ownSheets/planOwnSheet';
import type { AnswerFor, ChangedCell, IsReplacementRequested, OwnSheetPlan } from '../../workbook/ownSheets/planOwnSheet';
import type { SheetContent } from '../../workbook/ownSheets/sheetContent';
import { NO_DECORATION, placedCharts, printedRects, rowsToFit } from '../../workbook/ownSheets/sheetPort';
import type { SheetDecoration, SheetPort } from '../../workbook/ownSheets/sheetPort';
import { ChangedCellsProblem, writeUnrecorded } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { settingsPlan } from '../settings/settings';
import type { SheetRun } from '../store/retryingPorts';
import { runAtOnce } from '../store/scheduler';
import type { JournalEntry } from '../undo/changeJournal';
import { undoOwnSheet } from '../undo/undoOwnSheet';
import type { UndoPorts } from '../undo/undoResult';
import { writeRecorded } from '../undo/writeRecorded';

/** What a sheet has besides its content; `settings` are stored with it. */
interface OwnSheetExtras {
  readonly decoration?: Partial<SheetDecoration>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly visibility?: 'Visible' | 'Hidden';
  /** Which cells of a person are to be replaced, because they ask for it. */
  readonly isAsked?: IsReplacementRequested;
}

/** A sheet that was written. */
export interface WrittenSheet {
  readonly name: string;
  /** Cells of a person that were kept in the place of its content. */
  readonly kept: readonly ChangedCell[];
}

/**
 * Writes one of the add-in's own sheets: makes it when there is none, otherwise rewrites only its block.
 * The user's order of sheets, active sheet and selection stay; rows are fitted to their text only when some text is another, and hidden
 * rows stay hidden.
 *
 * - Round trips: 5, and 1 more when rows must be inserted.
 * - Errors: a `WorkbookProblem`, of cells that somebody changed a `ChangedCellsProblem` unless the run has the answer; then a sheet that was just made is gone again, and one that existed is as it was before.
 */
export async function writeOwnSheet(
  run: SheetRun, workbook: WorkbookCells, token: OwnSheetToken, content: SheetContent, extras: OwnSheetExtras = {},
): Promise<WrittenSheet> {
  const present = ownSheetOf(workbook.sheets, token);
  const cells = present ?? await newSheet(run.sheets, workbook, content.name, extras.visibility ?? 'Visible');
  const plan = planWork(run, workbook, cells, present === null ? null : ownBlock(present, token), { token, content, extras });
  const heights = plan.block === null ? [] : await run.sheets.heights(cells.id, 0, plan.insert === null ? plan.rows : plan.block.height);
  const entry = await writeCells(run, cells, plan, heights);
  try {
    await run.sheets.decorate(cells.id, withRowHeights(decorationOf(workbook, plan, extras.decoration ?? {}), plan, heights, entry !== null));
  } catch (error) {
    if (entry !== null) await rollBackSheet(run, workbook, cells.id, entry).catch(() => undefined);
    throw error;
  }
  return { name: cells.name, kept: plan.kept };
}

interface OwnSheetRequest {
  readonly token: OwnSheetToken;
  readonly content: SheetContent;
  readonly extras: OwnSheetExtras;
}

/** What is to be done to a sheet. */
interface OwnSheetWork extends Pick<OwnSheetPlan, 'writePlan' | 'insert' | 'kept'>, Pick<OwnSheetRequest, 'token' | 'content'> {
  /** Our block before; null on a sheet that was just made. */
  readonly block: Rect | null;
  /** Rows of the block, before or after: as many as it has ever. */
  readonly rows: number;
  /** End of what will stand on the sheet. */
  readonly end: { readonly row: number; readonly column: number };
}

function planWork(run: SheetRun, { settings }: WorkbookCells, cells: SheetCells, block: Rect | null, { token, content, extras }: OwnSheetRequest): OwnSheetWork {
  const isForgotten = isForgottenSheet(cells, token, settings);
  const answerFor: AnswerFor = (cell) => {
    const answer = run.changedCells?.(cell) ?? 'ask';
    return isForgotten && answer === 'ask' ? (run.forgottenCells ?? 'ask') : answer;
  };
  const { writePlan, insert, conflicts, kept } = planOwnSheet(cells, token, content, settings, extras.isAsked, answerFor);
  if (conflicts.length > 0) throw changedCellsProblem(cells.name, conflicts, isForgotten);
  const rows = Math.max(content.values.length, block?.height ?? 0);
  const used = usedRangeEnd(cells);
  const end = { row: Math.max(content.values.length, used.row + (insert?.count ?? 0)), column: Math.max(content.values[0]?.length ?? 0, used.column) };
  return { token, content, block, rows, end, insert, kept, writePlan: { ...writePlan, settings: { ...writePlan.settings, ...extras.settings } } };
}

/** Cells named in a sentence; the rest are counted. */
const NAMED_CELLS = 5;
const MAX_QUOTED = 40;

function changedCellsProblem(sheet: string, cells: readonly ChangedCell[], isForgotten: boolean): ChangedCellsProblem {
  const quoted = (text: string): string => (text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
  const named = cells.slice(0, NAMED_CELLS).map(({ place: { rect }, text }) => `${rectAddress(rect)} («${quoted(text)}»)`);
  const rest = cells.length - named.length;
  const count = (one: string, several: string): string => (cells.length === 1 ? one : `${formatCount(cells.length)} ${several}`);
  const what = isForgotten
    ? `no se sabe si alguien cambió ${count('una celda', 'celdas')}, porque el libro perdió lo que PEI Avance guardaba en él`
    : `alguien cambió ${count('una celda que escribió', 'celdas que escribió')} PEI Avance`;
  return new ChangedCellsProblem(
    `En la hoja «${sheet}» ${what}: ${spanishList([...named, ...(rest > 0 ? [`${formatCount(rest)} más`] : [])])}.`,
    'Elija entre conservar lo escrito y reemplazarlo. Mientras tanto, la hoja queda como estaba.',
    cells,
  );
}

/** Writes the cells; null when they all stood so. A failure leaves the sheet as it was, or none where there was none. */
async function writeCells({ port, sheets, journal, label }: SheetRun, cells: SheetCells, plan: OwnSheetWork, heights: readonly number[]): Promise<JournalEntry | null> {
  const { token, block, insert, writePlan } = plan;
  if (insert !== null) await sheets.insertRows(cells.id, insert.at, insert.count);
  const own = { token, height: block?.height ?? 0, inserted: insert !== null, ...(block !== null && { heights }) };
  try {
    return await writeRecorded(port, writePlan, journal, { cells, label, own });
  } catch (error) {
    if (insert !== null) await sheets.deleteRows(cells.id, insert.at, insert.count).catch(() => undefined);
    if (block === null) await sheets.remove(cells.id).catch(() => undefined);
    throw error;
  }
}

function decorationOf({ settings }: WorkbookCells, { token, content, block, kept, end }: OwnSheetWork, decoration: Partial<SheetDecoration>): SheetDecoration {
  const wanted = content.charts.map(({ name }) => name);
  const { charts: drawn, lines, rows, breaks = [], layout = 1, unprinted } = drawingsFrom(settings[drawingsSetting(token)]) ?? NO_DRAWINGS;
  const wantedBreaks = content.page.breaks ?? [];
  const areRowsOurs = block !== null && block.top === 0 && block.height === rows;
  return {
    ...NO_DECORATION,
    charts: areRowsOurs ? placedCharts(content.charts, drawn) : content.charts,
    oldCharts: block === null ? [] : drawn.map(({ name }) => name).filter((name) => !wanted.includes(name)),
    ...((block === null || layout !== (content.layout ?? 1)) && { widths: content.widths, page: content.page }),
    ...(block !== null && isArrangedAnew(content, settings[drawingsSetting(token)]) && { noLines: lines.map(({ rect }) => rect), lines: drawingsOf(content).lines }),
    noBreaks: breaks.filter((row) => !wantedBreaks.includes(row)),
    breaks: wantedBreaks.filter((row) => block === null || !breaks.includes(row)),
    // What a person set to be printed stays until the rows move, or something of theirs stands below.
    printed: content.unprinted !== undefined && (block === null || end.row > content.values.length || rows !== content.values.length || JSON.stringify(unprinted) !== JSON.stringify(content.unprinted))
      ? printedRects(content.unprinted, end) : null,
    links: (content.links ?? []).filter(({ row, column }) => kept.every(({ place: { rect } }) => rect.top !== row || rect.left !== column)),
    ...decoration,
  };
}

/** Fits emptied rows too, and leaves the heights of hidden rows; no row changes where no cell did. */
function withRowHeights(decoration: SheetDecoration, { content, rows }: OwnSheetWork, heights: readonly number[], isChanged: boolean): SheetDecoration {
  if (!isChanged) return { ...decoration, fit: [], heights: {} };
  const emptied = { top: content.values.length, left: 0, height: rows - content.values.length, width: content.values[0]?.length ?? 1 };
  return {
    ...decoration,
    fit: rowsToFit(emptied.height === 0 ? decoration.fit : [...decoration.fit, emptied], heights),
    heights: Object.fromEntries(Object.entries(decoration.heights).filter(([row]) => heights[Number(row)] !== 0)),
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
    const name = wanted.slice(0, MAX_SHEET_NAME_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Undoes the run's last write to one of the add-in's own sheets: removes the sheet if the run made it, else restores it; restores the
 * record of the run before.
 */
async function rollBackSheet(
  { port, sheets, journal }: SheetRun, { activeSheetId }: WorkbookCells, sheetId: string, { key, change, before }: JournalEntry,
): Promise<void> {
  const { own } = change;
  if (own === undefined) return;
  journal.rollBack();
  if (own.height === 0) await sheets.remove(sheetId);
  else {
    const workbook = await port.read();
    const cells = workbook.sheets.find(({ id }) => id === sheetId);
    const ports: UndoPorts = { read: () => port.read(), write: (plan) => writeUnrecorded(port, plan), compute: runAtOnce, sheets };
    if (cells !== undefined) await undoOwnSheet({ ports, workbook, key, change }, cells, own);
  }
  const oldNames = own.height === 0 ? [sheetBlockName(own.token)] : [];
  await writeUnrecorded(port, { ...settingsPlan({ id: activeSheetId, name: change.sheet }, before), oldNames });
}
