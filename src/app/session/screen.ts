import { resultIn } from '../resultIn';
import type { AppState, Notice, Result, Step, Survey, WritePreview } from '../state';
import { stateHolder } from '../stateHolder';
import { STEPS } from '../words';
import { timeLeft } from './timeLeft';

/** Steps are counted in hundredths of the work. */
const WHOLE = 100;

/** What is on screen, and how the work on it goes on. */
export class Screen {
  private readonly holder = stateHolder<AppState>({ status: 'starting' });
  private began = 0;
  private before: AppState = { status: 'starting' };
  /** A picture that {@link ask} took the place of. */
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
  resurvey(survey: Survey): void {
    const state = this.current();
    if ('survey' in state) this.show({ ...state, survey });
  }

  /** The result on screen, for the picture that takes its place. */
  private kept(): { readonly result?: Result } {
    const result = resultIn(this.current());
    return result ? { result } : {};
  }

  /** A piece of work begins: {@link back} returns to what is shown now. */
  begin(): void {
    this.before = this.current();
    this.began = this.now();
  }

  /** To what was shown before work that came to nothing. */
  back(): void {
    const survey = this.survey();
    if (survey === null) return;
    const result = resultIn(this.before);
    if (result) this.show({ status: 'done', survey, ...result });
    else this.show(this.before.status === 'found' ? { ...this.before, survey } : { status: 'found', survey });
  }

  /** How the work goes that is being done; null when none is. */
  progress(): { readonly done: number; readonly elapsed: number } | null {
    const state = this.current();
    return state.status === 'busy' ? { done: state.step.done, elapsed: this.now() - this.began } : null;
  }

  /** Shows what is being done. `share` of the work is done, 0 to 1. */
  step(survey: Survey, label: string, share: number, canCancel: boolean): void {
    const left = timeLeft(this.now() - this.began, share);
    const step: Step = {
      label, done: Math.round(share * WHOLE), total: WHOLE, ...(canCancel && { canCancel: true as const }), ...(left !== undefined && { secondsLeft: left }),
    };
    this.show({ status: 'busy', survey, step, ...this.kept() });
  }

  /** Shows what the user must do for the work to go on; {@link goOn} follows. */
  readonly ask = (hint: string): void => {
    const state = this.current();
    const survey = this.survey();
    if (state.status === 'busy') this.show({ ...state, step: { ...state.step, hint } });
    else if (state.status === 'starting' || state.status === 'nothing') this.show({ ...state, hint });
    else {
      this.covered = state;
      this.show(survey === null ? { status: 'starting', hint } : { status: 'busy', survey, step: { label: STEPS.waiting, done: 0, total: 0, hint }, ...this.kept() });
    }
  };

  /** The work goes on: what the user was told to do is done. */
  goOn(): void {
    const state = this.current();
    if (this.covered) this.show(this.covered);
    else if (state.status === 'busy' && state.step.hint !== undefined) this.show({ ...state, step: withoutHint(state.step) });
    this.covered = null;
  }

  question(survey: Survey, preview: WritePreview): void {
    this.show({ status: 'asking', survey, preview, ...this.kept() });
  }

  fail(notice: Notice): void {
    this.covered = null;
    this.show({ status: 'failed', survey: this.survey(), notice, ...this.kept() });
  }
}

const withoutHint = ({ hint: _, ...step }: Step): Step => step;
