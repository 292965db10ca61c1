import { BLANKS } from '../../model/chart';
import type { Chart } from '../../model/chart';
import type { ChartCells } from '../../model/chartCells';
import type { ChartSeries, PlotOptions } from '../../model/drawing/chartSeries';
import { elementXml } from '../xml/elements';
import { CHART, DRAWING, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { axesXml, axisIdsXml } from './axisXml';
import { givenXml, valueXml } from './chartElements';
import { shapeFormatXml, textFormatXml } from './chartFormatXml';
import { chartKind, hasSeriesAxis, is3D, isPie } from './chartKinds';
import type { ChartKind } from './chartKinds';
import { seriesXml } from './seriesXml';
import { layoutXml, titleXml } from './titleXml';

/** What stands before the series of a plot. */
function headXml(kind: ChartKind, { variesColors = isPie(kind) }: PlotOptions): string {
  const style = { scatterChart: 'scatterStyle', radarChart: 'radarStyle', ofPieChart: 'ofPieType' }[kind.element];
  return (kind.direction === undefined ? '' : valueXml('barDir', kind.direction)) + (style === undefined ? '' : valueXml(style, kind.style))
    + (kind.grouping === undefined ? '' : valueXml('grouping', kind.grouping)) + valueXml('varyColors', variesColors);
}

/** What stands after them. */
function tailXml(kind: ChartKind, gapWidth: number | undefined, options: PlotOptions): string {
  const stacked = kind.grouping !== undefined && kind.grouping !== 'clustered' && kind.grouping !== 'standard';
  switch (kind.element) {
    case 'barChart': return valueXml('gapWidth', gapWidth ?? (stacked ? 50 : 100)) + givenXml('overlap', options.overlap ?? (stacked ? 100 : undefined)) + axisIdsXml(kind);
    case 'bar3DChart': return valueXml('gapWidth', gapWidth ?? 150) + valueXml('shape', kind.shape) + axisIdsXml(kind);
    case 'bubbleChart': return valueXml('bubbleScale', options.bubbleScale ?? 100) + valueXml('showNegBubbles', false) + axisIdsXml(kind);
    case 'pieChart': return valueXml('firstSliceAng', options.firstSliceAngle ?? 0);
    case 'doughnutChart': return valueXml('firstSliceAng', options.firstSliceAngle ?? 0) + valueXml('holeSize', options.holeSize ?? 60);
    case 'ofPieChart': return valueXml('gapWidth', gapWidth ?? 100) + valueXml('secondPieSize', options.secondPlotSize ?? 75) + '<c:serLines/>';
    case 'pie3DChart': return '';
    default: return (kind.element === 'lineChart' && kind.markers !== undefined ? valueXml('marker', kind.markers) : '') + axisIdsXml(kind);
  }
}

function plotXml(kind: ChartKind, series: readonly [ChartSeries, number][], chart: Chart, cells: ChartCells): string {
  const gapWidth = series.find(([item]) => item.gapWidth !== undefined)?.[0].gapWidth;
  const options = Object.assign({}, ...series.map(([item]) => item.options)) as PlotOptions;
  return elementXml(`c:${kind.element}`, {}, headXml(kind, options)
    + series.map(([item, index]) => seriesXml(item, index, kind, chart, cells)).join('') + tailXml(kind, gapWidth, options));
}

/** How a 3D chart is turned, as Excel turns new ones. */
function viewXml(kind: ChartKind): string {
  if (!is3D(kind)) return '';
  const isRound = kind.element === 'pie3DChart';
  return elementXml('c:view3D', {}, valueXml('rotX', isRound ? 30 : 15) + valueXml('rotY', isRound ? 0 : 20) + valueXml('depthPercent', 100) + valueXml('rAngAx', !isRound && !hasSeriesAxis(kind)));
}

function dataTableXml({ dataTable, formats }: Chart, kind: ChartKind): string {
  if (dataTable === undefined || isPie(kind)) return '';
  return elementXml('c:dTable', {}, valueXml('showHorzBorder', dataTable.showHorizontalBorder) + valueXml('showVertBorder', dataTable.showVerticalBorder)
    + valueXml('showOutline', dataTable.showOutlineBorder) + valueXml('showKeys', dataTable.showLegendKey) + shapeFormatXml(formats.get('dataTable')) + textFormatXml(formats.get('dataTable')));
}

const POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

function legendXml({ legend, formats, layouts }: Chart): string {
  const hidden = (legend.hiddenEntries ?? []).map((index) => elementXml('c:legendEntry', {}, valueXml('idx', index) + valueXml('delete', true)));
  const format = formats.get('legend');
  return elementXml('c:legend', {}, valueXml('legendPos', POSITIONS[legend.position]) + hidden.join('') + layoutXml(layouts?.legend) + valueXml('overlay', legend.overlay)
    + shapeFormatXml(format) + textFormatXml(format));
}

/**
 * A whole chart part without its header line. Series of a type other than the chart's have plots of their own on the same axes.
 *
 * @param cells the cells of a series, whose values the part stores beside their reference
 */
export function chartXml(chart: Chart, cells: ChartCells = () => []): string {
  const kind = chartKind(chart.type);
  const groups = new Map<Chart['type'], [ChartSeries, number][]>();
  chart.series.forEach((series, index) => {
    const type = series.chartType ?? chart.type;
    groups.set(type, [...groups.get(type) ?? [], [series, index]]);
  });
  if (groups.size === 0) groups.set(chart.type, []);
  const plots = [...groups].map(([type, series]) => plotXml(chartKind(type), series, chart, cells)).join('');
  const layout = layoutXml(chart.layouts?.plot);
  const { formats } = chart;
  return elementXml('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': OFFICE_RELATIONSHIPS }, valueXml('roundedCorners', chart.hasRoundCorners === true)
    + elementXml('c:chart', {}, (chart.title.visible ? titleXml(chart.title, formats.get('title'), chart.layouts?.title) : '') + valueXml('autoTitleDeleted', !chart.title.visible)
      + viewXml(kind)
      + elementXml('c:plotArea', {}, `${layout === '' ? '<c:layout/>' : layout}${plots}${isPie(kind) ? '' : axesXml(chart, kind)}${dataTableXml(chart, kind)}${shapeFormatXml(formats.get('plot'))}`)
      + (chart.legend.visible ? legendXml(chart) : '')
      + valueXml('plotVisOnly', chart.showsHidden !== true) + valueXml('dispBlanksAs', BLANKS[chart.blanks ?? 'NotPlotted']))
    + shapeFormatXml(formats.get('area')) + textFormatXml(formats.get('area')));
}
