import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useOffsetInside } from './useOffsetInside';

interface VirtualListProps<T> {
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

/** From here on only the items in sight are drawn. */
const DRAW_ALL_UP_TO = 100;

/** A list of any length: all of it while it is short, and what is in sight of a long one. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const styles = useVirtualListStyles();
  const { label, items, keyOf, render } = props;
  if (items.length > DRAW_ALL_UP_TO) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item, index) => <li key={keyOf(item)} data-index={index}>{render(item)}</li>)}
    </ul>
  );
}

/** The items in sight and some around them, in a box as tall as all of them. */
function LongList<T>({ label, items, keyOf, usualHeight, scroller, render }: VirtualListProps<T>) {
  const styles = useVirtualListStyles();
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useOffsetInside(scroller, list);
  const at = <R,>(index: number, give: (item: T) => R, otherwise: R): R => (index in items ? give(items[index] as T) : otherwise);
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => at(index, usualHeight, 0),
    getItemKey: (index) => at<string | number>(index, keyOf, index),
    overscan: 8,
    scrollMargin,
  });
  return (
    <ul ref={list} className={mergeClasses(styles.list, styles.window)} style={{ height: lines.getTotalSize() }} aria-label={label}>
      {lines.getVirtualItems().map(({ index, key, start }) => at(index, (item) => (
        <li
          key={key}
          ref={lines.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.placed}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {render(item)}
        </li>
      ), null))}
    </ul>
  );
}

const useVirtualListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  window: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
});
