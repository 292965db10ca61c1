import type { Rect } from '../workbook/cells';
import type { WorkbookCells, WorkbookPort } from '../workbook/port';
import { WorkbookProblem } from '../workbook/port';
import type { ChangeKeeper } from '../workbook/change';
import type { WritePlan } from '../workbook/writePlan';
import { aboutExcel } from './aboutExcel';
import type { ExcelRun } from './excelRun';
import { pause } from './pause';
import { officeCode, speaking, toProblem } from './problems';
import { rangeOf } from './rangeOf';
import { readWorkbook } from './readWorkbook';
import { watchWorkbook } from './watchWorkbook';
import type { Begun } from './writeSheet';

/** How often putting back is tried, and how long the user may go on editing a cell meanwhile. */
const TRIES = 3;
const EDITING_TRIES = 120;
const BETWEEN_TRIES = 250;
/** Excel tells of our own changes a moment after they are made. */
const ECHO = 500;

/** Downloaded while the user looks at what was found, and before anything is written. */
const comingWriting = () => import(/* webpackChunkName: "work" */ './writing');

async function putBackPatiently(run: ExcelRun, begun: Begun): Promise<void> {
  const { putBack } = await comingWriting();
  for (let tries = 1; ; tries += 1) {
    try {
      return await putBack(run, begun);
    } catch (error) {
      const isEditing = officeCode(error) === 'InvalidOperationInCellEditMode';
      if (tries >= (isEditing ? EDITING_TRIES : TRIES)) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
}

const halfWritten = (sheet: string, cause: WorkbookProblem): WorkbookProblem =>
  new WorkbookProblem(
    'a-medias',
    `${cause.message} La hoja «${sheet}» pudo quedar a medias.`,
    'No cierre este panel: vuelva a calcular y primero se pondrá todo como estaba.',
    cause.behind,
  );

/**
 * The workbook as the use cases see it, through Office.js.
 *
 * Round trips (requests) of *Calcular avance*: 4 to read, 2 to write and read back: 6, whatever the number of sheets and rows,
 * and one more per 4 MB. A second run, with nothing to write, only reads.
 * Never activates a sheet nor moves the selection, except {@link WorkbookPort.select}.
 *
 * @param run `Excel.run`, or the embedded host's
 */
export function createExcelPort(run: ExcelRun): WorkbookPort {
  /** Pieces of our own work whose echo may still come. */
  let ours = 0;
  /** A write that failed and could not be put back: done first thing when Excel answers again. */
  let unfinished: Begun | null = null;

  async function settle(): Promise<void> {
    if (!unfinished) return;
    await putBackPatiently(run, unfinished);
    unfinished = null;
  }

  const forgetLater = (): void => void pause(ECHO).then(() => (ours -= 1));

  async function write(plan: WritePlan, keeper: ChangeKeeper | null): Promise<void> {
    const { writeSheet } = await comingWriting();
    await settle();
    let begun: Begun | null = null;
    ours += 1;
    try {
      await writeSheet(run, plan, keeper, (one) => (begun = one));
    } catch (error) {
      const problem = toProblem(error, plan.sheet);
      unfinished = begun;
      await settle().catch(() => Promise.reject(halfWritten(plan.sheet, problem)));
      throw problem;
    } finally {
      forgetLater();
    }
  }

  return {
    read: (): Promise<WorkbookCells> => speaking(async () => {
      await settle();
      return readWorkbook(run);
    }),
    write: (plan, keeper) => speaking(() => write(plan, keeper ?? null), plan.sheet),
    select: (sheetId: string, rect: Rect) => speaking(() => run(async (context) => {
      ours += 1;
      forgetLater();
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      rangeOf(sheet, rect).select();
      await context.sync();
    })),
    watch: (changed) => speaking(async () => {
      const stop = await watchWorkbook(run, () => ours > 0, changed);
      return () => void stop().catch(() => undefined);
    }),
    pause,
    now: () => performance.now(),
    about: aboutExcel,
  };
}
