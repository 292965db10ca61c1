import { formatCount } from '../../engine/text/format';
import type { News, NewsLine, SheetPreview } from '../store/messages';
import { retryingPorts } from '../store/retryingPorts';
import type { UseCaseContext } from '../store/useCaseContext';
import { BULK, STEP_LABELS, writtenSentence } from '../store/words';
import { changeJournal } from '../undo/changeJournal';
import { askBeforeFirstWrite, mustAsk } from './askBeforeFirstWrite';
import { bulkPlan, isJob } from './bulkPlan';
import type { BulkJob, SheetPlan } from './bulkPlan';
import { calculateBook, sheetIdOf } from './calculateBook';
import type { TableOutcome } from './calculateBook';
import { prepareTable } from './calculateTable';
import type { PreparedTable, TableJob } from './calculateTable';
import { countChangedCells } from './changedCells';
import type { ReadWorkbook } from './readTables';
import { omittedLines, sheetPreview } from './writePreview';

/** Share of the work that reading takes; the rest is shared out by indicators. */
const READING_SHARE = 0.1;

/** *Recalcular todo el libro*: every PEI table in every period with values. It can be stopped between sheets. `again` is as in `calculateChosen`. */
export async function calculateAllTables(context: UseCaseContext, again: () => Promise<void>): Promise<void> {
  const found = context.screen.survey();
  if (!found || !context.lastRead) return context.reload();
  context.beginRun();
  await context.showStep(found, STEP_LABELS.reading, 0, true);
  const read = await context.read();
  context.throwIfStopped();
  const survey = context.withDetails(found);
  const plan = bulkPlan(read);
  const jobs = plan.flatMap(({ tables }) => tables.filter(isJob));
  if (mustAsk(context)) {
    await context.showStep(survey, STEP_LABELS.computing, READING_SHARE, true);
    const omissions = plan.flatMap(({ tables }) => tables.flatMap((one) => (isJob(one) ? [] : [one])));
    if (askBeforeFirstWrite(context, await previewsOf(context, read, jobs), again, omittedLines(omissions))) return;
  }
  const sheets = plan.filter(({ hasTable }) => hasTable);
  const begin = (job: TableJob): Promise<void> => {
    const nth = sheets.findIndex(({ sheetId }) => sheetId === sheetIdOf(job));
    const share = shareBefore(read, sheets.slice(0, nth));
    return context.showStep(survey, BULK.step(sheets[nth]?.name ?? '', nth + 1, sheets.length), READING_SHARE + share * (1 - READING_SHARE), sheets.length > 1);
  };
  const compute = context.scheduler.run.bind(context.scheduler);
  const { port } = retryingPorts(context.port, context.sheets, context.screen.showHint);
  const outcomes = await calculateBook({
    port, journal: changeJournal(read.workbook.settings, compute), label: BULK.label, compute, writes: true,
    read: () => context.read(), begin, isStopped: context.isStopRequested,
  }, read, jobs);
  context.showNews(bulkNews(plan, outcomes), await context.read());
}

async function previewsOf({ scheduler, throwIfStopped }: UseCaseContext, read: ReadWorkbook, jobs: readonly TableJob[]): Promise<SheetPreview[]> {
  const previews: SheetPreview[] = [];
  for (const job of jobs) {
    const prepared = await prepareTable(read, job, (steps) => scheduler.run(steps, throwIfStopped));
    if (prepared !== null) previews.push(sheetPreview(prepared.reading, prepared.calculation.writePlan));
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

function doneSentence({ periods }: BulkJob, { reading: { plan }, calculation: { writePlan } }: PreparedTable): string {
  const { count } = plan.columns;
  const indicators = count === 1 ? '1 indicador' : `${formatCount(count)} indicadores`;
  return `${indicators}; ${periods.map(({ label }) => label).join(' y ')}. ${writtenSentence(countChangedCells(writePlan))}`;
}
