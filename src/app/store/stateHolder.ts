import type { AppState } from './state';

/** The one state, who listens to it, and how it is replaced. */
export interface StateHolder<T = AppState> {
  current(): T;
  set(state: T): void;
  subscribe(listener: () => void): () => void;
}

export function stateHolder<T = AppState>(first: NoInfer<T>): StateHolder<T> {
  let state: T = first;
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
