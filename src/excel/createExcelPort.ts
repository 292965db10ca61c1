import type { Rect } from '../workbook/cells/rect';
import { WorkbookProblem } from '../workbook/port';
import type { PendingWrite, SelectedRange, WorkbookCells, WorkbookPort } from '../workbook/port';
import type { WritePlan } from '../workbook/write/writePlan';
import { removeAbandonedSheets } from './abandonedSheets';
import { namingCellEdit, supportsExcelApi } from './excelRun';
import type { ExcelRun } from './excelRun';
import { BookMemory } from './memory/bookMemory';
import { NO_ANSWER } from './patientRun';
import { asProblems, isEditing, officeCode, toProblem } from './problems';
import { rangeOf } from './rangeOf';
import { readInSlices } from './read/readInSlices';
import { readWorkbook } from './read/readWorkbook';
import { sheetIdsOf } from './sheetIds';
import type { SheetIds } from './sheetIds';
import { pause } from './slices';
import type { UnfinishedWrite } from './write/settleWrite';
import type { InspectedPlan } from './write/writeSheet';

/** Most tries to put back, and most while a cell is being edited. */
const TRIES = 3;
const EDITING_TRIES = 120;
/** Milliseconds between two tries. */
const BETWEEN_TRIES = 250;
/** Milliseconds after which Excel has reported our own changes, where it does not tell whose they are. */
const ECHO_TIME = 500;

/** Downloaded after the first look at the workbook, and before anything is written. */
const loadWriting = () => import(/* webpackChunkName: "work" */ './write/writeSheet');

const loadRefusals = () => import(/* webpackChunkName: "work" */ './write/refusals');

const loadSettling = () => import(/* webpackChunkName: "work" */ './write/settleWrite');

/** Repeats what puts a write back while a cell is edited, and a few times after other failures; never where Excel does not answer. */
async function withRetries(putBack: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await putBack();
    } catch (error) {
      if (isSilent(error) || tries >= (isEditing(error) ? EDITING_TRIES : TRIES)) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
}

const isSilent = (error: unknown): boolean => error instanceof WorkbookProblem && error.code === NO_ANSWER;

/** The sheet of a write is gone, and what was written with it. */
const isGone = (error: unknown): boolean => ['ItemNotFound', 'InvalidReference'].includes(officeCode(error));

/**
 * The workbook as the use cases see it, through Office.js.
 *
 * Round trips (requests) of *Calcular avance*: 4 to read, 1 to inspect and 1 to commit: 6, whatever the number of sheets and rows,
 * and one more per 4 MB. A second run, with nothing to write, ends with the inspection.
 * Never activates a sheet nor moves the selection, except {@link WorkbookPort.select}.
 *
 * @param excelRun `Excel.run`, or the embedded host's
 * @param memoryLimit letters that the memory of a workbook may take; the usual ones unless given
 */
export function createExcelPort(excelRun: ExcelRun, memoryLimit?: number): WorkbookPort {
  const run = namingCellEdit(excelRun);
  const memory = new BookMemory(memoryLimit);
  const ids = sheetIdsOf(excelRun);
  /** Changes of our own that Excel may still tell of. */
  let echoes = 0;
  /** A write whose end is not known, or that could not be put back: looked at and ended before anything else is done. */
  let unfinished: UnfinishedWrite | null = null;

  async function endUnfinished(): Promise<void> {
    await removeAbandonedSheets(excelRun);
    if (!unfinished) return;
    const { settleWrite } = await loadSettling();
    const write = unfinished;
    try {
      await withRetries(() => settleWrite(run, write, memory));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    unfinished = null;
  }

  const forgetLater = (): void => void pause(ECHO_TIME).then(() => (echoes -= 1));

  async function inspect(plan: WritePlan): Promise<PendingWrite | null> {
    const { inspectSheet } = await loadWriting();
    await endUnfinished();
    const inspected = await inspectSheet(run, { ...plan, sheetId: ids.idOf(plan.sheetId) }, memory);
    return inspected && {
      change: { ...inspected.change, sheetId: plan.sheetId },
      commit: (settings) => asProblems(() => commit(withSettings(inspected, settings ?? {})), plan.sheet),
    };
  }

  async function commit(inspected: InspectedPlan): Promise<void> {
    const { sheet } = inspected.plan;
    const { commitSheet, prepareMemory, putBack } = await loadWriting();
    const prepared = await prepareMemory(inspected, memory);
    echoes += 1;
    try {
      await commitSheet(run, inspected, prepared);
    } catch (error) {
      const problem = await toProblem(error, sheet);
      unfinished = { inspected, isUnknown: isSilent(problem) };
      if (isSilent(problem)) throw problem;
      await withRetries(() => putBack(run, inspected, memory)).catch(() => loadRefusals().then(({ REFUSALS }) => Promise.reject(REFUSALS.halfWritten(sheet, problem))));
      unfinished = null;
      throw problem;
    } finally {
      forgetLater();
    }
  }

  return {
    read: (): Promise<WorkbookCells> => asProblems(async () => {
      await endUnfinished();
      return readWorkbook(run, memory, ids);
    }),
    inspect: (plan) => asProblems(() => inspect(plan), plan.sheet),
    numberFormats: (sheetId, rect) => asProblems(() => run(async (context) => {
      const [formats = []] = await readInSlices(context, [{ sheetId: ids.idOf(sheetId), rect, property: 'numberFormat' }]);
      return formats.map((row) => row.map(String));
    })),
    forget: () => asProblems(async () => {
      const { forgetMemory } = await loadWriting();
      await endUnfinished();
      return forgetMemory(run, memory);
    }),
    select: (sheetId: string, rect: Rect) => asProblems(() => run(async (context) => {
      echoes += 1;
      forgetLater();
      const sheet = context.workbook.worksheets.getItem(ids.idOf(sheetId));
      sheet.activate();
      rangeOf(sheet, rect).select();
      await context.sync();
    })),
    selected: () => asProblems(() => selectedRange(run, ids)),
    watch: (changed) => asProblems(async () => {
      const stop = await watchWorkbook(run, () => echoes > 0, changed);
      return () => void stop().catch(() => undefined);
    }),
    pause,
    now: () => performance.now(),
    about: aboutExcel,
  };
}

async function selectedRange(run: ExcelRun, ids: SheetIds): Promise<SelectedRange | null> {
  try {
    return await run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex, columnIndex, rowCount, columnCount');
      range.worksheet.load('id');
      await context.sync();
      return { sheetId: ids.keyOf(range.worksheet.id), rect: { top: range.rowIndex, left: range.columnIndex, height: range.rowCount, width: range.columnCount } };
    });
  } catch (error) {
    // Several ranges at once, a chart or a picture.
    if (officeCode(error) === 'InvalidSelection') return null;
    throw error;
  }
}

const withSettings = (inspected: InspectedPlan, settings: Readonly<Record<string, unknown>>): InspectedPlan =>
  ({ ...inspected, differences: { ...inspected.differences, settings: { ...inspected.differences.settings, ...settings } } });

interface Handle {
  readonly context: Excel.RequestContext;
  remove(): void;
}

/**
 * Calls back when cells of any sheet change, when another sheet is shown, and when sheets come or go.
 *
 * Of cells Excel tells since ExcelApi 1.14 whether this add-in wrote them; of the rest, and before, the time tells.
 *
 * @param isOurs whether what arrives now may be the echo of our own writing
 * @returns how to stop; sheets that came later than the watch are watched only where ExcelApi 1.9 watches the whole workbook
 */
async function watchWorkbook(run: ExcelRun, isOurs: () => boolean, changed: () => void): Promise<() => Promise<void>> {
  const heard = ({ triggerSource }: { readonly type: string; readonly triggerSource?: string }): Promise<void> => {
    if (triggerSource === undefined ? !isOurs() : triggerSource !== 'ThisLocalAddin') changed();
    return Promise.resolve();
  };
  const handles = await run(async (context) => {
    const { worksheets } = context.workbook;
    const wholeBook = supportsExcelApi('1.9');
    if (!wholeBook) {
      worksheets.load('items/id');
      await context.sync();
    }
    const edited = wholeBook ? [worksheets.onChanged.add(heard)] : worksheets.items.map((sheet) => sheet.onChanged.add(heard));
    const others = [worksheets.onActivated.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard)];
    await context.sync();
    return [...edited, ...others] as Handle[];
  });
  return () => removeHandlers(handles);
}

/** Handlers must be removed in the context that added them. */
async function removeHandlers(handles: readonly Handle[]): Promise<void> {
  const [first] = handles;
  if (!first) return;
  for (const handle of handles) handle.remove();
  await first.context.sync();
}

/** Higher than any version there is: the newest that is supported is looked for downwards. */
const NEWEST_API = 40;

/**
 * Platform, version and newest supported ExcelApi, for whoever supports the add-in; '' where there is no Office.
 *
 * @example aboutExcel() // 'OfficeOnline 16.0.0.0, ExcelApi 1.17'
 */
export function aboutExcel(): string {
  if (typeof Office === 'undefined') return '';
  const { platform, version } = Office.context.diagnostics;
  const minor = Array.from({ length: NEWEST_API }, (_, nth) => NEWEST_API - nth).find((one) => supportsExcelApi(`1.${one}`));
  return `${String(platform)} ${version}, ExcelApi ${minor === undefined ? '?' : `1.${minor}`}`;
}
