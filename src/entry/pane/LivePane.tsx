import { useEffect, useState } from 'react';
import packageJson from '../../../package.json';
import { createStore } from '../../app/createStore';
import { createExcelPort } from '../../excel/createExcelPort';
import type { ExcelRun } from '../../excel/excelRun';
import { Pane } from '../../pane/Pane';
import type { ThemeSource } from '../../pane/theme/themeSource';

/** The method's page, built beside the pane. */
const METHOD_PAGE = 'metodologia.html';

interface LivePaneProps {
  /** `Excel.run`, or the embedded host's. Another workbook needs another LivePane (a `key`). */
  readonly run: ExcelRun;
  readonly theme: ThemeSource;
}

/** The pane over a workbook: joins store, port and picture, and looks at the workbook once. */
export function LivePane({ run, theme }: LivePaneProps) {
  const [store] = useState(() => createStore(createExcelPort(run)));
  useEffect(() => void store.look(), [store]);
  return <Pane store={store} theme={theme} version={packageJson.version} methodUrl={METHOD_PAGE} />;
}
