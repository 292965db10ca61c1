import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Store } from '../../../app/store/store';
import { useSlice, useStore } from './storeContext';

/** The value of one store, of one subject at a time; another subject begins with the first value again. */
class KeptValue<T> {
  private subject = '';
  private readonly listeners = new Set<() => void>();

  constructor(private readonly first: T, private value = first) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  of(subject: string): T {
    return subject === this.subject ? this.value : this.first;
  }

  keep(subject: string, value: T): void {
    [this.subject, this.value] = [subject, value];
    for (const listen of [...this.listeners]) listen();
  }
}

/**
 * State of a view that stays while the view is closed, as long as the pane is open: what was chosen there is there again. It is of the table and
 * period on screen: once the view is shown with others, it begins anew. It is never in the workbook.
 *
 * @param first the value where nothing was kept
 * @returns a hook; what it changes after the view was closed, as by a task that goes on, is kept as well
 */
export function keptState<T>(first: T) {
  const kept = new WeakMap<Store, KeptValue<T>>();
  const keptIn = (store: Store): KeptValue<T> => {
    const value = kept.get(store) ?? new KeptValue(first);
    kept.set(store, value);
    return value;
  };
  return function useKept(): readonly [value: T, change: (changed: (before: T) => T) => void] {
    const own = keptIn(useStore());
    const { choices, survey } = useSlice('workbook');
    const subject = `${choices.shown ?? ''} ${survey?.tables[survey.chosen]?.period ?? ''}`;
    const value = useSyncExternalStore(own.subscribe, () => own.of(subject));
    useEffect(() => own.keep(subject, own.of(subject)), [own, subject]);
    const change = useCallback((changed: (before: T) => T): void => own.keep(subject, changed(own.of(subject))), [own, subject]);
    return [value, change];
  };
}
