import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { shownIgnored } from '../../../app/review/ignoredFindings';
import type { IgnoredFindings } from '../../../app/review/ignoredFindings';
import type { State } from '../../../app/store/state';
import type { Store } from '../../../app/store/store';
import { RED_ONLY } from '../../../engine/alerts/alert';
import type { AlertRules } from '../../../engine/alerts/alert';

/** The store of the pane. */
export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no StoreContext around this component.');
  return store;
}

/** A slice of the state; the component is drawn again when it changes, and only then. */
export function useSlice<Slice extends keyof State>(slice: Slice): State[Slice] {
  const { state } = useStore();
  const subscribe = useCallback((listener: () => void) => state.subscribe(listener, slice), [state, slice]);
  return useSyncExternalStore(subscribe, () => state.get(slice));
}

/** Which alerts are drafted: as chosen in the pane, else as the workbook was last drafted. */
export function useAlertRules(): AlertRules {
  const { rules } = useSlice('report');
  const { survey } = useSlice('workbook');
  return rules ?? survey?.alertRules ?? RED_ONLY;
}

/** The findings that are ignored in the workbook. */
export function useIgnored(): IgnoredFindings {
  const { unsaved } = useSlice('review');
  const settings = useSlice('workbook').read?.workbook.settings;
  return useMemo(() => shownIgnored(unsaved, settings), [unsaved, settings]);
}
