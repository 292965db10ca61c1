import type { Place } from '../../workbook/cells/observation';
import type { ChangedCellsAnswer } from '../../workbook/ownSheets/planOwnSheet';
import type { ReadWorkbook } from '../calculate/readTables';
import type { News, Notice, WorkStep, WritePreview } from '../messages/messages';
import { NO_REPORT } from '../reports/reportState';
import type { ReportSlice } from '../reports/reportState';
import type { Result } from '../result/outcome';
import { NO_REVIEW } from '../review/ignoredFindings';
import type { ReviewSlice } from '../review/ignoredFindings';
import type { Waiting } from '../../workbook/port';
import type { WithoutTable } from '../start/offers';
import { NO_CHOICES } from './survey';
import type { Choices, Examinations, Survey } from './survey';

/** Everything the add-in knows and shows, in slices: parts of the pane subscribe to those they show. */
export interface State {
  readonly workbook: WorkbookSlice;
  readonly work: WorkSlice;
  /** The result on screen; it stays while another run asks, works or fails. */
  readonly result: Result | null;
  readonly report: ReportSlice;
  readonly review: ReviewSlice;
}

/** The workbook as it was last read, and what the user chose in it. */
export interface WorkbookSlice {
  /** Null before the first reading. */
  readonly read: ReadWorkbook | null;
  /** The tables of `read`, as the pane shows them; null where there are none. */
  readonly survey: Survey | null;
  /** Set where `read` has no table. */
  readonly withoutTable: WithoutTable | null;
  readonly choices: Choices;
  readonly examinations: Examinations;
}

/** The running task, the question, the failure and the news. */
export interface WorkSlice {
  readonly running: WorkStep | null;
  /** What the user must do for the work to go on ("Presione Enter en la celda que está editando."). */
  readonly hint: string | null;
  /** Set while Excel does not answer. */
  readonly silence: Waiting | null;
  readonly question: Question | null;
  /** Set while a run waits for the word to go on although it cannot be undone. */
  readonly withoutUndo: WithoutUndoQuestion | null;
  readonly failure: Notice | null;
  readonly news: News | null;
  /** Cells of an own sheet that stopped a task of the report; its notice says so. */
  readonly changedCells: ChangedCellsQuestion | null;
}

/** Asked before the first write to a workbook; nothing is written yet. */
export interface Question {
  readonly preview: WritePreview;
  /** Goes on after a yes. */
  goOn(): Promise<StatePatch>;
}

/** Asked in the middle of a run where what undoing needs does not fit. */
export interface WithoutUndoQuestion {
  answer(goOn: boolean): void;
}

/** Cells that the add-in wrote and somebody changed. */
export interface ChangedCellsQuestion {
  readonly places: readonly Place[];
  /** Does the task again with the user's answer. */
  goOn(answer: Exclude<ChangedCellsAnswer, 'ask'>): Promise<StatePatch>;
}

/** Changes to the state: fields of slices, and `result` whole. */
export type StatePatch = { readonly [Slice in keyof State]?: Slice extends 'result' ? State['result'] : Partial<State[Slice]> };

export const IDLE: WorkSlice = { running: null, hint: null, silence: null, question: null, withoutUndo: null, failure: null, news: null, changedCells: null };

const INITIAL_STATE: State = {
  workbook: { read: null, survey: null, withoutTable: null, choices: NO_CHOICES, examinations: new Map() },
  work: IDLE,
  result: null,
  report: NO_REPORT,
  review: NO_REVIEW,
};

/** The state as the pane sees it. */
export type ReadableState = Pick<StateStore, 'all' | 'get' | 'subscribe'>;

/** The one state and its subscribers. */
export class StateStore {
  private state = INITIAL_STATE;
  private readonly listeners = new Set<(changed: ReadonlySet<keyof State>) => void>();

  readonly all = (): State => this.state;

  readonly get = <Slice extends keyof State>(slice: Slice): State[Slice] => this.state[slice];

  /** Calls `listener` after each change of one of the slices, of any when none is named. Returns how to unsubscribe. */
  readonly subscribe = (listener: () => void, ...slices: readonly (keyof State)[]): (() => void) => {
    const listen = (changed: ReadonlySet<keyof State>): void => {
      if (slices.length === 0 || slices.some((slice) => changed.has(slice))) listener();
    };
    this.listeners.add(listen);
    return () => void this.listeners.delete(listen);
  };

  /** Slices in which nothing differs keep their identity, and their subscribers are not called. */
  patch(patch: StatePatch): void {
    const next = { ...this.state, ...merged(this.state, patch) };
    const changed = new Set((Object.keys(next) as (keyof State)[]).filter((slice) => next[slice] !== this.state[slice]));
    if (changed.size === 0) return;
    this.state = next;
    for (const listen of [...this.listeners]) listen(changed);
  }
}

const merged = (state: State, { workbook, work, result, report, review }: StatePatch): Partial<State> => ({
  ...(workbook && { workbook: withFields(state.workbook, workbook) }),
  ...(work && { work: withFields(state.work, work) }),
  ...(result !== undefined && { result }),
  ...(report && { report: withFields(state.report, report) }),
  ...(review && { review: withFields(state.review, review) }),
});

const withFields = <Slice extends object>(slice: Slice, fields: Partial<Slice>): Slice =>
  ((Object.keys(fields) as (keyof Slice)[]).every((field) => fields[field] === slice[field]) ? slice : { ...slice, ...fields });

/** Asks in the pane whether to go on where what undoing needs does not fit; resolves with the answer. */
export const askWithoutUndo = (state: StateStore): Promise<boolean> => new Promise((resolve) => {
  const answer = (goOn: boolean): void => {
    state.patch({ work: { withoutUndo: null } });
    resolve(goOn);
  };
  state.patch({ work: { withoutUndo: { answer } } });
});
