import { createContext, createElement, use, useContext } from 'react';
import type { ComponentType } from 'react';

/** A component that is downloaded when it is first drawn, or by {@link LazyComponent.preload}. */
export type LazyComponent<Props> = ComponentType<Props> & {
  /** Starts the download without drawing; a failure is ignored, and drawing downloads again. */
  preload(): void;
};

/**
 * Like `React.lazy`, but a failed download is retried when {@link RetryCount} rises; `React.lazy` keeps the failure.
 * A settled promise gets the `status` and `value` that React's `use` reads, so that a preloaded component is drawn without the
 * placeholder. Draw it inside a `Suspense` and a `Guard`, which provides the count.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyComponent<Props> {
  let loading: { readonly component: Promise<ComponentType<Props>>; readonly attempt: number; hasFailed: boolean } | null = null;
  const loadFor = (attempt: number): Promise<ComponentType<Props>> => {
    if (loading === null || (loading.hasFailed && loading.attempt < attempt)) {
      const started = { component: load(), attempt, hasFailed: false };
      started.component.then((value) => Object.assign(started.component, { status: 'fulfilled', value }), () => (started.hasFailed = true));
      loading = started;
    }
    return loading.component;
  };
  const Part = (props: Props) => {
    const attempt = useContext(RetryCount);
    return createElement(use(loadFor(attempt)), props);
  };
  const forget = (): void => void (loading = null);
  return Object.assign(Part, { preload: () => void loadFor(0).catch(forget) });
}

/** Number of times the user retried this part of the pane. */
export const RetryCount = createContext(0);
