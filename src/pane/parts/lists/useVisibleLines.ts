import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualizerOptions } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Longest list that is drawn whole; of a longer one only the lines in view are. */
export const MOST_LINES_DRAWN = 100;

type VisibleLinesOptions = Pick<VirtualizerOptions<HTMLElement, Element>, 'count' | 'estimateSize' | 'getItemKey' | 'rangeExtractor'>;

/**
 * The lines of a long list that are in view, and some around them.
 *
 * @param box the element that holds the lines, as tall as `height`
 * @returns `lines`: index, key and `top` of each line to draw, in pixels from the top of the box; `measure`: ref of each drawn line
 */
export function useVisibleLines(scroller: HTMLElement | null, box: RefObject<HTMLElement | null>, options: VisibleLinesOptions) {
  const scrollMargin = useOffsetInside(scroller, box);
  const virtualizer = useVirtualizer<HTMLElement, Element>({ ...options, getScrollElement: () => scroller, overscan: 8, scrollMargin });
  return {
    height: virtualizer.getTotalSize(),
    lines: virtualizer.getVirtualItems().map(({ index, key, start }) => ({ index, key, top: start - scrollMargin })),
    measure: virtualizer.measureElement,
  };
}

/** Distance from the top of the scrolled content to the top of `inner`, in pixels; follows changes of height above it. */
function useOffsetInside(scroller: HTMLElement | null, inner: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (scroller === null || inner.current === null) return;
      const gap = inner.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setOffset(Math.round(gap + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of scroller?.children ?? []) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller, inner]);
  return offset;
}
