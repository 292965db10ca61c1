import { createContext, createElement, use, useContext } from 'react';
import type { ComponentType } from 'react';

/** A part of the pane that is downloaded when it is first drawn, or when {@link LazyPart.preload} is called. */
type LazyComponent<Props> = ComponentType<Props> & {
  /** Begins the download; one that fails is begun again by the drawing. */
  preload(): void;
};

/**
 * Like `React.lazy`, but a download that failed is tried anew when the user asks for it: `React.lazy` keeps the failure for good.
 * A part that is here is drawn at once: its promise carries the marks React leaves on those it has seen settle, without which it
 * would show the placeholder for a moment. `use` is called at every drawing: React demands it of whatever has once waited.
 * To be drawn inside a `Suspense` and a `Guard`, which counts the attempts.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyComponent<Props> {
  let loading: { readonly part: Promise<ComponentType<Props>>; readonly attempt: number; hasFailed: boolean } | null = null;
  const at = (attempt: number): Promise<ComponentType<Props>> => {
    if (loading === null || (loading.hasFailed && loading.attempt < attempt)) {
      const mine = { part: load(), attempt, hasFailed: false };
      mine.part.then((value) => Object.assign(mine.part, { status: 'fulfilled', value }), () => (mine.hasFailed = true));
      loading = mine;
    }
    return loading.part;
  };
  const Part = (props: Props) => {
    const attempt = useContext(RetryCount);
    return createElement(use(at(attempt)), props);
  };
  const forget = (): void => void (loading = null);
  return Object.assign(Part, { preload: () => void at(0).catch(forget) });
}

/** How often the user asked to draw this part of the pane again: a part that did not load is loaded anew. */
export const RetryCount = createContext(0);
