import { lazy, Suspense, useEffect, useState } from 'react';
import packageJson from '../../../package.json';
import { createStore } from '../../app/store/createStore';
import { createExcelPort } from '../../excel/createExcelPort';
import type { ExcelRun } from '../../excel/excelRun';
import { patientRun } from '../../excel/patientRun';
import { Pane } from '../../pane/shell/Pane';
import type { ThemeSource } from '../../pane/theme/themeSource';
import { lazyOtherBooks } from './lazyOtherBooks';
import { lazySheetPort } from './lazySheetPort';
import { reportEnvironment } from './reportEnvironment';

/** Built beside the pane. */
const HELP_PAGES = { guide: 'ayuda.html', method: 'metodologia.html' } as const;

const SelfCheckPage = lazy(async () => ({ default: (await import(/* webpackChunkName: "selfcheck" */ '../selfCheck/SelfCheckPage')).SelfCheckPage }));

interface LivePaneProps {
  /** `Excel.run`, or the embedded host's. Another workbook needs another LivePane (a `key`). */
  readonly run: ExcelRun;
  readonly theme: ThemeSource;
  /** Whether the pane's browser saves downloaded files. */
  readonly canSave: boolean;
}

/** The pane over a workbook, which it reads once at the start. */
export function LivePane({ run, theme, canSave }: LivePaneProps) {
  const { version } = packageJson;
  const [store] = useState(() => {
    const { run: patient, silence } = patientRun(run);
    return createStore({ port: createExcelPort(patient), sheets: lazySheetPort(patient), environment: reportEnvironment(canSave), openOther: lazyOtherBooks(window), silence, version });
  });
  useEffect(() => void store.reload(), [store]);
  const [isSelfCheck, setSelfCheck] = useState(false);
  if (isSelfCheck) return <Suspense><SelfCheckPage run={run} theme={theme.current()} /></Suspense>;
  return <Pane store={store} theme={theme} version={version} pages={HELP_PAGES} onSelfCheck={() => setSelfCheck(true)} />;
}
