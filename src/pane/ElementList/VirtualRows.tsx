import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useElementListStyles } from './ElementList.styles';
import type { ListRow } from './listRows';
import { rowKey } from './rowKey';
import { useOffsetInside } from './useOffsetInside';

/** A line with a name of two lines and an explanation, in pixels; the true height is measured as soon as it is drawn. */
const USUAL_HEIGHT = 92;

export interface RowsProps {
  readonly rows: readonly ListRow[];
  /** What scrolls around the list. */
  readonly scroller: HTMLElement | null;
  readonly render: (row: ListRow) => ReactNode;
}

/** The lines in sight and some around them, in a box as tall as all of them. */
export function VirtualRows({ rows, scroller, render }: RowsProps) {
  const styles = useElementListStyles();
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useOffsetInside(scroller, list);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row, index);
    },
    overscan: 8,
    scrollMargin,
  });
  return (
    <ul
      ref={list}
      className={mergeClasses(styles.rows, styles.window)}
      style={{ height: lines.getTotalSize() }}
      aria-label="Objetivos y acciones"
    >
      {lines.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row !== undefined && (
          <li
            key={key}
            ref={lines.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.placed}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {render(row)}
          </li>
        );
      })}
    </ul>
  );
}
