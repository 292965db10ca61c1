import { useEffect } from 'react';

/** Long enough for the pane to be drawn and its first click answered, in milliseconds. */
const A_WHILE = 1500;

/** Does something once, a while after the first drawing, when the browser has nothing else to do. */
export function useQuietMoment(act: () => void): void {
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) idle = requestIdleCallback(act);
      else act();
    }, A_WHILE);
    return () => {
      clearTimeout(timer);
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [act]);
}
