import { useContext, useDeferredValue, useMemo, useState } from 'react';
import { NONE_IGNORED } from '../../app/review/ignored';
import { reviewOf } from '../../app/review/reviewOf';
import type { ReviewState } from '../../app/review/reviewStore';
import type { FoundTable, Observation, ObservationView } from '../../app/state';
import { useSource } from '../Pane/useSource';
import { ReviewContext } from './reviewContext';
import { reviewRows, type Severity } from './reviewRows';

const NONE: ReadonlySet<string> = new Set();
/** What is searched and what is ignored starts unfolded; each keeps what was turned in it. */
const NOTHING_TURNED = { shown: NONE, found: NONE, ignored: NONE } as const;
const NO_REVIEW: ReviewState = { ignored: NONE_IGNORED, said: '', canUndo: false, notice: null };
const SILENT = { subscribe: () => () => undefined, current: () => NO_REVIEW };

/** What the user searched, filtered, unfolded and ignored. Typing stays smooth: the lines follow when there is time. */
export function useReviewTab(table: FoundTable, observations: readonly ObservationView[]) {
  const store = useContext(ReviewContext);
  const state = useSource<ReviewState>(store ?? SILENT);
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
