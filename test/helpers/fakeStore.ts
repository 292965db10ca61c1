import type { Place } from '../../src/app/state';
import type { AppState } from '../../src/app/state';
import type { Store } from '../../src/app/store';

/** A store without use cases behind it: shows the states it is given and keeps what it was asked for. */
export interface FakeStore extends Store {
  show(state: AppState): void;
  readonly asked: string[];
  readonly places: Place[];
}

export function fakeStore(first: AppState): FakeStore {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const places: Place[] = [];
  let state = first;
  return {
    asked,
    places,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    look: async () => void asked.push('look'),
    calculate: async () => void asked.push('calculate'),
    chooseTable: (index) => void asked.push(`table ${index}`),
    choosePeriod: (period) => void asked.push(`period ${period}`),
    goTo: async (place) => void places.push(place),
  };
}
