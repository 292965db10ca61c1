import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useOffsetInside } from '../VirtualList/useOffsetInside';
import { useElementListStyles } from './ElementList.styles';
import type { ListRow } from './listRows';

/** Lines with a name of two lines, in pixels; the true height is measured as soon as one is drawn. */
const USUAL_HEIGHT = { element: 92, indicator: 104 } as const;

interface LongTreeProps {
  readonly rows: readonly ListRow[];
  /** Index of the line that Tab reaches: it is drawn wherever it is. */
  readonly active: number;
  readonly scroller: HTMLElement | null;
  readonly draw: (row: ListRow, index: number) => ReactNode;
}

/** The lines in sight and some around them, in a box as tall as all of them. */
export function LongTree({ rows, active, scroller, draw }: LongTreeProps) {
  const styles = useElementListStyles();
  const box = useRef<HTMLDivElement>(null);
  const scrollMargin = useOffsetInside(scroller, box);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => USUAL_HEIGHT[rows[index]?.line.kind ?? 'element'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].filter((index) => index < rows.length).sort((one, other) => one - other),
    overscan: 8,
    scrollMargin,
  });
  return (
    <div ref={box} role="none" className={styles.window} style={{ height: lines.getTotalSize() }}>
      {lines.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row !== undefined && (
          <div key={key} ref={lines.measureElement} role="none" data-index={index} className={styles.placed} style={{ transform: `translateY(${start - scrollMargin}px)` }}>
            {draw(row, index)}
          </div>
        );
      })}
    </div>
  );
}
