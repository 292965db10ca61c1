import type { Chart } from '../chart';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';

/** Takes a chart off its sheet and tells of it. */
export function deleteChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  if (workbook.activeChart?.chartId === chart.id) workbook.activateChart(null);
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  workbook.notify({ type: 'chartDeleted', sheetId: sheet.id, chartId: chart.id });
}
