import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus near when the line it was in goes away: the line that takes its place gets it, or the last one, or the list itself.
 *
 * @param rows another value whenever the lines are others
 */
export function useKeptFocus(rows: readonly unknown[]) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null || list.current === null) return;
    const at = Math.min(wanted.current, rows.length - 1);
    wanted.current = null;
    const line = list.current.querySelector(`[data-index="${at}"]`);
    (line?.querySelector<HTMLElement>('button') ?? list.current).focus();
  }, [rows]);
  return {
    list,
    /** To be called just before the line with the focus goes. */
    keepFocus: (): void => {
      const line = list.current?.contains(document.activeElement) === true ? document.activeElement?.closest('[data-index]') : null;
      wanted.current = line === null || line === undefined ? null : Number(line.getAttribute('data-index'));
    },
  };
}
