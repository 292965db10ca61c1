import { supportsExcelApi } from './excelRun';
import type { ExcelRun } from './excelRun';

interface Handle {
  readonly context: Excel.RequestContext;
  remove(): void;
}

/**
 * Calls back when cells of any sheet change, when another sheet is shown, and when sheets come or go.
 *
 * @param isOurs whether a change that arrives now is the echo of our own writing
 * @returns how to stop; sheets that came later than the watch are watched only where ExcelApi 1.9 watches the whole workbook
 */
export async function watchWorkbook(run: ExcelRun, isOurs: () => boolean, changed: () => void): Promise<() => Promise<void>> {
  const heard = (): Promise<void> => {
    if (!isOurs()) changed();
    return Promise.resolve();
  };
  const handles = await run(async (context) => {
    const { worksheets } = context.workbook;
    const wholeBook = supportsExcelApi('1.9');
    if (!wholeBook) {
      worksheets.load('items/id');
      await context.sync();
    }
    const edited = wholeBook ? [worksheets.onChanged.add(heard)] : worksheets.items.map((sheet) => sheet.onChanged.add(heard));
    const others = [worksheets.onActivated.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard)];
    await context.sync();
    return [...edited, ...others] as Handle[];
  });
  return () => stop(handles);
}

/** Handlers must be removed in the context that added them. */
async function stop(handles: readonly Handle[]): Promise<void> {
  const [first] = handles;
  if (!first) return;
  for (const handle of handles) handle.remove();
  await first.context.sync();
}
