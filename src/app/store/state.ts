import type { Result } from '../result/outcome';
import type { StartOffer } from '../start/offers';
import type { News, Notice, WorkStep, WritePreview } from './messages';
import type { Survey } from './survey';

/** What the pane shows: one value, replaced whole at every change. */
export type AppState =
  /** Before the first look at the workbook. `hint`: what the user must do for it to go on. */
  | { readonly status: 'starting'; readonly hint?: string }
  /** No PEI table: what was looked for, and what can be begun with; absent where the workbook cannot be changed. `hint` as above. */
  | { readonly status: 'nothing'; readonly notice: Notice; readonly start?: StartOffer; readonly hint?: string }
  /** Tables found, nothing computed since. `result`: under the news, the one that the sheet already holds. */
  | { readonly status: 'found'; readonly survey: Survey; readonly news?: News; readonly result?: Result }
  /** Before the first write to a workbook: what would be written. Nothing was; {@link Store.confirm} goes on, {@link Store.dismiss} does not. */
  | { readonly status: 'asking'; readonly survey: Survey; readonly preview: WritePreview; readonly result?: Result }
  | { readonly status: 'busy'; readonly survey: Survey; readonly step: WorkStep; readonly result?: Result }
  | ({ readonly status: 'done'; readonly survey: Survey } & Result)
  /** What was asked for last failed; the user's cells are as they were. {@link Store.retry} tries it again. */
  | { readonly status: 'failed'; readonly survey: Survey | null; readonly notice: Notice; readonly result?: Result };

/** The result there is to show, whatever is being done, asked or said above it; null when there is none. */
export function resultIn(state: AppState): Result | null {
  if (state.status === 'done') return { outcome: state.outcome, stale: state.stale };
  return 'result' in state ? state.result ?? null : null;
}
