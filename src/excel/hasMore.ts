import type { ExcelRun } from './excelRun';
import { supportsExcelApi } from './excelRun';
import { officeCode } from './problems';

/** What the client's types do not have yet: notes, since ExcelApi 1.18. */
type WithNotes = Excel.Worksheet & { readonly notes: { getCount(): OfficeExtension.ClientResult<number> } };

/**
 * Whether anything hangs on a sheet beside its cells and the charts of these names. What this Excel cannot count (pictures below
 * ExcelApi 1.9, comments below 1.10, notes below 1.18) is taken for none. One round trip, one more where it says that it cannot.
 */
export async function hasMore(run: ExcelRun, sheetId: string, charts: readonly string[]): Promise<boolean> {
  try {
    return await counted(run, sheetId, charts, true);
  } catch (error) {
    if (officeCode(error) !== 'ApiNotFound') throw error;
    return counted(run, sheetId, charts, false);
  }
}

function counted(run: ExcelRun, sheetId: string, charts: readonly string[], withNewer: boolean): Promise<boolean> {
  const isNewer = (version: string): boolean => withNewer && supportsExcelApi(version);
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const named = [sheet.charts.load('items/name'), ...(isNewer('1.9') ? [sheet.shapes.load('items/name')] : [])];
    const counts = [
      sheet.tables.getCount(),
      ...(isNewer('1.10') ? [sheet.comments.getCount()] : []),
      ...(isNewer('1.18') ? [(sheet as WithNotes).notes.getCount()] : []),
    ];
    await context.sync();
    return counts.some(({ value }) => value > 0) || named.some(({ items }) => items.some(({ name }) => !charts.includes(name)));
  });
}
