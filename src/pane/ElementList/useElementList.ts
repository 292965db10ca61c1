import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ElementView } from '../../app/state';
import { EVERYTHING, type ListView } from './listView';
import { listRows } from './listRows';

/** What the user searched, filtered, sorted and unfolded. Typing stays smooth: the lines follow when there is time. */
export function useElementList(elements: readonly ElementView[]) {
  const [view, setView] = useState(EVERYTHING);
  const shown = useDeferredValue(view);
  const { rows, found } = useMemo(() => listRows(elements, shown), [elements, shown]);
  const units = useMemo(() => unitsOf(elements), [elements]);
  const change = useCallback((parts: Partial<ListView>) => setView((before) => ({ ...before, ...parts })), []);
  const turn = useCallback((key: string) => setView((before) => ({ ...before, turned: turned(before.turned, key) })), []);
  return { view, change, turn, rows, found, units };
}

/** The units that answer for the indicators, each once, by their names. */
const unitsOf = (elements: readonly ElementView[]): readonly string[] =>
  [...new Set(elements.flatMap(({ indicators }) => indicators.map(({ unit }) => unit)))].filter((unit) => unit !== '').sort();

function turned(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
