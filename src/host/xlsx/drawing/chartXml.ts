import type { Chart, ChartAxis, ChartSeries } from '../../model/chart';
import type { ChartCells } from '../../model/chartCells';
import { type AttributeValue, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { CHART, DRAWING, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { categoriesXml, numbersXml, textsXml } from './chartReferences';
import { type ChartKind, chartKind, isPie } from './chartKinds';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const value = (name: string, val: AttributeValue): string => elementXml(`c:${name}`, { val });
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;

const titleXml = (text: string, overlay: boolean): string => elementXml('c:title', {},
  (text === '' ? '' : `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${text.split('\n').map((line) => `<a:p><a:r><a:t>${escapeXml(line)}</a:t></a:r></a:p>`).join('')}</c:rich></c:tx>`)
  + value('overlay', overlay));

/** Format of the series of a plain scatter chart, whose points no line joins. */
const UNJOINED = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

function shapeXml(color: string | null, asLine: boolean): string {
  if (color === null) return '';
  return `<c:spPr>${asLine ? `<a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln>` : solid(color)}</c:spPr>`;
}

function labelsXml(labels: Chart['dataLabels']): string {
  return elementXml('c:dLbls', {}, value('showLegendKey', false) + value('showVal', labels.showValue) + value('showCatName', labels.showCategoryName)
    + value('showSerName', labels.showSeriesName) + value('showPercent', labels.showPercentage) + value('showBubbleSize', false));
}

/** A series, its elements in the order of the schema: name, format, markers, points, labels, categories, values. */
function seriesXml(series: ChartSeries, index: number, kind: ChartKind, chart: Chart, cells: ChartCells): string {
  const name = series.nameFormula !== null ? textsXml(series.nameFormula, cells(series.nameFormula))
    : series.name === '' ? '' : `<c:v>${escapeXml(series.name)}</c:v>`;
  const asLine = kind.element === 'lineChart' || kind.element === 'scatterChart' || kind.element === 'radarChart';
  const points = [...series.pointColors].sort(([one], [other]) => one - other)
    .map(([point, color]) => elementXml('c:dPt', {}, value('idx', point) + (asLine ? '' : value('invertIfNegative', false)) + value('bubble3D', false) + shapeXml(color, false))).join('');
  const isScatter = kind.element === 'scatterChart';
  const categories = series.categories === null ? '' : categoriesXml(series.categories, cells(series.categories));
  const numbers = (text: string): string => numbersXml(text, cells(text));
  const isBar = kind.element === 'barChart';
  return elementXml('c:ser', {}, value('idx', index) + value('order', index)
    + (name === '' ? '' : `<c:tx>${name}</c:tx>`) + (kind.type === 'XYScatter' ? UNJOINED : shapeXml(series.color, asLine))
    + (isBar ? value('invertIfNegative', false) : '')
    + (kind.markers === false ? `<c:marker>${value('symbol', 'none')}</c:marker>` : '')
    + (isBar ? points : points.replaceAll(value('invertIfNegative', false), ''))
    + (series.hasDataLabels || chart.dataLabels.visible ? labelsXml(chart.dataLabels) : '')
    + (isScatter && series.categories !== null ? `<c:xVal>${numbers(series.categories)}</c:xVal>` : '')
    + (!isScatter && categories !== '' ? `<c:cat>${categories}</c:cat>` : '')
    + (series.values === null ? '' : isScatter ? `<c:yVal>${numbers(series.values)}</c:yVal>` : `<c:val>${numbers(series.values)}</c:val>`)
    + (kind.element === 'lineChart' || isScatter ? value('smooth', kind.style === 'smoothMarker') : ''));
}

function plotXml(kind: ChartKind, series: readonly [ChartSeries, number][], chart: Chart, cells: ChartCells): string {
  const stacked = kind.grouping !== undefined && kind.grouping !== 'clustered' && kind.grouping !== 'standard';
  const head = (kind.direction === undefined ? '' : value('barDir', kind.direction))
    + (kind.element === 'scatterChart' ? value('scatterStyle', kind.style) : '') + (kind.element === 'radarChart' ? value('radarStyle', kind.style) : '')
    + (kind.grouping === undefined ? '' : value('grouping', kind.grouping)) + value('varyColors', isPie(kind));
  const tail = (kind.element === 'barChart' ? value('gapWidth', stacked ? 50 : 100) + (stacked ? value('overlap', 100) : '') : '')
    + (kind.markers === undefined ? '' : value('marker', kind.markers))
    + (isPie(kind) ? value('firstSliceAng', 0) + (kind.element === 'doughnutChart' ? value('holeSize', 60) : '')
      : value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS));
  return elementXml(`c:${kind.element}`, {}, head + series.map(([item, index]) => seriesXml(item, index, kind, chart, cells)).join('') + tail);
}

function axisXml(element: string, axis: ChartAxis, id: number, crosses: number, position: string): string {
  return elementXml(`c:${element}`, {}, value('axId', id)
    + elementXml('c:scaling', {}, value('orientation', axis.isReversed ? 'maxMin' : 'minMax') + (axis.maximum === null ? '' : value('max', axis.maximum)) + (axis.minimum === null ? '' : value('min', axis.minimum)))
    + value('delete', !axis.visible) + value('axPos', position) + (axis.majorGridlines ? '<c:majorGridlines/>' : '')
    + (axis.title === null ? '' : titleXml(axis.title, false))
    + elementXml('c:numFmt', { formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === null })
    + value('majorTickMark', 'out') + value('minorTickMark', 'none') + value('tickLblPos', 'nextTo') + value('crossAx', crosses) + value('crosses', 'autoZero'));
}

const POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

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
  const flat = kind.direction === 'bar';
  const axes = isPie(kind) ? '' : axisXml(kind.element === 'scatterChart' ? 'valAx' : 'catAx', chart.categoryAxis, CATEGORY_AXIS, VALUE_AXIS, flat ? 'l' : 'b')
    + axisXml('valAx', chart.valueAxis, VALUE_AXIS, CATEGORY_AXIS, flat ? 'b' : 'l');
  return elementXml('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': OFFICE_RELATIONSHIPS }, value('roundedCorners', false)
    + elementXml('c:chart', {}, (chart.title.visible ? titleXml(chart.title.text, chart.title.overlay) : '') + value('autoTitleDeleted', !chart.title.visible)
      + elementXml('c:plotArea', {}, `<c:layout/>${plots}${axes}`)
      + (chart.legend.visible ? elementXml('c:legend', {}, value('legendPos', POSITIONS[chart.legend.position]) + value('overlay', chart.legend.overlay)) : '')
      + value('plotVisOnly', true) + value('dispBlanksAs', 'gap')));
}
