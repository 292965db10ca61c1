import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent } from 'react';
import type { Sheet } from '../../../host';
import type { FrozenTracks, Track } from './gridShape';

/** Sheets with at most this many rows are drawn whole. */
const FEW = 300;

/** The rows to draw below the frozen ones, and the pixels of those left out before and after. */
export interface GridWindow {
  readonly rows: readonly { readonly row: Track; readonly index: number }[];
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** Limits a long sheet to the rows in view, and scrolls to the selection whenever it changes. */
export function useGridWindow(sheet: Sheet, { moving, top }: FrozenTracks, scroller: HTMLElement | null): GridWindow {
  const isLong = moving.length > FEW;
  const lines = useVirtualizer({
    count: moving.length,
    enabled: isLong,
    getScrollElement: () => scroller,
    estimateSize: (index) => moving[index]?.pixels ?? 0,
    overscan: 20,
    paddingStart: top,
    scrollPaddingStart: top,
  });
  const [selected] = sheet.selection;
  const row = selected?.top ?? 0;
  const column = selected?.left ?? 0;

  const bringIntoView = useEffectEvent(() => {
    const index = moving.findIndex(({ at }) => at === row);
    if (isLong && index >= 0) lines.scrollToIndex(index, { align: 'auto' });
    return requestAnimationFrame(() => scroller
      ?.querySelector(`tbody td[data-row="${row}"][data-column="${column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  });

  useEffect(() => {
    const frame = bringIntoView();
    return () => cancelAnimationFrame(frame);
  }, [sheet, row, column]);

  if (!isLong) return { rows: moving.map((one, index) => ({ row: one, index })), before: 0, after: 0, measure: undefined };
  const items = lines.getVirtualItems();
  return {
    rows: items.flatMap(({ index }) => {
      const one = moving[index];
      return one === undefined ? [] : [{ row: one, index }];
    }),
    before: Math.max(0, (items[0]?.start ?? 0) - top),
    after: lines.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: lines.measureElement,
  };
}
