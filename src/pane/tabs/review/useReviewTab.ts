import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ObservationView } from '../../../app/calculate/observations';
import { reviewOf } from '../../../app/review/ignoredFindings';
import type { FoundTable } from '../../../app/store/survey';
import type { Observation } from '../../../workbook/cells/observation';
import { useIgnored, useSlice, useStore } from '../../parts/hooks/storeContext';
import { NO_KEYS, toggleKey } from '../../parts/lists/toggleKey';
import { foundGroups, keysOfAll, reviewRows } from './reviewRows';
import type { Severity } from './reviewRows';

/** Toggled rows of each list: all findings, those of a search, those ignored. Groups start closed only in the first. */
const NONE_TOGGLED = { shown: NO_KEYS, found: NO_KEYS, ignored: NO_KEYS } as const;

/** State of the tab: search, filter, open rows and ignored findings. The rows follow the search with a deferred value, so typing never waits. */
export function useReviewTab(table: FoundTable, observations: readonly ObservationView[]) {
  const { review: actions } = useStore();
  const state = useSlice('review');
  const ignored = useIgnored();
  const [query, setQuery] = useState('');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [toggled, setToggled] = useState<Readonly<Record<keyof typeof NONE_TOGGLED, ReadonlySet<string>>>>(NONE_TOGGLED);
  const [wantsIgnored, wantIgnored] = useState(false);
  const review = useMemo(() => reviewOf(observations, table, ignored), [observations, table, ignored]);
  const showsIgnored = wantsIgnored && review.ignoredCount > 0;
  const groups = showsIgnored ? review.ignored : review.shown;
  const search = useDeferredValue(query);
  const mode = showsIgnored ? 'ignored' : search.trim() === '' ? 'shown' : 'found';
  const rows = useMemo(
    () => reviewRows(groups, { query: search, severity, startsOpen: mode !== 'shown', toggled: toggled[mode] }), [groups, search, severity, mode, toggled],
  );
  const startsOpen = mode !== 'shown';
  const found = useMemo(() => foundGroups(groups, { query: search, severity }), [groups, search, severity]);
  const everything = useMemo(() => keysOfAll(found, startsOpen), [found, startsOpen]);
  const isAllOpen = [...everything].every((key) => toggled[mode].has(key)) && found.every(({ code }) => startsOpen !== toggled[mode].has(code));
  const move = (code: string, chosen: readonly Observation[]): void => {
    const all = observations.find((group) => group.code === code)?.items ?? [];
    void (showsIgnored ? actions.restore({ table, all, chosen }) : actions.ignore({ table, all, chosen }));
  };
  return {
    query, setQuery, severity, setSeverity, review, rows, groups, state, showsIgnored, wantIgnored, isAllOpen,
    /** Opens every check and message, or closes them. */
    toggleAll: () => setToggled((before) => ({ ...before, [mode]: isAllOpen ? (startsOpen ? new Set(found.map(({ code }) => code)) : NO_KEYS) : everything })),
    copy: () => void actions.copy(found.flatMap(({ items }) => items)),
    toSheet: () => void actions.toSheet(),
    move,
    replace: (findings: readonly Observation[]) => void actions.replace(findings),
    undo: () => void actions.undo(),
    toggle: (key: string) => setToggled((before) => ({ ...before, [mode]: toggleKey(before[mode], key) })),
  };
}

/**
 * Keeps the focus in the list when the focused row is removed: moves it to the row that takes its index, else to the last row, else to the
 * list itself.
 *
 * @param rows must change identity when the rows change
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
    /** Remembers the focused row; call just before it is removed. */
    keepFocus: (): void => {
      const line = list.current?.contains(document.activeElement) === true ? document.activeElement?.closest('[data-index]') : null;
      wanted.current = line === null || line === undefined ? null : Number(line.getAttribute('data-index'));
    },
  };
}
