import type { SheetDress, SheetPort } from '../workbook/sheets/sheetPort';
import { drawChart } from './drawChart';
import type { ExcelRun } from './excelRun';
import { supportsExcelApi } from './excelRun';
import { setFaces } from './formatFaces';
import { hasMore } from './hasMore';
import { speaking } from './problems';
import { rangeOf, untracked } from './rangeOf';

/**
 * The add-in's own sheets, through Office.js. One round trip each; two to dress a sheet (which charts there are, then all else).
 *
 * @param run `Excel.run`, or the embedded host's
 */
export function createSheetPort(run: ExcelRun): SheetPort {
  const inSheet = (sheetId: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
    speaking(() => run(async (context) => {
      work(context.workbook.worksheets.getItem(sheetId), context);
      await context.sync();
    }));
  return {
    add: (name, visibility) => speaking(() => run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.visibility = visibility;
      sheet.load('id');
      await context.sync();
      return sheet.id;
    })),
    remove: (sheetId) => inSheet(sheetId, (sheet) => sheet.delete()),
    insertRows: (sheetId, at, count) => inSheet(sheetId, (sheet) => {
      untracked(untracked(sheet.getRange(`${at + 1}:${at + count}`)).insert('Down'));
    }),
    deleteRows: (sheetId, at, count) => inSheet(sheetId, (sheet) => {
      untracked(sheet.getRange(`${at + 1}:${at + count}`)).delete('Up');
    }),
    heights: (sheetId, top, count) => speaking(() => run((context) => rowHeights(context, sheetId, top, count))),
    hasMore: (sheetId, charts) => speaking(() => hasMore(run, sheetId, charts)),
    dress: (sheetId, dress) => speaking(() => run((context) => dressSheet(context, sheetId, dress))),
  };
}

async function rowHeights(context: Excel.RequestContext, sheetId: string, top: number, count: number): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = Array.from({ length: count }, (_, row) =>
    rangeOf(sheet, { top: top + row, left: 0, height: 1, width: 1 }).load('rowHidden,format/rowHeight'));
  await context.sync();
  return rows.map(({ rowHidden, format }) => (rowHidden ? 0 : format.rowHeight));
}

async function dressSheet(context: Excel.RequestContext, sheetId: string, dress: SheetDress): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const charts = dress.charts.map(({ name }) => sheet.charts.getItemOrNullObject(name).load('name'));
  if (charts.length > 0) await context.sync();
  dress.widths?.forEach((width, left) => {
    untracked(rangeOf(sheet, { top: 0, left, height: 1, width: 1 }).getEntireColumn()).format.columnWidth = width;
  });
  for (const rect of dress.fit) rangeOf(sheet, rect).format.autofitRows();
  for (const [row, height] of Object.entries(dress.heights)) {
    untracked(rangeOf(sheet, { top: Number(row), left: 0, height: 1, width: 1 }).getEntireRow()).format.rowHeight = height;
  }
  for (const name of dress.oldCharts) sheet.charts.getItemOrNullObject(name).delete();
  for (const rect of dress.noLines) setFaces(rangeOf(sheet, rect), rect, { border: '', frame: '' });
  for (const { rect, border, frame } of dress.lines) setFaces(rangeOf(sheet, rect), rect, { border, frame });
  for (const rect of dress.merges) rangeOf(sheet, rect).merge(false);
  if (supportsExcelApi('1.8')) {
    dress.noLists.forEach((rect) => rangeOf(sheet, rect).dataValidation.clear());
    dress.lists.forEach(({ rect, source }) => setList(rangeOf(sheet, rect), source));
  }
  if (supportsExcelApi('1.9') && dress.page !== null) setPage(sheet, dress.page);
  dress.charts.forEach((plan, at) => drawChart(sheet, charts[at]?.isNullObject === false ? charts[at] : null, plan));
  await context.sync();
}

/** The arrow in the cell; a word that is not on the list is not refused. */
function setList(range: Excel.Range, source: string): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: `=${source}` } };
  range.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  range.dataValidation.ignoreBlanks = true;
}

/** A4, as wide as one page. */
function setPage(sheet: Excel.Worksheet, page: NonNullable<SheetDress['page']>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  if (page.titleRow !== null) pageLayout.setPrintTitleRows(`$${page.titleRow + 1}:$${page.titleRow + 1}`);
}
