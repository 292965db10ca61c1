import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Sheet } from '../../../host';
import type { Place } from '../edit/places';
import { cellId } from './GridRow';
import { indexOfTrack } from './gridShape';
import type { FrozenTracks, Track } from './gridShape';

/** Sheets with at most this many rows are drawn whole. */
const FEW = 300;
/** Frames in which a cell that was far away is waited for. */
const MOST_TRIES = 4;

/** The rows to draw below the frozen ones, and the pixels of those left out before and after. */
export interface GridWindow {
  readonly rows: readonly { readonly row: Track; readonly index: number }[];
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/**
 * Limits a long sheet to the rows in view, and scrolls to the cell to be seen whenever it is another one.
 *
 * @param room a number that changes when the cell may have got out of sight without being another one
 */
export function useGridWindow({ moving, top, left, columns }: FrozenTracks, scroller: HTMLElement | null, { row, column }: Place, sheet: Sheet, room: number): GridWindow {
  const frame = useRef(0);
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

  const bringIntoView = useEffectEvent((tries: number): number => {
    const index = indexOfTrack(moving, row);
    const isMoving = moving[index]?.at === row;
    if (isLong && isMoving && tries === MOST_TRIES) lines.scrollToIndex(index, { align: 'auto' });
    return requestAnimationFrame(() => {
      const cell = document.getElementById(cellId(row, column));
      if (cell !== null && scroller !== null) reveal(cell, scroller, { top: isMoving ? top : null, left: columns.has(column) ? null : left });
      else if (tries > 1) frame.current = bringIntoView(tries - 1);
    });
  });

  useEffect(() => {
    frame.current = bringIntoView(MOST_TRIES);
    return () => cancelAnimationFrame(frame.current);
  }, [sheet, row, column, room]);

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

/** Pixels covered by frozen rows and columns; null for a cell that is frozen in that direction, which is always in sight. */
interface Covered {
  readonly top: number | null;
  readonly left: number | null;
}

/** Scrolls as little as brings a cell into sight beside the frozen rows and columns. */
function reveal(cell: HTMLElement, scroller: HTMLElement, covered: Covered): void {
  const [box, view] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollBy({
    top: covered.top === null ? 0 : shiftInto(box.top, box.bottom, view.top + covered.top, view.top + scroller.clientHeight),
    left: covered.left === null ? 0 : shiftInto(box.left, box.right, view.left + covered.left, view.left + scroller.clientWidth),
  });
}

function shiftInto(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? Math.min(end - to, start - from) : 0;
}
