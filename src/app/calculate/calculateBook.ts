import type { Notice } from '../messages/messages';
import { noticeOf } from '../messages/notices';
import { TABLE_LOST } from '../messages/words';
import { prepareTable, writeTable } from './calculateTable';
import type { Compute, PreparedTable, TableJob, WriteRun } from './calculateTable';
import { sheetIdIn, tableByKey, tablesOf } from './readTables';
import type { ReadWorkbook } from './readTables';

/** How the tables of a workbook are calculated. */
export interface BookRun extends WriteRun {
  readonly compute: Compute;
  /** false: figures only; nothing is written, and nothing is read again. */
  readonly writes: boolean;
  /** The workbook as it is now. */
  read(): Promise<ReadWorkbook>;
  /** Called before the first job of each sheet. */
  begin?(job: TableJob): Promise<void>;
  /** Asked before the first job of each sheet: true leaves that sheet and those after it untouched. */
  isStopped?(): boolean;
}

/** What came of one job. */
export interface TableOutcome {
  readonly job: TableJob;
  /** null when the table was lost. */
  readonly prepared: PreparedTable | null;
  /** Why nothing was written; null when it was, or nothing was to be. */
  readonly failure: Notice | null;
}

/**
 * Calculates and writes tables one after another, for *Recalcular todo el libro* and the command line alike. The workbook is read again
 * before every further job on a sheet: what the job before wrote stands beside the next table, or in the columns of the next period. A
 * failure ends the jobs of its table, and no others.
 *
 * - Result: one outcome per job done, in order; fewer than jobs after a failure or a stop.
 * - Errors: those of reading and computing.
 *
 * @param first the workbook that the jobs were made from
 * @param jobs those of one sheet together
 */
export async function calculateBook(run: BookRun, first: ReadWorkbook, jobs: readonly TableJob[]): Promise<readonly TableOutcome[]> {
  const outcomes: TableOutcome[] = [];
  const written = new Set<string>();
  for (const job of jobs) {
    const last = outcomes.at(-1);
    if (last?.job.table === job.table && last.failure !== null) continue;
    if (last === undefined || sheetIdIn(last.job.table) !== sheetIdIn(job.table)) {
      if (run.isStopped?.() === true) break;
      await run.begin?.(job);
    }
    const sheets = sheetIdsOf(first, job);
    outcomes.push(await calculateJob(run, run.writes && sheets.some((id) => written.has(id)) ? await run.read() : first, job));
    for (const id of sheets) written.add(id);
  }
  return outcomes;
}

/** The sheets that a job writes. */
function sheetIdsOf({ readings }: ReadWorkbook, job: TableJob): readonly string[] {
  const reading = tableByKey(readings, job.table);
  return reading === undefined ? [sheetIdIn(job.table)] : tablesOf(reading).map(({ layout }) => layout.sheetId);
}

async function calculateJob(run: BookRun, read: ReadWorkbook, job: TableJob): Promise<TableOutcome> {
  const prepared = await prepareTable(read, job, run.compute);
  if (prepared === null) return { job, prepared, failure: TABLE_LOST };
  const failure = run.writes ? await writeTable(run, prepared).then(() => null, noticeOf) : null;
  return { job, prepared, failure };
}
