import { useEffectEvent, useLayoutEffect } from 'react';
import type { Sheet } from '../../../host';
import { firstOfMerge } from '../edit/places';
import type { Place } from '../edit/places';
import { cellId } from '../grid/GridRow';

/** Calls back with a cell, or the first one of its merge, now and whenever the sheet scrolls or the window changes; null while it is not drawn. */
export function useFollowedCell(sheet: Sheet, { row, column }: Place, scroller: HTMLElement, put: (cell: HTMLElement | null) => void): void {
  const measure = useEffectEvent(() => {
    const first = firstOfMerge(sheet.merges, { row, column });
    put(document.getElementById(cellId(first.row, first.column)));
  });
  useLayoutEffect(() => {
    const follow = () => measure();
    follow();
    scroller.addEventListener('scroll', follow);
    window.addEventListener('resize', follow);
    return () => {
      scroller.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [row, column, scroller]);
}
