import { formatCount } from '../../engine/text/format';
import type { News, NewsLine, SheetPreview } from '../messages/messages';
import { BULK, STEP_LABELS, writtenSentence } from '../messages/words';
import { newsPatch, reload, tablesPatch } from '../store/reload';
import type { StatePatch } from '../store/state';
import { readWorkbook, showStep, throwIfStopped } from '../store/useCaseContext';
import type { UseCaseContext } from '../store/useCaseContext';
import { changeJournal } from '../undo/changeJournal';
import { firstWriteQuestion, mustAsk } from './askBeforeFirstWrite';
import { bulkPlan, isJob } from './bulkPlan';
import type { BulkJob, SheetPlan } from './bulkPlan';
import { calculateBook, sheetIdOf } from './calculateBook';
import type { TableOutcome } from './calculateBook';
import { prepareTable } from './calculateTable';
import type { Compute, PreparedTable, TableJob } from './calculateTable';
import { countWrittenCells } from './changedCells';
import type { ReadWorkbook } from './readTables';
import { omittedLines, sheetPreviews } from './writePreview';

/** Share of the work that reading takes; the rest is shared out by indicators. */
const READING_SHARE = 0.1;

/**
 * *Recalcular todo el libro*: every PEI table in every period with values. It can be stopped between sheets. After a yes to the question
 * before the first write it goes on, or begins anew where the workbook was edited meanwhile.
 *
 * @param confirmed key of the write that the user said yes to
 */
export async function calculateAllTables(context: UseCaseContext, confirmed: string | null = null): Promise<StatePatch> {
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
    const goOn = (yes: string): Promise<StatePatch> => (context.isCurrent(read) ? writeAll(context, read, plan) : calculateAllTables(context, yes));
    const question = firstWriteQuestion(read, { sheets: await previewsOf(context, read, jobsOf(plan)), omitted, confirmed }, goOn);
    if (question) return question;
  }
  return writeAll(context, read, plan);
}

async function writeAll(context: UseCaseContext, read: ReadWorkbook, plan: readonly SheetPlan[]): Promise<StatePatch> {
  const { state, scheduler, ports: { port } } = context;
  const sheets = plan.filter(({ hasTable }) => hasTable);
  const begin = (job: TableJob): Promise<void> => {
    const nth = sheets.findIndex(({ sheetId }) => sheetId === sheetIdOf(job));
    const share = shareBefore(read, sheets.slice(0, nth));
    return showStep(context, BULK.step(sheets[nth]?.name ?? '', nth + 1, sheets.length), READING_SHARE + share * (1 - READING_SHARE), sheets.length > 1);
  };
  const compute: Compute = (steps) => scheduler.run(steps);
  const outcomes = await calculateBook({
    port, journal: changeJournal(read.workbook.settings, compute), label: BULK.label, compute, writes: true,
    read: () => readWorkbook(context), begin, isStopped: () => context.isStopRequested(),
  }, read, jobsOf(plan));
  return newsPatch(state.all(), bulkNews(plan, outcomes), await readWorkbook(context));
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

/** A line per table, in the order of the sheets; one per sheet that has none, or that was not reached. */
function bulkNews(plan: readonly SheetPlan[], outcomes: readonly TableOutcome[]): News {
  const byTable = new Map(outcomes.map((outcome) => [outcome.job.table, outcome]));
  const isStopped = plan.some(({ tables }) => tables.some((one) => isJob(one) && !byTable.has(one.table)));
  const reached = Math.max(-1, ...plan.map(({ tables }, at) => (tables.some((one) => isJob(one) && byTable.has(one.table)) ? at : -1)));
  const lines = plan.flatMap(({ name, hasTable, tables }, at): NewsLine[] =>
    (isStopped && hasTable && at > reached ? [line('skipped', name, BULK.cancelled)] : tables.map((one) => (isJob(one) ? jobLine(name, one, byTable.get(one.table)) : one.line))));
  return { title: isStopped ? BULK.stopped : BULK.finished(plan.filter(({ hasTable }) => hasTable).length), lines };
}

function jobLine(sheet: string, job: BulkJob, outcome: TableOutcome | undefined): NewsLine {
  const { prepared = null, failure = null } = outcome ?? {};
  if (prepared === null) return line('failed', sheet, BULK.lost);
  if (failure !== null) return line('failed', sheet, `${failure.message} ${failure.remedy}`);
  const place = { sheet, rect: { ...prepared.reading.layout.header, height: 1, width: 1 } };
  return { status: 'done', text: sheet, detail: doneSentence(job, prepared), place };
}

const line = (status: NewsLine['status'], text: string, detail: string): NewsLine => ({ status, text, detail, place: null });

function doneSentence({ periods }: BulkJob, { reading: { plan }, calculation: { writes } }: PreparedTable): string {
  const { count } = plan.columns;
  const indicators = count === 1 ? '1 indicador' : `${formatCount(count)} indicadores`;
  return `${indicators}; ${periods.map(({ label }) => label).join(' y ')}. ${writtenSentence(countWrittenCells(writes))}`;
}
