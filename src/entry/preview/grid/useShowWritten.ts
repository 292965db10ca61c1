import { useEffect } from 'react';
import type { Area } from '../../../host/model/area';

/** Scrolls sideways, never down, until the last column of what was written is in sight: a PEI table is wider than the page. */
export function useShowWritten(written: Area | null, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (written === null || scroller === null) return;
    const heading = scroller.querySelector(`th[data-column="${written.right}"]`);
    const hidden = (heading?.getBoundingClientRect().right ?? 0) - (scroller.getBoundingClientRect().left + scroller.clientWidth);
    if (hidden > 0) scroller.scrollBy({ left: hidden });
  }, [written, scroller]);
}
