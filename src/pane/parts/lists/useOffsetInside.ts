import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far an element's top stands below the top of what scrolls around it, in pixels, kept right as things above it fold and unfold. */
export function useOffsetInside(scroller: HTMLElement | null, inner: RefObject<HTMLElement | null>): number {
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
