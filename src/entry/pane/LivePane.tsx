import { useEffect, useState } from 'react';
import packageJson from '../../../package.json';
import { createStore } from '../../app/createStore';
import { createReportStore } from '../../app/report/createReportStore';
import { createReviewStore } from '../../app/review/createReviewStore';
import { createExcelPort } from '../../excel/createExcelPort';
import { createSheetPort } from '../../excel/createSheetPort';
import type { ExcelRun } from '../../excel/excelRun';
import { Pane } from '../../pane/Pane';
import type { ThemeSource } from '../../pane/theme/themeSource';
import { reportDesk } from './reportDesk';

/** The method's page, built beside the pane. */
const METHOD_PAGE = 'metodologia.html';

interface LivePaneProps {
  /** `Excel.run`, or the embedded host's. Another workbook needs another LivePane (a `key`). */
  readonly run: ExcelRun;
  readonly theme: ThemeSource;
  /** Whether files can be saved from where the pane stands. */
  readonly canSave: boolean;
}

/** The pane over a workbook: joins store, port and picture, and looks at the workbook once. */
export function LivePane({ run, theme, canSave }: LivePaneProps) {
  const [{ store, report, review }] = useState(() => storesOver(run, canSave));
  useEffect(() => void store.look(), [store]);
  return <Pane store={store} report={report} review={review} theme={theme} version={packageJson.version} methodUrl={METHOD_PAGE} />;
}

function storesOver(run: ExcelRun, canSave: boolean) {
  const port = createExcelPort(run);
  const sheets = createSheetPort(run);
  const store = createStore(port, sheets, packageJson.version);
  const report = createReportStore(store, port, sheets, reportDesk(canSave, packageJson.version));
  return { store, report, review: createReviewStore(store, port) };
}
