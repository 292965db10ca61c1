import type { ReactNode } from 'react';

export interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Tells items apart between drawings. */
  readonly keyOf: (item: T) => string;
  /** Of an item that was not drawn yet, in pixels; the true height is measured as soon as it is. */
  readonly usualHeight: (item: T) => number;
  /** What scrolls around the list. */
  readonly scroller: HTMLElement | null;
  readonly render: (item: T) => ReactNode;
}
