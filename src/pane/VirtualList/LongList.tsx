import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useOffsetInside } from './useOffsetInside';
import { useVirtualListStyles } from './VirtualList.styles';
import type { VirtualListProps } from './virtualListProps';

/** The items in sight and some around them, in a box as tall as all of them. */
export function LongList<T>({ label, items, keyOf, usualHeight, scroller, render }: VirtualListProps<T>) {
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
