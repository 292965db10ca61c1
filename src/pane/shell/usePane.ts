import { useMemo } from 'react';
import type { JoinOffer } from '../../app/calculate/readTables';
import type { PublicationWish } from '../../app/publish/preparePublication';
import type { Settings } from '../../app/settings/settings';
import type { ColumnCorrection } from '../../app/start/correctColumn';
import type { TableMap } from '../../app/start/offers';
import { paneView } from '../../app/store/paneView';
import type { PaneView } from '../../app/store/paneView';
import type { Store } from '../../app/store/store';
import { whenLoaded } from '../../app/store/whenLoaded';
import type { Rect } from '../../workbook/cells/rect';
import type { Place } from '../../workbook/cells/observation';
import type { PartsAnswer } from '../../workbook/find/tableLayout';
import { useSlice } from '../parts/hooks/storeContext';

/** The whole of the pane; see {@link paneView}. */
export function usePaneView(): PaneView {
  const workbook = useSlice('workbook');
  const work = useSlice('work');
  const result = useSlice('result');
  const report = useSlice('report');
  return useMemo(() => paneView({ workbook, work, result, report }), [workbook, work, result, report]);
}

/** The use cases of the store as handlers of clicks. */
export const usePaneActions = (store: Store) => useMemo(() => ({
  look: () => void store.reload(),
  calculate: () => void store.calculate(),
  chooseTable: (index: number) => void store.chooseTable(index),
  choosePeriod: (period: string) => void store.choosePeriod(period),
  configure: (settings: Settings) => void store.configure(settings),
  calculateAll: () => void store.calculateAll(),
  calculateAllWithReports: () => void store.calculateAll({ withReports: true }),
  consolidate: () => void store.run('consolidate', async (context) => (await whenLoaded(import('../../app/consolidate/consolidateWorkbook'))).consolidateWorkbook(context)),
  closeNews: () => store.closeNews(),
  cancel: () => store.cancel(),
  confirm: (answer: { readonly dontAsk: boolean }) => void store.confirm(answer),
  dismiss: () => store.dismiss(),
  retry: () => void store.retry(),
  undo: () => void store.undo(),
  publish: (wish: PublicationWish) => void store.run('publish', async (context) => (await whenLoaded(import('../../app/publish/publishWorkbook'))).publishWorkbook(context, wish)),
  correctColumn: (correction: ColumnCorrection) => void store.correctColumns([correction]),
  answerParts: (answer: PartsAnswer) => void store.answerParts(answer),
  confirmAndCalculate: (columns: readonly ColumnCorrection[]) => void store.confirmAndCalculate(columns),
  answerJoin: ({ tables }: JoinOffer, joined: boolean) => void store.answerJoin(tables, joined),
  createExample: () => void store.createExample(),
  separateText: (sheetId: string) => void store.separateText(sheetId),
  columnsAt: (sheetId: string, row: number, range?: Rect) => store.columnsAt(sheetId, row, range),
  selectedRange: () => store.selectedRange(),
  sheetsToMap: () => store.sheetsToMap(),
  mapTable: (map: TableMap) => store.mapTable(map),
  goTo: (place: Place) => void store.goTo(place),
}), [store]);

export type PaneActions = ReturnType<typeof usePaneActions>;
