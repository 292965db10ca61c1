import { createRoot } from 'react-dom/client';
import packageJson from '../../../package.json';
import { createStore } from '../../app/createStore';
import { createExcelPort } from '../../excel/createExcelPort';
import type { ExcelRun } from '../../excel/excelRun';
import { Pane } from '../../pane/Pane';
import type { ThemeSource } from '../../pane/theme/themeSource';

const METHOD_PAGE = 'metodologia.html';

/**
 * Puts the pane of one workbook into the page and lets it look at the workbook.
 *
 * @param run `Excel.run`, or the embedded host's
 * @returns how to take the pane out again
 */
export function mountPane(place: HTMLElement, run: ExcelRun, theme: ThemeSource): () => void {
  const store = createStore(createExcelPort(run));
  const root = createRoot(place);
  root.render(<Pane store={store} theme={theme} version={packageJson.version} methodUrl={METHOD_PAGE} />);
  void store.look();
  return () => root.unmount();
}
