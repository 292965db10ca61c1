import { useEffect, useState } from 'react';
import packageJson from '../../../package.json';
import { createStore } from '../../app/store/createStore';
import type { Store } from '../../app/store/createStore';
import { createExcelPort } from '../../excel/createExcelPort';
import { createSheetPort } from '../../excel/createSheetPort';
import type { ExcelRun } from '../../excel/excelRun';
import { Pane } from '../../pane/shell/Pane';
import type { ThemeSource } from '../../pane/theme/themeSource';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';
import type { WorkbookPort } from '../../workbook/port';
import type { SideStores } from './sideStores';

/** The method's page, built beside the pane. */
const METHOD_PAGE = 'metodologia.html';
/** Milliseconds before a failed download is tried again. */
const RETRY_DELAY = 5000;

interface LivePaneProps {
  /** `Excel.run`, or the embedded host's. Another workbook needs another LivePane (a `key`). */
  readonly run: ExcelRun;
  readonly theme: ThemeSource;
  /** Whether the pane's browser saves downloaded files. */
  readonly canSave: boolean;
}

interface MainStore {
  readonly port: WorkbookPort;
  readonly sheets: SheetPort;
  readonly store: Store;
}

/** The pane over a workbook: connects store, ports and components, and reads the workbook once. */
export function LivePane({ run, theme, canSave }: LivePaneProps) {
  const [base] = useState(() => openMainStore(run));
  const side = useSideStores(base, canSave);
  useEffect(() => void base.store.reload(), [base]);
  return <Pane store={base.store} {...side} theme={theme} version={packageJson.version} methodUrl={METHOD_PAGE} />;
}

function openMainStore(run: ExcelRun): MainStore {
  const port = createExcelPort(run);
  const sheets = createSheetPort(run);
  return { port, sheets, store: createStore(port, sheets, packageJson.version) };
}

/** The side stores, downloaded while the workbook is read; null until then. */
function useSideStores({ store, port, sheets }: MainStore, canSave: boolean): SideStores | null {
  const [side, setSide] = useState<SideStores | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = (): Promise<void> => import(/* webpackChunkName: "work" */ './sideStores').then(
      ({ sideStores }) => {
        if (isWanted) setSide(sideStores(store, port, sheets, canSave));
      },
      () => port.pause(RETRY_DELAY).then(() => (isWanted ? load() : undefined)),
    );
    void load();
    return () => void (isWanted = false);
  }, [store, port, sheets, canSave]);
  return side;
}
