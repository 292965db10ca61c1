import { type RefObject, useLayoutEffect } from 'react';

/** Keeps an element's height, in pixels, in a CSS variable of something around it, for what is placed or scrolled under it. */
export function useHeightVariable(of: RefObject<HTMLElement | null>, around: HTMLElement | null, name: `--${string}`): void {
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null || around === null) return;
    const observer = new ResizeObserver(() => around.style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, around, name]);
}
