import type { ChartPlan } from '../workbook/sheets/sheetContent';
import type { PlacedChart } from '../workbook/sheets/sheetPort';
import { rangeOf } from './rangeOf';

const KINDS = { 'stacked-bars': 'BarStacked', columns: 'ColumnClustered' } as const;

/**
 * Makes a chart of ours, or brings the one there is up to date: its data, place, title and colours. Every series is set by columns,
 * never "auto", which guesses differently from one Excel to another (OfficeDev/office-js #2929).
 */
export function drawChart(sheet: Excel.Worksheet, present: Excel.Chart | null, plan: PlacedChart): void {
  const source = rangeOf(sheet, plan.source);
  const chart = present ?? sheet.charts.add(KINDS[plan.kind], source, 'Columns');
  if (present !== null) chart.setData(source, 'Columns');
  chart.name = plan.name;
  if (present === null || plan.staysInPlace !== true) putOver(sheet, chart, plan);
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

function putOver(sheet: Excel.Worksheet, chart: Excel.Chart, { place: { top, left, height, width } }: ChartPlan): void {
  chart.setPosition(rangeOf(sheet, { top, left, height: 1, width: 1 }), rangeOf(sheet, { top: top + height - 1, left: left + width - 1, height: 1, width: 1 }));
}
