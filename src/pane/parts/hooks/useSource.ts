import { useMemo, useSyncExternalStore } from 'react';

/** Anything that has a value and says when it changes. */
interface Source<T> {
  subscribe(listener: () => void): () => void;
  current(): T;
}

/** The source's value now; draws again when it changes. */
export function useSource<T>(source: Source<T>): T {
  const { subscribe, current } = useMemo(() => ({
    subscribe: (listener: () => void) => source.subscribe(listener),
    current: () => source.current(),
  }), [source]);
  return useSyncExternalStore(subscribe, current);
}
