import type { AppState } from './state';

/** The one state, who listens to it, and how it is replaced. */
export interface StateHolder {
  current(): AppState;
  set(state: AppState): void;
  subscribe(listener: () => void): () => void;
}

export function stateHolder(first: AppState): StateHolder {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    set(next) {
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
