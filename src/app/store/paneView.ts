import type { Result } from '../result/outcome';
import type { StartOffer } from '../start/offers';
import type { News, Notice, WorkStep, WritePreview } from '../messages/messages';
import type { State } from './state';
import type { Survey } from './survey';
import { STEP_LABELS } from '../messages/words';

/** What the pane shows as a whole, derived from the state. `result` stays below a question, a running task and news. */
export type PaneView =
  /** Before the first reading. */
  | { readonly status: 'starting'; readonly hint?: string }
  /** No PEI table. `start` is absent where the workbook cannot be changed. */
  | { readonly status: 'nothing'; readonly notice: Notice; readonly start?: StartOffer; readonly hint?: string }
  /** Tables found, nothing computed since. `result`: the one that the sheet already holds, below the news. */
  | { readonly status: 'found'; readonly survey: Survey; readonly news?: News; readonly result?: Result }
  /** Before the first write to a workbook: what would be written. */
  | { readonly status: 'asking'; readonly survey: Survey; readonly preview: WritePreview; readonly result?: Result }
  | { readonly status: 'busy'; readonly survey: Survey; readonly step: WorkStep; readonly result?: Result }
  | ({ readonly status: 'done'; readonly survey: Survey } & Result)
  /** The last task failed; the user's cells are as they were. */
  | { readonly status: 'failed'; readonly survey: Survey | null; readonly notice: Notice; readonly result?: Result };

/** The slices that {@link paneView} reads. */
export type ViewedSlices = Pick<State, 'workbook' | 'work' | 'result' | 'report'>;

/** The whole of the pane. A hint to a task of the report is shown with its step instead. */
export function paneView({ workbook: { survey, withoutTable }, work, result, report }: ViewedSlices): PaneView {
  const { running, question, failure, news } = work;
  const hint = report.step === null && work.hint !== null ? { hint: work.hint } : {};
  const shown = result === null ? {} : { result };
  if (survey !== null && (running !== null || 'hint' in hint)) return { status: 'busy', survey, step: { ...(running ?? WAITING), ...hint }, ...shown };
  if (failure !== null && !('hint' in hint)) return { status: 'failed', survey, notice: failure, ...shown };
  if (survey === null) return withoutTable === null ? { status: 'starting', ...hint } : { status: 'nothing', ...withoutTable, ...hint };
  if (question !== null) return { status: 'asking', survey, preview: question.preview, ...shown };
  if (result !== null && news === null) return { status: 'done', survey, ...result };
  return { status: 'found', survey, ...(news && { news }), ...shown };
}

const WAITING: WorkStep = { label: STEP_LABELS.waiting, done: 0, total: 0 };

/** The result there is to show, whatever stands above it; null when there is none. */
export function resultIn(view: PaneView): Result | null {
  if (view.status === 'done') return { outcome: view.outcome, stale: view.stale, table: view.table };
  return 'result' in view ? view.result ?? null : null;
}
