import { explainOpen } from '../../engine/explain/explainOpen';
import type { Evaluation } from '../../engine/method/evaluation';
import { periodId, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { cellAddress, rectAddress } from '../../workbook/cells/cellAddress';
import type { Observation } from '../../workbook/cells/observation';
import type { Receipt } from '../../workbook/write/receipt';
import type { News, NewsLine } from '../messages/messages';
import { writtenSentence } from '../messages/words';
import { isJob } from './bulkPlan';
import type { BulkJob, SheetPlan } from './bulkPlan';
import { BULK } from './bulkWords';
import type { TableOutcome } from './calculateBook';
import type { PreparedTable } from './calculateTable';
import { countWrittenCells } from './changedCells';
import { changesSinceWritten, receiptsOf } from './changesSinceWritten';
import { planSheetsName } from './readTables';
import type { TableKey } from './readTables';

/** What came of making the summary and the alerts of tables, in a sentence for each table. */
export type BulkReports = ReadonlyMap<TableKey, { readonly sentence: string; readonly hasFailed: boolean }>;

/**
 * What *Recalcular todo el libro* tells: a line per table, and one per sheet that has none or was not reached; those that failed come
 * first. A line says of each period its average, its semaphore, what changed since it was written last, and what was not written and why.
 */
export function bulkNews(plan: readonly SheetPlan[], outcomes: readonly TableOutcome[], reports: BulkReports = new Map()): News {
  const byTable = new Map(outcomes.map((outcome) => [outcome.job.table, outcome]));
  const isStopped = plan.some(({ tables }) => tables.some((one) => isJob(one) && !byTable.has(one.table)));
  const reached = Math.max(-1, ...plan.map(({ tables }, at) => (tables.some((one) => isJob(one) && byTable.has(one.table)) ? at : -1)));
  const ofTables: NewsLine[] = [];
  const lines = plan.flatMap(({ name, hasTable, tables }, at): NewsLine[] => {
    if (isStopped && hasTable && at > reached) return [line('skipped', name, BULK.cancelled)];
    const own = tables.map((one) => (isJob(one) ? jobLine(name, one, byTable.get(one.table), reports) : one.line));
    if (hasTable) ofTables.push(...own);
    return own;
  });
  const hasFailed = ({ status }: NewsLine): boolean => status === 'failed';
  const done = ofTables.filter(({ status }) => status === 'done').length;
  const what = new Set(ofTables.map(({ text }) => text)).size === ofTables.length ? 'hojas' : 'tablas';
  return {
    title: isStopped ? BULK.stopped : BULK.finished(done, ofTables.length, what),
    lines: [...lines.filter(hasFailed), ...lines.filter((one) => !hasFailed(one))],
  };
}

function jobLine(sheet: string, job: BulkJob, outcome: TableOutcome | undefined, reports: BulkReports): NewsLine {
  const { prepared = null, failure = null } = outcome ?? {};
  if (prepared === null) return line('failed', sheet, BULK.lost);
  const text = planSheetsName(prepared.reading);
  if (failure !== null) return line('failed', text, `${failure.message} ${failure.remedy}`);
  const { reading: { layout, plan }, calculation: { writes } } = prepared;
  const made = reports.get(job.table);
  return {
    status: made?.hasFailed === true ? 'failed' : 'done',
    text,
    detail: `${BULK.indicators(plan.columns.count)} ${writtenSentence(countWrittenCells(writes))}`,
    place: { sheet: layout.sheet, rect: { ...layout.header, height: 1, width: 1 } },
    items: [...periodItems(prepared), ...keptItems(prepared), ...(made === undefined ? [] : [made.sentence])],
  };
}

const line = (status: NewsLine['status'], text: string, detail: string): NewsLine => ({ status, text, detail, place: null });

function periodItems(prepared: PreparedTable): string[] {
  const { read: { workbook: { settings } }, reading, calculation: { evaluation, earlier } } = prepared;
  const receipts = receiptsOf(reading, settings);
  return [...earlier, evaluation].map((one) => [
    BULK.figures(periodLabel(one.period), one.actionsMean, one.summary.actions), ...openWords(reading.plan, one), ...changesWords(reading.plan, receipts, one), ...columnWords(prepared, periodId(one.period)),
  ].join(' '));
}

/** What is not calculated; nothing where everything is. */
const openWords = (plan: Plan, evaluation: Evaluation): string[] => [explainOpen(plan, evaluation)].filter((words) => words !== '');

/** What changed since the figures of a period were written last; nothing where they never were. */
function changesWords(plan: Plan, receipts: readonly Receipt[], evaluation: Evaluation): string[] {
  const changes = changesSinceWritten(plan, receipts, evaluation);
  return changes === null ? [] : [BULK.changes(changes)];
}

/** Why the figures of a period do not stand in its progress column; nothing where they do, or where the block beside the table has them. */
function columnWords({ job, calculation: { writes } }: PreparedTable, period: PeriodId): string[] {
  const columns = writes.flatMap(({ progresses }) => progresses.filter((one) => one.period === period));
  const isPrinted = columns.some(({ isUsers }) => isUsers);
  if (job.period === period) return isPrinted ? [BULK.printedInBlock] : [];
  return columns.length === 0 ? [BULK.noColumn] : isPrinted ? [BULK.printed] : [];
}

/** Cells named in a line; the rest are counted. */
const NAMED_CELLS = 8;

/** The cells that were left as they are. */
function keptItems({ reading, calculation: { observations } }: PreparedTable): string[] {
  const addressOf = ({ place }: Observation): string => (reading.parts === undefined ? rectAddress(place.rect) : cellAddress(place));
  const item = (code: string, say: (cells: number, named: string) => string): string[] => {
    const cells = observations.filter((one) => one.code === code).map(addressOf);
    const rest = cells.length - NAMED_CELLS;
    return cells.length === 0 ? [] : [say(cells.length, [...cells.slice(0, NAMED_CELLS), ...(rest > 0 ? [`${rest} más`] : [])].join(', '))];
  };
  return [...item('celda-cambiada-a-mano', BULK.edited), ...item('celda-combinada', BULK.merged)];
}
