import type { AppState, Result } from './state';

/** The result there is to show, whatever is being done, asked or said above it; null when there is none. */
export function resultIn(state: AppState): Result | null {
  if (state.status === 'done') return { outcome: state.outcome, stale: state.stale };
  return 'result' in state ? state.result ?? null : null;
}
