import { useMemo } from 'react';
import type { Store } from '../../app/store';
import type { Place } from '../../app/state';
import type { ThemeSource } from '../theme/themeSource';
import { useSource } from './useSource';

/** Joins store and theme to React and nothing more. */
export function usePane(store: Store, theme: ThemeSource) {
  const state = useSource(store);
  const themeName = useSource(theme);
  const actions = useMemo(() => ({
    look: () => void store.look(),
    calculate: () => void store.calculate(),
    chooseTable: (index: number) => store.chooseTable(index),
    choosePeriod: (period: string) => store.choosePeriod(period),
    goTo: (place: Place) => void store.goTo(place),
  }), [store]);
  return { state, themeName, actions };
}

export type PaneActions = ReturnType<typeof usePane>['actions'];
