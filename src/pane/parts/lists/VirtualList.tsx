import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { MOST_LINES_DRAWN, useVisibleLines } from './useVisibleLines';

interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Unique, and the same for an item between drawings. */
  readonly keyOf: (item: T) => string;
  /** Estimated height of an item before it is drawn, in pixels. */
  readonly usualHeight: (item: T) => number;
  /** The scrolling ancestor. */
  readonly scroller: HTMLElement | null;
  readonly render: (item: T) => ReactNode;
}

/** A list of any length; a long one draws only the items in view. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const styles = useVirtualListStyles();
  const { label, items, keyOf, render } = props;
  if (items.length > MOST_LINES_DRAWN) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item, index) => <li key={keyOf(item)} data-index={index}>{render(item)}</li>)}
    </ul>
  );
}

/** The items in view and some around them, in a box as tall as all items together. */
function LongList<T>({ label, items, keyOf, usualHeight, scroller, render }: VirtualListProps<T>) {
  const styles = useVirtualListStyles();
  const list = useRef<HTMLUListElement>(null);
  const at = <R,>(index: number, give: (item: T) => R, otherwise: R): R => (index in items ? give(items[index] as T) : otherwise);
  const { height, lines, measure } = useVisibleLines(scroller, list, {
    count: items.length,
    estimateSize: (index) => at(index, usualHeight, 0),
    getItemKey: (index) => at<string | number>(index, keyOf, index),
  });
  return (
    <ul ref={list} className={mergeClasses(styles.list, styles.window)} style={{ height }} aria-label={label}>
      {lines.map(({ index, key, top }) => at(index, (item) => (
        <li
          key={key}
          ref={measure}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.placed}
          style={{ transform: `translateY(${top}px)` }}
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
