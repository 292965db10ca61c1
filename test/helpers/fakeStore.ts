import type { AppState, Place, Settings } from '../../src/app/state';
import type { Store } from '../../src/app/store';

/** A store without use cases behind it: shows the states it is given and keeps what it was asked for. */
export interface FakeStore extends Store {
  show(state: AppState): void;
  readonly asked: string[];
  readonly places: Place[];
  readonly configured: Settings[];
}

export function fakeStore(first: AppState): FakeStore {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const places: Place[] = [];
  const configured: Settings[] = [];
  let state = first;
  return {
    asked,
    places,
    configured,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    lastLook: () => null,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    look: async () => void asked.push('look'),
    calculate: async () => void asked.push('calculate'),
    chooseTable: async (index) => void asked.push(`table ${index}`),
    choosePeriod: async (period) => void asked.push(`period ${period}`),
    configure: async (settings) => {
      asked.push('configure');
      configured.push(settings);
    },
    calculateAll: async () => void asked.push('calculate all'),
    cancel: () => void asked.push('cancel'),
    ask: () => false,
    confirm: async ({ dontAsk }) => void asked.push(dontAsk ? 'confirm for good' : 'confirm'),
    dismiss: () => void asked.push('dismiss'),
    retry: async () => void asked.push('retry'),
    undo: async () => void asked.push('undo'),
    correctColumn: async (column, meaning) => void asked.push(`column ${column} ${JSON.stringify(meaning)}`),
    createExample: async () => void asked.push('example'),
    columnsAt: () => [],
    sheetsToMap: () => [],
    mapTable: async () => {
      asked.push('map');
      return null;
    },
    within: async () => void asked.push('within'),
    goTo: async (place) => void places.push(place),
  };
}
