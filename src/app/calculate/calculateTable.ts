import { explainElement } from '../../engine/explain/explainElement';
import { evaluatePart } from '../../engine/join/evaluatePart';
import { evaluate } from '../../engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../engine/method/evaluation';
import type { Evaluation } from '../../engine/method/evaluation';
import type { Level } from '../../engine/plan/indicator';
import { parsePeriodId, periodId, periodIndex, periodLabel } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import type { Steps } from '../../engine/steps';
import type { Observation } from '../../workbook/cells/observation';
import type { WorkbookPort } from '../../workbook/port';
import { assumedReceiptSteps, forgottenPeriod } from '../../workbook/write/assumedReceipt';
import { planWriteSteps } from '../../workbook/write/planWrites';
import type { ProgressColumn } from '../../workbook/write/planWrites';
import type { IsReplaced } from '../../workbook/write/progressCells';
import type { StoredReceipt } from '../../workbook/write/receipt';
import { codeOf } from '../../workbook/write/rowFigures';
import type { WritePlan } from '../../workbook/write/writePlan';
import { problemOf, tablesRefusal } from '../messages/notices';
import { ignoredAmong, ignoredOf, reviewedTable } from '../review/ignoredFindings';
import { isSamePolicies } from '../settings/methodSettings';
import type { ChangeJournal } from '../undo/changeJournal';
import { writeTogether } from '../undo/writeTogether';
import { observationSteps } from './observations';
import { noPeriodsCause, tableByKey, tablesOf } from './readTables';
import type { ReadWorkbook, TableKey, TableReading } from './readTables';

/** A table to calculate. */
export interface TableJob {
  readonly table: TableKey;
  readonly period: PeriodId;
  /** Other periods whose progress columns are filled with the same write. */
  readonly earlier: readonly PeriodId[];
  /** Cells that somebody changed and that are to be written all the same; absent: none. */
  readonly replaces?: ReplacedCells;
}

/** The findings of changed cells that the user wants replaced, or every such cell. */
export type ReplacedCells = 'all' | readonly Pick<Observation, 'place' | 'element'>[];

/** The figures of a table in one period, what to look at, and what is to be written. */
export interface Calculation {
  readonly evaluation: Evaluation;
  /** Other periods whose progress columns are filled with the same write. */
  readonly earlier: readonly Evaluation[];
  /** Everything to look at. What the user ignores is among them: it is left out of the *Observación* column only. */
  readonly observations: readonly Observation[];
  /** One for each table of the plan, in the order of `tablesOf`. */
  readonly writes: readonly TableWrite[];
}

/** What is to be written in one table. */
export interface TableWrite {
  readonly table: TableReading;
  readonly writePlan: WritePlan;
  /** The progress columns of its periods that the table has: ours, or the user's own figures, which stay. */
  readonly progresses: readonly ProgressColumn[];
}

/** A table calculated and ready to be written. */
export interface PreparedTable {
  readonly read: ReadWorkbook;
  readonly reading: TableReading;
  readonly job: TableJob;
  readonly calculation: Calculation;
}

/** Runs a calculation to its end, with or without pauses. */
export type Compute = <T>(steps: Steps<T>) => Promise<T>;

/** What the writes of one run share. */
export interface WriteRun {
  readonly port: Pick<WorkbookPort, 'inspect' | 'read'>;
  readonly journal: ChangeJournal;
  /** What the run is called where it is offered to be undone; null: its period. */
  readonly label: string | null;
}

/**
 * Finds, evaluates and checks a table, and plans its writes. Nothing is written.
 *
 * - Result: null when the workbook no longer has the table.
 * - Errors: those of {@link calculationSteps}.
 */
export async function prepareTable(read: ReadWorkbook, job: TableJob, compute: Compute): Promise<PreparedTable | null> {
  const reading = tableByKey(read.readings, job.table);
  if (reading === undefined) return null;
  const calculation = await compute(calculationSteps(reading, job.period, read.workbook.settings, job));
  return { read, reading, job, calculation };
}

/**
 * Writes a prepared plan with the records for undoing it, in all of its tables or in none.
 *
 * - Result: the settings that changed; null when everything stood as planned.
 * - Errors: a `WorkbookProblem`; then nothing is written.
 */
export async function writeTable({ port, journal, label }: WriteRun, { read, calculation: { writes, evaluation } }: PreparedTable): Promise<Readonly<Record<string, unknown>> | null> {
  const refused = tablesRefusal(read.workbook, writes.map(({ table }) => table));
  if (refused) throw problemOf(refused);
  const planned = writes.map(({ table: { cells }, writePlan }) => ({ cells, plan: writePlan }));
  return writeTogether(port, planned, journal, label ?? periodLabel(evaluation.period));
}

/**
 * Evaluates one period, checks it and plans the writes.
 *
 * - Errors: throws a `WorkbookProblem` when the table has no period at all, and `RangeError` when it has others: the caller offers only
 *   those it has.
 *
 * @param settings the add-in's settings as read with the table
 * @param job as in {@link TableJob}
 */
export function* calculationSteps(
  reading: TableReading, id: PeriodId, settings: Readonly<Record<string, unknown>>,
  { earlier = [], replaces = [] }: Partial<Pick<TableJob, 'earlier' | 'replaces'>> = {},
): Steps<Calculation> {
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) throw problemOf(nothing);
  const evaluation = evaluateTable(reading, id);
  yield;
  const found = yield* observationSteps(reading, [officialEvaluation(reading.plan, evaluation)]);
  yield;
  const ignored = ignoredAmong(reviewedTable(reading), found, ignoredOf(settings));
  const others = earlier.map((one) => evaluateTable(reading, one));
  const shown = found.filter((one) => !ignored.has(one));
  const writes: TableWrite[] = [];
  const left: Observation[] = [];
  for (const table of tablesOf(reading)) {
    const figures = figuresOfTable(reading, table, evaluation, others);
    const assumed = yield* assumedSteps(reading, table, settings, { found: shown, figures });
    const { writePlan, observations, progresses } = yield* planWriteSteps({
      ...table, observations: shown, settings, ...(assumed && { assumed }), writing: reading.settings, isReplaced: isReplacedIn(table, replaces), ...figures,
    });
    writes.push({ table, writePlan, progresses });
    left.push(...observations);
    yield;
  }
  return { evaluation, earlier: others, observations: [...found, ...left], writes };
}

/** What is taken to stand in our columns of a table where the workbook lost what it remembered; undefined where it remembers, or nothing of ours stands. */
function* assumedSteps(
  reading: TableReading, table: TableReading, settings: Readonly<Record<string, unknown>>,
  { found, figures }: { readonly found: readonly Observation[]; readonly figures: ReturnType<typeof figuresOfTable> },
): Steps<StoredReceipt | undefined> {
  const wanted = periodId(figures.evaluation.period);
  const period = forgottenPeriod(table.cells, table.layout, settings, reading.plan.periods, wanted);
  if (period === null) return undefined;
  if (period === wanted) return yield* assumedReceiptSteps({ ...table, observations: found, settings, writing: reading.settings, ...figures, earlier: [] });
  const evaluation = evaluateTable(reading, period);
  const observations = yield* observationSteps(reading, [officialEvaluation(reading.plan, evaluation)]);
  return yield* assumedReceiptSteps({ ...table, observations, settings, writing: reading.settings, ...figuresOfTable(reading, table, evaluation, []) });
}

/** Whether a cell of a table is one of those: where it stands and what it is of must both fit. */
const isReplacedIn = ({ layout }: TableReading, replaces: ReplacedCells): IsReplaced => (row, column) =>
  replaces === 'all' || replaces.some(({ place: { sheet, rect }, element }) => sheet === layout.sheet && rect.top === row.row && rect.left === column && element === codeOf(row));

/** The figures of a plan for one of its tables, and how the elements of a plan in several sheets are explained. */
function figuresOfTable(reading: TableReading, table: TableReading, evaluation: Evaluation, earlier: readonly Evaluation[]) {
  const part = reading.parts?.find((one) => one === table)?.part;
  if (part === undefined) return { evaluation, earlier };
  return {
    evaluation: evaluatePart(evaluation, part), earlier: earlier.map((one) => evaluatePart(one, part)),
    explainElement: (level: Level, at: number) => explainElement(reading.plan, evaluation, level, (level === 'OEI' ? part.objectives : part.actions)[at] ?? -1),
  };
}

/**
 * One period of a table, computed as its workbook wants it.
 *
 * - Errors: throws `RangeError` when the table does not have the period: the caller offers only those it has.
 */
export function evaluateTable({ plan, settings }: TableReading, id: PeriodId): Evaluation {
  const period = parsePeriodId(id);
  return evaluate(plan, period ? periodIndex(plan.periods, period) : -1, settings.method.policies);
}

/** The same period as CEPLAN's application computes it: what is printed in a report is compared with this. */
const officialEvaluation = (plan: Plan, evaluation: Evaluation): Evaluation =>
  isSamePolicies(evaluation.policies, CEPLAN_POLICIES) ? evaluation : evaluate(plan, periodIndex(plan.periods, evaluation.period));
