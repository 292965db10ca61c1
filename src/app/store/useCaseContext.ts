import { standsOn } from '../calculate/readTables';
import type { ReadWorkbook } from '../calculate/readTables';
import type { OpenOtherBook } from '../otherBooks/otherBook';
import type { AskWithoutUndo } from '../undo/changeJournal';
import type { ReportEnvironment } from '../reports/reportEnvironment';
import type { Ports } from './retryingPorts';
import { RunStopped } from './scheduler';
import type { Scheduler } from './scheduler';
import type { StatePatch, StateStore } from './state';
import { whenLoaded } from './whenLoaded';

/** What the use cases share. */
export interface UseCaseContext {
  /** Their requests wait while the user is editing a cell. */
  readonly ports: Ports;
  readonly scheduler: Scheduler;
  readonly state: StateStore;
  readonly environment: ReportEnvironment;
  readonly openOther: OpenOtherBook;
  /** Asks whether to go on where what undoing needs does not fit into the workbook. */
  readonly askWithoutUndo: AskWithoutUndo;
  /** Whether the user asked the running task to stop. */
  isStopRequested(): boolean;
  /** Milliseconds since the running task began. */
  elapsed(): number;
  /** Whether the workbook is, as far as Excel tells, still as it was at this reading. */
  isCurrent(read: ReadWorkbook): boolean;
}

/** One task of the user's on the workbook; returns the changes to the state. Throws what failed. */
export type UseCase<Given extends readonly unknown[] = []> = (context: UseCaseContext, ...given: Given) => Promise<StatePatch>;

/** Throws {@link RunStopped} when the user asked the running task to stop. */
export function throwIfStopped(context: UseCaseContext): void {
  if (context.isStopRequested()) throw new RunStopped();
}

/** Reads the workbook and its tables; what reads the tables is downloaded while Excel answers. Changes nothing. */
export async function readWorkbook({ ports: { port }, scheduler }: UseCaseContext): Promise<ReadWorkbook> {
  const [workbook, { readTableSteps }, { textSheetsIn }] = await Promise.all([
    port.read(),
    whenLoaded(import(/* webpackChunkName: "reading" */ '../calculate/readTableSteps')), whenLoaded(import(/* webpackChunkName: "reading" */ '../../workbook/text/textSheet')),
  ]);
  await scheduler.yieldToUi();
  const readings = await scheduler.run(readTableSteps(workbook));
  await scheduler.yieldToUi();
  if (readings.length === 0) {
    const { stateWithoutTable } = await whenLoaded(import(/* webpackChunkName: "work" */ '../start/withoutTable'));
    return { workbook, readings, withoutTable: stateWithoutTable(workbook) };
  }
  const texts = workbook.isReadOnly ? [] : textSheetsIn(workbook.sheets.filter(({ id }) => !readings.some((reading) => standsOn(reading, id))));
  const beside = texts.length === 0 ? {} : { texts };
  if (readings.length < 2) return { workbook, readings, ...beside };
  const { acrossSheets } = await whenLoaded(import(/* webpackChunkName: "work" */ '../join/acrossSheets'));
  return { ...acrossSheets(workbook, readings), ...beside };
}

/** Steps are counted in hundredths of the work. */
const WHOLE = 100;

/**
 * Shows what is being done, and lets the pane draw it. Clears the messages of earlier tasks.
 *
 * @param share done of the whole task, 0 to 1
 */
export async function showStep(context: UseCaseContext, label: string, share: number, canCancel = false): Promise<void> {
  const secondsLeft = timeLeft(context.elapsed(), share);
  const running = {
    label, done: Math.round(share * WHOLE), total: WHOLE, ...(canCancel && { canCancel: true as const }), ...(secondsLeft !== undefined && { secondsLeft }),
  };
  context.state.patch({ work: { running, failure: null, question: null }, report: { message: null, changes: null } });
  await context.scheduler.yieldToUi();
}

/** Milliseconds: no remaining time is shown before the first has passed, nor for work shorter than the second. */
const SHORTEST_ELAPSED = 1_000;
const SHORTEST_WORK = 4_000;

/**
 * Seconds left of a task that goes on at its pace so far; undefined for one that is short or has just begun.
 *
 * @param elapsed milliseconds since it began
 * @param share done, 0 to 1
 * @example timeLeft(6_000, 0.75) // 2
 */
export function timeLeft(elapsed: number, share: number): number | undefined {
  if (elapsed < SHORTEST_ELAPSED || share <= 0 || elapsed / share < SHORTEST_WORK) return undefined;
  return Math.max(1, Math.ceil((elapsed * (1 - share)) / share / 1000));
}
