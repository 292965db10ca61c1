import { cellArea, columnCount, rowCount } from '../../area';
import type { Area } from '../../area';
import { isCellError } from '../../format/cellValue';
import { sheetPrefix } from '../../formula/references/printReference';
import { absoluteAreaName } from '../../model/address';
import type { Chart } from '../../model/chart';
import { makeSeries } from '../../model/drawing/chartSeries';
import type { ChartSeries } from '../../model/drawing/chartSeries';
import { CHART_TYPES, isScattered } from '../../model/drawing/chartTypes';
import type { ChartType } from '../../model/drawing/chartTypes';
import type { Sheet } from '../../model/sheet';
import { notFound } from '../../wire/apiError';
import { enumValue } from '../args';
import { refuseProtected } from '../workbook/protection';
import type { ChartHandle } from '../workbookSession';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

export const reference = (sheet: Sheet, area: Area): string => `=${sheetPrefix({ first: sheet.name })}${absoluteAreaName(area)}`;

const isNumber = (sheet: Sheet, row: number, column: number): boolean => typeof sheet.cells.value(row, column) === 'number';
const isFilled = (sheet: Sheet, row: number, column: number): boolean => sheet.cells.value(row, column) !== null;

/** Whether the first row holds names: its cells beyond the corner are texts, or the corner is blank. */
function hasHeaderRow(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  if (bottom === top) return false;
  return !isNumber(sheet, top, right) || (!isFilled(sheet, top, left) && right > left);
}

function hasHeaderColumn(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  if (right === left) return false;
  return !isNumber(sheet, bottom, left) || (!isFilled(sheet, top, left) && bottom > top);
}

const shownText = (sheet: Sheet, row: number, column: number): string => {
  const value = sheet.cells.value(row, column);
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
};

/**
 * The series Excel reads from a block: names in the first row, categories in the first column, one series for each other
 * column (or the same by rows). `Auto` takes the shorter side for the series. The first line of a chart with numbers along both axes holds
 * those of the first axis, even without a text; bubbles have two lines each, the second with their sizes.
 */
export function seriesFromRange(sheet: Sheet, area: Area, seriesBy: SeriesBy, type: Chart['type']): ChartSeries[] {
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rowCount(area) >= columnCount(area));
  const headRow = hasHeaderRow(sheet, area) || (isScattered(type) && rowCount(area) > 1 && !byColumns);
  const scattered = isScattered(type) && columnCount(area) > 1 && rowCount(area) > 1;
  const headColumn = hasHeaderColumn(sheet, area) || (scattered && byColumns);
  const body: Area = { ...area, top: area.top + (headRow ? 1 : 0), left: area.left + (headColumn ? 1 : 0) };
  const [hasNames, hasCategories] = byColumns ? [headRow, headColumn] : [headColumn, headRow];
  const categories = byColumns ? { ...body, left: area.left, right: area.left } : { ...body, top: area.top, bottom: area.top };
  const lines = byColumns ? columnCount(body) : rowCount(body);
  const step = type.startsWith('Bubble') ? 2 : 1;
  const lineAt = (index: number): Area => (byColumns ? { ...body, left: body.left + index, right: body.left + index } : { ...body, top: body.top + index, bottom: body.top + index });
  return Array.from({ length: Math.ceil(lines / step) }, (_, index) => {
    const column = body.left + index * step;
    const row = body.top + index * step;
    const sizes = step === 2 && index * step + 1 < lines ? { bubbleSizes: reference(sheet, lineAt(index * step + 1)) } : {};
    const [nameRow, nameColumn] = byColumns ? [area.top, column] : [row, area.left];
    return {
      ...makeSeries(),
      name: hasNames ? shownText(sheet, nameRow, nameColumn) : `Series${index + 1}`,
      nameFormula: hasNames ? reference(sheet, cellArea(nameRow, nameColumn)) : null,
      values: reference(sheet, lineAt(index * step)),
      ...sizes,
      categories: hasCategories ? reference(sheet, categories) : null,
    };
  });
}

/** The chart. Throws `ItemNotFound` when it was deleted. */
export function existingChart({ sheet, chart }: ChartHandle): Chart {
  if (!sheet.charts.includes(chart)) throw notFound();
  return chart;
}

/** Must precede every change of a chart. Throws `AccessDenied` on a protected sheet, `ItemNotFound` for a deleted chart. */
export function editChart(target: ChartHandle): Chart {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowEditObjects');
  return existingChart(target);
}

/** A chart type of Office.js. Throws `InvalidArgument` for one that this host cannot save. */
export const chartType = (value: unknown): ChartType => enumValue(value, CHART_TYPES);
