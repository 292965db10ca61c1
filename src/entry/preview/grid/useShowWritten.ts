import { useEffect } from 'react';
import type { Area } from '../../../host/model/area';

/**
 * Scrolls sideways, never down, until what was written is in sight, its first column before its last: a PEI table is wider than
 * the page.
 *
 * @param covered pixels at the left that frozen columns take
 */
export function useShowWritten(written: Area | null, scroller: HTMLElement | null, covered: number): void {
  useEffect(() => {
    if (written === null || scroller === null) return;
    const edges = (column: number) => scroller.querySelector(`th[data-column="${column}"]`)?.getBoundingClientRect();
    const start = scroller.getBoundingClientRect().left;
    const beyond = (edges(written.right)?.right ?? 0) - (start + scroller.clientWidth);
    const before = (edges(written.left)?.left ?? 0) - (start + covered);
    const shift = Math.min(beyond, before);
    if (shift > 0) scroller.scrollBy({ left: shift });
  }, [written, scroller, covered]);
}
