import type { Result } from '../result/outcome';
import type { Notice, WorkStep, WritePreview } from './messages';
import { resultIn } from './state';
import type { AppState } from './state';
import { stateHolder } from './stateHolder';
import type { Survey } from './survey';
import { STEP_LABELS } from './words';

/** Steps are counted in hundredths of the work. */
const WHOLE = 100;

/** What is on screen, and how the work on it goes on. */
export class Screen {
  private readonly holder = stateHolder<AppState>({ status: 'starting' });
  private startedAt = 0;
  private stateBefore: AppState = { status: 'starting' };
  /** A picture that {@link showQuestion} took the place of. */
  private covered: AppState | null = null;

  constructor(private readonly now: () => number) {}

  readonly current = (): AppState => this.holder.current();
  readonly subscribe = (listener: () => void): (() => void) => this.holder.subscribe(listener);

  show(state: AppState): void {
    this.holder.set(state);
  }

  /** What was found, whatever is shown of it; null while nothing is. */
  survey(): Survey | null {
    const state = this.current();
    return 'survey' in state ? state.survey : null;
  }

  /** The same picture over another survey. */
  replaceSurvey(survey: Survey): void {
    const state = this.current();
    if ('survey' in state) this.show({ ...state, survey });
  }

  /** The result on screen, for the picture that takes its place. */
  private keptResult(): { readonly result?: Result } {
    const result = resultIn(this.current());
    return result ? { result } : {};
  }

  /** A piece of work begins: {@link restore} returns to what is shown now. */
  markStart(): void {
    this.stateBefore = this.current();
    this.startedAt = this.now();
  }

  /** To what was shown before work that came to nothing. */
  restore(): void {
    const survey = this.survey();
    if (survey === null) return;
    const result = resultIn(this.stateBefore);
    if (result) this.show({ status: 'done', survey, ...result });
    else this.show(this.stateBefore.status === 'found' ? { ...this.stateBefore, survey } : { status: 'found', survey });
  }

  /** How the work goes that is being done; null when none is. */
  progress(): { readonly done: number; readonly elapsed: number } | null {
    const state = this.current();
    return state.status === 'busy' ? { done: state.step.done, elapsed: this.now() - this.startedAt } : null;
  }

  /** Shows what is being done. `share` of the work is done, 0 to 1. */
  showStep(survey: Survey, label: string, share: number, canCancel: boolean): void {
    const left = timeLeft(this.now() - this.startedAt, share);
    const step: WorkStep = {
      label, done: Math.round(share * WHOLE), total: WHOLE, ...(canCancel && { canCancel: true as const }), ...(left !== undefined && { secondsLeft: left }),
    };
    this.show({ status: 'busy', survey, step, ...this.keptResult() });
  }

  /** Shows what the user must do for the work to go on; {@link clearHint} follows. */
  readonly showHint = (hint: string): void => {
    const state = this.current();
    const survey = this.survey();
    if (state.status === 'busy') this.show({ ...state, step: { ...state.step, hint } });
    else if (state.status === 'starting' || state.status === 'nothing') this.show({ ...state, hint });
    else {
      this.covered = state;
      this.show(survey === null ? { status: 'starting', hint } : { status: 'busy', survey, step: { label: STEP_LABELS.waiting, done: 0, total: 0, hint }, ...this.keptResult() });
    }
  };

  /** The work goes on: what the user was told to do is done. */
  clearHint(): void {
    const state = this.current();
    if (this.covered) this.show(this.covered);
    else if (state.status === 'busy' && state.step.hint !== undefined) this.show({ ...state, step: withoutHint(state.step) });
    this.covered = null;
  }

  showQuestion(survey: Survey, preview: WritePreview): void {
    this.show({ status: 'asking', survey, preview, ...this.keptResult() });
  }

  showFailure(notice: Notice): void {
    this.covered = null;
    this.show({ status: 'failed', survey: this.survey(), notice, ...this.keptResult() });
  }
}

const withoutHint = ({ hint: _, ...step }: WorkStep): WorkStep => step;

/** Before this much has passed nothing can be told, and work shorter than that needs no telling. In milliseconds. */
const SHORTEST_ELAPSED = 1_000;
const SHORTEST_WORK = 4_000;

/**
 * Seconds left of a piece of work that goes on at the pace it had; undefined for work that is short or has just begun.
 *
 * @param elapsed milliseconds since it began
 * @param share how much of it is done, 0 to 1
 * @example timeLeft(6_000, 0.75) // 2
 */
export function timeLeft(elapsed: number, share: number): number | undefined {
  if (elapsed < SHORTEST_ELAPSED || share <= 0 || elapsed / share < SHORTEST_WORK) return undefined;
  return Math.max(1, Math.ceil((elapsed * (1 - share)) / share / 1000));
}
