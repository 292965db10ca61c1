import type { SheetPreview } from '../messages/messages';
import { STEP_LABELS } from '../messages/words';
import { newsPatch, reload, tablesPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook, showStep, throwIfStopped } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { changeJournal } from '../undo/changeJournal';
import { firstWriteQuestion, mustAsk } from './askBeforeFirstWrite';
import { bulkNews } from './bulkNews';
import { bulkPlan, isJob } from './bulkPlan';
import type { BulkJob, SheetPlan } from './bulkPlan';
import { makeBulkReports, reportPreviews } from './bulkReports';
import { BULK } from './bulkWords';
import { calculateBook } from './calculateBook';
import { prepareTable } from './calculateTable';
import type { Compute, TableJob } from './calculateTable';
import { sheetIdIn } from './readTables';
import type { ReadWorkbook } from './readTables';
import { omittedLines, sheetPreviews } from './writePreview';

/** Share of the work that reading takes; the rest is shared out by indicators. */
const READING_SHARE = 0.1;

/**
 * *Recalcular todo el libro*: every PEI table in every period with values. It can be stopped between sheets. After a yes to the question
 * before the first write it goes on, or begins anew where the workbook was edited meanwhile.
 *
 * @param withReports makes the summary and the alerts of each table too, in the same run
 * @param confirmed key of the write that the user said yes to
 */
export async function calculateAllTables(context: UseCaseContext, withReports = false, confirmed: string | null = null): Promise<StatePatch> {
  const { state } = context;
  if (!state.get('workbook').survey) return reload(context);
  await showStep(context, STEP_LABELS.reading, 0, true);
  const read = await readWorkbook(context);
  throwIfStopped(context);
  state.patch(tablesPatch(state.all(), read));
  const plan = bulkPlan(read);
  if (mustAsk(read)) {
    await showStep(context, STEP_LABELS.computing, READING_SHARE, true);
    const omitted = omittedLines(plan.flatMap(({ tables }) => tables.flatMap((one) => (isJob(one) ? [] : [one]))));
    const goOn = (yes: string): Promise<StatePatch> => (context.isCurrent(read) ? writeAll(context, read, plan, withReports) : calculateAllTables(context, withReports, yes));
    const sheets = [...await previewsOf(context, read, jobsOf(plan)), ...(withReports ? reportPreviews(read, jobsOf(plan)) : [])];
    const question = firstWriteQuestion(read, { sheets, omitted, confirmed }, goOn);
    if (question) return question;
  }
  return writeAll(context, read, plan, withReports);
}

async function writeAll(context: UseCaseContext, read: ReadWorkbook, plan: readonly SheetPlan[], withReports: boolean): Promise<StatePatch> {
  const { state, scheduler, ports } = context;
  const sheets = plan.filter(({ hasTable }) => hasTable);
  const begin = (job: TableJob): Promise<void> => {
    const nth = sheets.findIndex(({ sheetId }) => sheetId === sheetIdIn(job.table));
    const share = shareBefore(read, sheets.slice(0, nth));
    return showStep(context, BULK.step(sheets[nth]?.name ?? '', nth + 1, sheets.length), READING_SHARE + share * (1 - READING_SHARE), sheets.length > 1);
  };
  const compute: Compute = (steps) => scheduler.run(steps);
  const journal = changeJournal(read.workbook.settings, compute, context.askWithoutUndo);
  const outcomes = await calculateBook({
    port: ports.port, journal, label: BULK.label, compute, writes: true,
    read: () => readWorkbook(context), begin, isStopped: () => context.isStopRequested(),
  }, read, jobsOf(plan));
  const reports = withReports ? await makeBulkReports(context, { ...ports, journal, label: BULK.label }, outcomes) : undefined;
  return newsPatch(state.all(), bulkNews(plan, outcomes, reports), await readWorkbook(context));
}

const jobsOf = (plan: readonly SheetPlan[]): readonly BulkJob[] => plan.flatMap(({ tables }) => tables.filter(isJob));

async function previewsOf(context: UseCaseContext, read: ReadWorkbook, jobs: readonly TableJob[]): Promise<SheetPreview[]> {
  const previews: SheetPreview[] = [];
  for (const job of jobs) {
    const prepared = await prepareTable(read, job, (steps) => context.scheduler.run(steps, () => throwIfStopped(context)));
    if (prepared !== null) previews.push(...sheetPreviews(prepared.calculation));
  }
  return previews;
}

/** Share of a workbook's indicators that stand on these sheets, 0 to 1. */
function shareBefore({ readings }: ReadWorkbook, sheets: readonly SheetPlan[]): number {
  const count = (some: ReadWorkbook['readings']): number => some.reduce((sum, { plan }) => sum + plan.columns.count, 0);
  return count(readings.filter(({ layout }) => sheets.some(({ sheetId }) => sheetId === layout.sheetId))) / Math.max(1, count(readings));
}
