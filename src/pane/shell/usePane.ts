import { useMemo } from 'react';
import type { Settings } from '../../app/settings/settings';
import type { TableMap } from '../../app/start/offers';
import type { Store } from '../../app/store/createStore';
import type { Place } from '../../workbook/cells/observation';
import type { ColumnMeaning, LayoutColumn } from '../../workbook/find/tableLayout';
import type { ThemeSource } from '../theme/themeSource';
import { useSource } from '../parts/hooks/useSource';

/** Joins store and theme to React and nothing more. */
export function usePane(store: Store, theme: ThemeSource) {
  const state = useSource(store);
  const themeName = useSource(theme);
  const actions = useMemo(() => ({
    look: () => void store.reload(),
    calculate: () => void store.calculate(),
    chooseTable: (index: number) => void store.chooseTable(index),
    choosePeriod: (period: string) => void store.choosePeriod(period),
    configure: (settings: Settings) => void store.configure(settings),
    calculateAll: () => void store.calculateAll(),
    cancel: () => store.cancel(),
    confirm: (answer: { readonly dontAsk: boolean }) => void store.confirm(answer),
    dismiss: () => store.dismiss(),
    retry: () => void store.retry(),
    undo: () => void store.undo(),
    correctColumn: (column: number, meaning: ColumnMeaning | null) => void store.correctColumn(column, meaning),
    confirmAndCalculate: (columns: readonly LayoutColumn[]) => void confirmAndCalculate(store, columns),
    createExample: () => void store.createExample(),
    columnsAt: (sheetId: string, row: number) => store.columnsAt(sheetId, row),
    sheetsToMap: () => store.sheetsToMap(),
    mapTable: (map: TableMap) => store.mapTable(map),
    goTo: (place: Place) => void store.goTo(place),
  }), [store]);
  return { state, themeName, actions };
}

async function confirmAndCalculate(store: Store, columns: readonly LayoutColumn[]): Promise<void> {
  for (const { column, meaning } of columns) await store.correctColumn(column, meaning);
  await store.calculate();
}

export type PaneActions = ReturnType<typeof usePane>['actions'];
