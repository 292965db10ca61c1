import { type RefObject, useLayoutEffect } from 'react';

/** Keeps an element's height, in pixels, in a CSS variable of its parent, for what is placed under it. */
export function useHeightVariable(of: RefObject<HTMLElement | null>, name: `--${string}`): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => element.parentElement?.style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, name]);
}
