import { inkOn } from '../engine/method/bandPalettes';
import { rectAddress } from '../workbook/cells/cellAddress';
import type { ChartLine, ChartPlan } from '../workbook/ownSheets/sheetContent';
import type { PlacedChart, SheetDecoration, SheetPort } from '../workbook/ownSheets/sheetPort';
import { addSheet } from './abandonedSheets';
import { namingCellEdit, supportsExcelApi } from './excelRun';
import type { ExcelRun } from './excelRun';
import { setProperties } from './formatProperties';
import { asProblems, officeCode } from './problems';
import { rangeOf, untracked } from './rangeOf';
import { lockAround } from './lockAround';
import { sheetIdsOf } from './sheetIds';
import { setLinks } from './write/linkCells';

/**
 * The add-in's own sheets, through Office.js. One round trip each; two to dress a sheet (which charts there are, then all else).
 *
 * @param excelRun `Excel.run`, or the embedded host's
 * @param supports whether that Excel has a version of ExcelApi; a workbook made in the embedded host beside an older Excel has all that the host has
 */
export function createSheetPort(excelRun: ExcelRun, supports = supportsExcelApi): SheetPort {
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
    decorate: (sheetId, dress) => asProblems(() => run((context) => decorateSheet(context, ids.idOf(sheetId), dress, supports))),
  };
}

async function rowHeights(context: Excel.RequestContext, sheetId: string, top: number, count: number): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = Array.from({ length: count }, (_, row) =>
    rangeOf(sheet, { top: top + row, left: 0, height: 1, width: 1 }).load('rowHidden,format/rowHeight'));
  await context.sync();
  return rows.map(({ rowHidden, format }) => (rowHidden ? 0 : format.rowHeight));
}

async function decorateSheet(context: Excel.RequestContext, sheetId: string, dress: SheetDecoration, supports: typeof supportsExcelApi): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const charts = dress.charts.map(({ name }) => sheet.charts.getItemOrNullObject(name).load('name'));
  const breaks = supports('1.9') && dress.noBreaks.length > 0 ? sheet.horizontalPageBreaks.load('items/rowIndex') : null;
  if (charts.length > 0 || breaks !== null) await context.sync();
  dress.widths?.forEach((width, left) => {
    const column = untracked(rangeOf(sheet, { top: 0, left, height: 1, width: 1 }).getEntireColumn());
    if (width === 0) column.columnHidden = true;
    else column.format.columnWidth = width;
  });
  for (const rect of dress.fit) rangeOf(sheet, rect).format.autofitRows();
  for (const [row, height] of Object.entries(dress.heights)) {
    untracked(rangeOf(sheet, { top: Number(row), left: 0, height: 1, width: 1 }).getEntireRow()).format.rowHeight = height;
  }
  for (const name of dress.oldCharts) sheet.charts.getItemOrNullObject(name).delete();
  for (const rect of dress.noLines) setProperties(rangeOf(sheet, rect), rect, { border: '', frame: '' });
  for (const { rect, border, frame } of dress.lines) setProperties(rangeOf(sheet, rect), rect, { border, frame });
  setLinks(sheet, dress.links);
  for (const rect of dress.noMerges) rangeOf(sheet, rect).unmerge();
  for (const rect of dress.merges) rangeOf(sheet, rect).merge(false);
  if (supports('1.8')) {
    dress.noLists.forEach((rect) => rangeOf(sheet, rect).dataValidation.clear());
    dress.lists.forEach(({ rect, source }) => setList(rangeOf(sheet, rect), source));
  }
  if (supports('1.9')) {
    if (dress.page !== null) setPage(sheet, dress.page);
    for (const one of breaks?.items ?? []) if (dress.noBreaks.includes(one.rowIndex)) one.delete();
    if (dress.printed !== null) sheet.pageLayout.setPrintArea(untracked(sheet.getRanges(dress.printed.map(rectAddress).join())));
    if (dress.filter !== null) sheet.autoFilter.apply(rangeOf(sheet, dress.filter));
    for (const row of dress.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  dress.charts.forEach((plan, at) => drawChart(sheet, charts[at]?.isNullObject === false ? charts[at] : null, plan));
  if (dress.form !== undefined) lockAround(sheet, dress.form, supports);
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

/** Points. */
const MARGIN = 36;

/** A4, as wide as one page. */
function setPage(sheet: Excel.Worksheet, page: NonNullable<SheetDecoration['page']>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  for (const side of ['leftMargin', 'rightMargin', 'topMargin', 'bottomMargin'] as const) pageLayout[side] = MARGIN;
  if (page.frozenRows !== undefined) sheet.freezePanes.freezeRows(page.frozenRows);
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
  chart.legend.visible = plan.colors.length + (plan.lines?.length ?? 0) > 1;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.majorGridlines.visible = false;
  if (supportsExcelApi('1.7')) plan.names?.forEach((name, at) => nameSeries(sheet, chart.series.getItemAt(at), name, plan.source, at + 1));
  plan.colors.forEach((color, at) => drawSeries(chart.series.getItemAt(at), color, plan));
  plan.lines?.forEach((line, at) => drawLimit(chart.series.getItemAt(plan.colors.length + at), line, plan.source.height === 2));
  if (plan.maximum !== undefined) {
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = plan.maximum;
  }
  if (plan.kind === 'stacked-bars') {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // The labels say the counts; reversed, the scale would stand under the title.
    chart.axes.valueAxis.visible = false;
  }
}

/**
 * Says what a series is of, since Excel guesses from the cells of the moment which of them are a header: one of numbers, or one that an
 * undoing has not given back yet, would be taken for data.
 */
function nameSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, name: string, { top, left, height }: ChartPlan['source'], column: number): void {
  const below = (at: number): Excel.Range => rangeOf(sheet, { top: top + 1, left: left + at, height: height - 1, width: 1 });
  series.setValues(below(column));
  series.setXAxisValues(below(0));
  series.name = name;
}

/** Labels inside a bar are white or dark, whichever is read better on it; older versions of Excel give them one colour. */
function drawSeries(series: Excel.ChartSeries, color: string, { kind, withNames }: ChartPlan): void {
  series.format.fill.setSolidColor(color);
  series.hasDataLabels = true;
  if (!supportsExcelApi('1.8')) return;
  series.dataLabels.showValue = true;
  series.dataLabels.position = kind === 'stacked-bars' ? 'Center' : 'InsideEnd';
  series.dataLabels.format.font.color = inkOn(color);
  if (kind === 'columns') series.dataLabels.numberFormat = '0.00';
  if (withNames !== true) return;
  series.dataLabels.showSeriesName = true;
  series.dataLabels.separator = ' ';
}

/** Points, of the marker that stands for a line where there is one column. */
const LONE_MARKER = 40;

/** A limit of the semaphore as a line across the columns; over a single one a line has no length, and a mark stands for it. */
function drawLimit(series: Excel.ChartSeries, { color, dash }: ChartLine, isAlone: boolean): void {
  if (!supportsExcelApi('1.7')) return;
  series.chartType = 'Line';
  series.format.line.color = color;
  series.format.line.lineStyle = dash;
  series.format.line.weight = 1.5;
  series.markerStyle = isAlone ? 'Dash' : 'None';
  if (isAlone) {
    series.markerSize = LONE_MARKER;
    series.markerForegroundColor = color;
    series.markerBackgroundColor = color;
  }
  series.hasDataLabels = false;
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
