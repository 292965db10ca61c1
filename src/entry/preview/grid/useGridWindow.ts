import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Sheet } from '../../../host/model/sheet';
import type { GridShape, Track } from './gridShape';

/** Up to here every row is drawn. */
const FEW = 300;

/** The rows to draw below the frozen ones, and the blank pixels that stand for those before and after. */
export interface GridWindow {
  readonly rows: readonly { readonly row: Track; readonly index: number }[];
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** Draws a long sheet as a window on its rows, and scrolls to what is selected whenever the selection changes. */
export function useGridWindow(sheet: Sheet, { rows, frozenRows }: GridShape, scroller: RefObject<HTMLElement | null>): GridWindow {
  const moving = rows.slice(frozenRows);
  const isLong = moving.length > FEW;
  const lines = useVirtualizer({
    count: moving.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => moving[index]?.pixels ?? 0,
    overscan: 20,
  });
  const [selected] = sheet.selection;
  const top = selected?.top ?? 0;
  const left = selected?.left ?? 0;

  const bringIntoView = useEffectEvent((row: number, column: number) => {
    const index = moving.findIndex(({ at }) => at >= row);
    if (isLong && index >= 0) lines.scrollToIndex(index, { align: 'auto' });
    return requestAnimationFrame(() => scroller.current
      ?.querySelector(`td[data-row="${row}"][data-column="${column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  });

  useEffect(() => {
    const frame = bringIntoView(top, left);
    return () => cancelAnimationFrame(frame);
  }, [sheet, top, left]);

  if (!isLong) return { rows: moving.map((row, index) => ({ row, index })), before: 0, after: 0, measure: undefined };
  const items = lines.getVirtualItems();
  return {
    rows: items.flatMap(({ index }) => {
      const row = moving[index];
      return row === undefined ? [] : [{ row, index }];
    }),
    before: items[0]?.start ?? 0,
    after: lines.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: lines.measureElement,
  };
}
