import { useDeferredValue, useMemo, useState } from 'react';
import type { Band } from '../../engine/evaluation';
import type { ElementView } from '../../app/state';
import { listRows } from './listRows';

const NONE: ReadonlySet<string> = new Set();

/** What the user searched, filtered and unfolded. Typing stays smooth: the lines follow when there is time. */
export function useElementList(elements: readonly ElementView[]) {
  const [query, setQuery] = useState('');
  const [band, setBand] = useState<Band | null>(null);
  const [open, setOpen] = useState(NONE);
  const search = useDeferredValue(query);
  const rows = useMemo(() => listRows(elements, { query: search, band, open }), [elements, search, band, open]);
  const foldable = elements.filter(({ indicators }) => indicators.length > 0);
  const allOpen = foldable.every(({ code }) => open.has(code));

  return {
    query, setQuery, band, setBand, rows, allOpen,
    canFold: foldable.length > 0,
    shown: rows.filter(({ kind }) => kind === 'element').length,
    toggle: (code: string) => setOpen((before) => toggled(before, code)),
    toggleAll: () => setOpen(allOpen ? NONE : new Set(elements.map(({ code }) => code))),
  };
}

function toggled(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(codes);
  if (!next.delete(code)) next.add(code);
  return next;
}
