import { useContext, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ObservationView } from '../../../app/calculate/observations';
import type { ReviewState } from '../../../app/review/createReviewStore';
import { NONE_IGNORED, reviewOf } from '../../../app/review/ignoredFindings';
import type { FoundTable } from '../../../app/store/survey';
import type { Observation } from '../../../workbook/cells/observation';
import { ReviewContext } from '../../parts/hooks/reviewContext';
import { useSource } from '../../parts/hooks/useSource';
import { reviewRows } from './reviewRows';
import type { Severity } from './reviewRows';

const NO_KEYS: ReadonlySet<string> = new Set();
/** What is searched and what is ignored starts unfolded; each keeps what was turned in it. */
const NOTHING_TURNED = { shown: NO_KEYS, found: NO_KEYS, ignored: NO_KEYS } as const;
const NO_REVIEW: ReviewState = { ignored: NONE_IGNORED, said: '', canUndo: false, notice: null };
const NO_STORE = { subscribe: () => () => undefined, current: () => NO_REVIEW };

/** What the user searched, filtered, unfolded and ignored. Typing stays smooth: the lines follow when there is time. */
export function useReviewTab(table: FoundTable, observations: readonly ObservationView[]) {
  const store = useContext(ReviewContext);
  const state = useSource<ReviewState>(store ?? NO_STORE);
  const [query, setQuery] = useState('');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [turned, turn] = useState<Readonly<Record<keyof typeof NOTHING_TURNED, ReadonlySet<string>>>>(NOTHING_TURNED);
  const [wantsIgnored, wantIgnored] = useState(false);
  const review = useMemo(() => reviewOf(observations, table, state.ignored), [observations, table, state.ignored]);
  const showsIgnored = wantsIgnored && review.ignoredCount > 0;
  const groups = showsIgnored ? review.ignored : review.shown;
  const search = useDeferredValue(query);
  const mode = showsIgnored ? 'ignored' : search.trim() === '' ? 'shown' : 'found';
  const rows = useMemo(
    () => reviewRows(groups, { query: search, severity, startsOpen: mode !== 'shown', turned: turned[mode] }), [groups, search, severity, mode, turned],
  );
  const move = (code: string, chosen: readonly Observation[]): void => {
    const all = observations.find((group) => group.code === code)?.items ?? [];
    void (showsIgnored ? store?.restore({ table, all, chosen }) : store?.ignore({ table, all, chosen }));
  };
  return {
    query, setQuery, severity, setSeverity, review, rows, groups, state, showsIgnored, wantIgnored,
    canIgnore: store !== null,
    move,
    undo: () => void store?.undo(),
    toggle: (key: string) => turn((before) => ({ ...before, [mode]: toggled(before[mode], key) })),
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/**
 * Keeps the focus near when the line it was in goes away: the line that takes its place gets it, or the last one, or the list itself.
 *
 * @param rows another value whenever the lines are others
 */
export function useFocusAfterRemoval(rows: readonly unknown[]) {
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
