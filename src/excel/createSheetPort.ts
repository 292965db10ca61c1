import type { ChartPlan } from '../workbook/ownSheets/sheetContent';
import type { PlacedChart, SheetDecoration, SheetPort } from '../workbook/ownSheets/sheetPort';
import { addSheet } from './abandonedSheets';
import { namingCellEdit, supportsExcelApi } from './excelRun';
import type { ExcelRun } from './excelRun';
import { setProperties } from './formatProperties';
import { asProblems, officeCode } from './problems';
import { rangeOf, untracked } from './rangeOf';
import { sheetIdsOf } from './sheetIds';

/**
 * The add-in's own sheets, through Office.js. One round trip each; two to dress a sheet (which charts there are, then all else).
 *
 * @param excelRun `Excel.run`, or the embedded host's
 */
export function createSheetPort(excelRun: ExcelRun): SheetPort {
  const run = namingCellEdit(excelRun);
  const ids = sheetIdsOf(excelRun);
  const inSheet = (sheetId: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
    asProblems(() => run(async (context) => {
      work(context.workbook.worksheets.getItem(ids.idOf(sheetId)), context);
      await context.sync();
    }));
  return {
    add: (name, visibility) => asProblems(() => addSheet(excelRun, name, () => run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.visibility = visibility;
      sheet.load('id');
      await context.sync();
      return ids.add(sheet.id);
    }))),
    remove: (sheetId) => inSheet(sheetId, (sheet) => sheet.delete()),
    insertRows: (sheetId, at, count) => inSheet(sheetId, (sheet) => {
      untracked(untracked(sheet.getRange(`${at + 1}:${at + count}`)).insert('Down'));
    }),
    deleteRows: (sheetId, at, count) => inSheet(sheetId, (sheet) => {
      untracked(sheet.getRange(`${at + 1}:${at + count}`)).delete('Up');
    }),
    heights: (sheetId, top, count) => asProblems(() => run((context) => rowHeights(context, ids.idOf(sheetId), top, count))),
    hasMore: (sheetId, charts) => asProblems(() => hasMore(run, ids.idOf(sheetId), charts)),
    decorate: (sheetId, dress) => asProblems(() => run((context) => decorateSheet(context, ids.idOf(sheetId), dress))),
  };
}

async function rowHeights(context: Excel.RequestContext, sheetId: string, top: number, count: number): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = Array.from({ length: count }, (_, row) =>
    rangeOf(sheet, { top: top + row, left: 0, height: 1, width: 1 }).load('rowHidden,format/rowHeight'));
  await context.sync();
  return rows.map(({ rowHidden, format }) => (rowHidden ? 0 : format.rowHeight));
}

async function decorateSheet(context: Excel.RequestContext, sheetId: string, dress: SheetDecoration): Promise<void> {
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
  for (const rect of dress.noLines) setProperties(rangeOf(sheet, rect), rect, { border: '', frame: '' });
  for (const { rect, border, frame } of dress.lines) setProperties(rangeOf(sheet, rect), rect, { border, frame });
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
  // Over cells whose validations differ no rule can be set (OfficeDev/office-js #2594).
  range.dataValidation.clear();
  range.dataValidation.rule = { list: { inCellDropDown: true, source: `=${source}` } };
  range.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  range.dataValidation.ignoreBlanks = true;
}

/** A4, as wide as one page. */
function setPage(sheet: Excel.Worksheet, page: NonNullable<SheetDecoration['page']>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  if (page.titleRow !== null) pageLayout.setPrintTitleRows(`$${page.titleRow + 1}:$${page.titleRow + 1}`);
}

const CHART_TYPES = { 'stacked-bars': 'BarStacked', columns: 'ColumnClustered' } as const;

/**
 * Makes a chart of ours, or brings the one there is up to date: its data, place, title and colours. Every series is set by columns,
 * never "auto", which guesses differently from one Excel to another (OfficeDev/office-js #2929).
 */
function drawChart(sheet: Excel.Worksheet, present: Excel.Chart | null, plan: PlacedChart): void {
  const source = rangeOf(sheet, plan.source);
  const chart = present ?? sheet.charts.add(CHART_TYPES[plan.kind], source, 'Columns');
  if (present !== null) chart.setData(source, 'Columns');
  chart.name = plan.name;
  if (present === null || plan.staysInPlace !== true) placeChart(sheet, chart, plan);
  chart.title.text = plan.title;
  chart.legend.visible = plan.colors.length > 1;
  chart.legend.position = 'Bottom';
  plan.colors.forEach((color, at) => {
    const series = chart.series.getItemAt(at);
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
  });
  if (plan.kind === 'stacked-bars') chart.axes.categoryAxis.reversePlotOrder = true;
}

function placeChart(sheet: Excel.Worksheet, chart: Excel.Chart, { place: { top, left, height, width } }: ChartPlan): void {
  chart.setPosition(rangeOf(sheet, { top, left, height: 1, width: 1 }), rangeOf(sheet, { top: top + height - 1, left: left + width - 1, height: 1, width: 1 }));
}

/** What the client's types do not have yet: notes, since ExcelApi 1.18. */
type WithNotes = Excel.Worksheet & { readonly notes: { getCount(): OfficeExtension.ClientResult<number> } };

/**
 * Whether anything hangs on a sheet beside its cells and the charts of these names. What this Excel cannot count (pictures below
 * ExcelApi 1.9, comments below 1.10, notes below 1.18) is taken for none. One round trip, one more where it says that it cannot.
 */
async function hasMore(run: ExcelRun, sheetId: string, charts: readonly string[]): Promise<boolean> {
  try {
    return await countMore(run, sheetId, charts, true);
  } catch (error) {
    if (officeCode(error) !== 'ApiNotFound') throw error;
    return countMore(run, sheetId, charts, false);
  }
}

function countMore(run: ExcelRun, sheetId: string, charts: readonly string[], withNewer: boolean): Promise<boolean> {
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
