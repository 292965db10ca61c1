import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ElementView } from '../../../app/result/elementViews';
import type { Band } from '../../../engine/method/bands';
import { toggleKey } from '../../parts/lists/toggleKey';
import { DEFAULT_VIEW, listRows } from './listRows';
import type { ListView } from './listRows';
import type { FilterLevel } from './matchingElements';

/** State of the list: search, filters, order and open lines. The lines follow with a deferred value, so typing never waits. */
export function useElementList(elements: readonly ElementView[]) {
  const [view, setView] = useState(DEFAULT_VIEW);
  const shown = useDeferredValue(view);
  const { rows, found, counts } = useMemo(() => listRows(elements, shown), [elements, shown]);
  const change = useCallback((parts: Partial<ListView>) => setView((before) => ({ ...before, ...parts })), []);
  const toggle = useCallback((key: string) => setView((before) => ({ ...before, toggled: toggleKey(before.toggled, key) })), []);
  const toggleBand = useCallback((level: FilterLevel, band: Band) => setView((before) => {
    const bands = new Set(before.bands[level]);
    if (!bands.delete(band)) bands.add(band);
    return { ...before, bands: { ...before.bands, [level]: bands } };
  }), []);
  return { view, change, toggle, toggleBand, rows, found, counts };
}

export type ElementListState = ReturnType<typeof useElementList>;
