import type { Chart, ChartSeries, ChartTitle, SeriesLabels } from '../../model/chart';
import type { ChartCells } from '../../model/chartCells';
import { LABEL_PLACES, SERIES_POINTS } from '../../model/drawing/chartFormat';
import type { ChartFont, ChartFormat, ChartLine, LabelPlace, TickLabels, TitleSpan } from '../../model/drawing/chartFormat';
import { type AttributeValue, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { CHART, DRAWING, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { bodyXml, fontXml, markerXml, shapeFormatXml, solid, textFormatXml } from './chartFormatXml';
import { categoriesXml, numbersXml, textsXml } from './chartReferences';
import { type ChartKind, chartKind, isPie } from './chartKinds';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const value = (name: string, val: AttributeValue): string => elementXml(`c:${name}`, { val });

/** The runs of one line of a title, which begins at letter `from` of it: one for each stretch of letters of one font. */
function runs(text: string, from: number, font: ChartFont | undefined, spans: readonly TitleSpan[]): string {
  const fontAt = (at: number): ChartFont =>
    Object.assign({}, font, ...spans.filter(({ start, length }) => at >= start && at < start + length).map((span) => span.font)) as ChartFont;
  let xml = '';
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const own = fontXml('a:rPr', fontAt(from + start));
    if (at < text.length && fontXml('a:rPr', fontAt(from + at)) === own) continue;
    xml += `<a:r>${own}<a:t>${escapeXml(text.slice(start, at))}</a:t></a:r>`;
    start = at;
  }
  return xml;
}

function titleXml({ text, overlay, spans = [] }: Omit<ChartTitle, 'visible'>, format: ChartFormat | undefined): string {
  let from = 0;
  const paragraphs = text.split('\n').map((line) => {
    const xml = `<a:p>${format?.font === undefined ? '' : `<a:pPr>${fontXml('a:defRPr', format.font)}</a:pPr>`}${runs(line, from, format?.font, spans)}</a:p>`;
    from += line.length + 1;
    return xml;
  });
  return elementXml('c:title', {}, (text === '' ? '' : `<c:tx><c:rich>${bodyXml(format?.orientation)}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`)
    + value('overlay', overlay) + shapeFormatXml(format) + (text === '' ? textFormatXml(format) : ''));
}

/** Format of the series of a plain scatter chart, whose points no line joins. */
const UNJOINED = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

function shapeXml(color: string | null, asLine: boolean, line?: ChartLine): string {
  if (color === null && line === undefined) return '';
  if (!asLine) return shapeFormatXml({ ...(color === null ? {} : { fill: color }), ...(line === undefined ? {} : { line }) });
  if (line !== undefined) return shapeFormatXml({ line: { weight: SERIES_POINTS, ...(color === null ? {} : { color }), ...line } });
  return color === null ? '' : `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>`;
}

/** Places of labels that Excel knows in a kind of chart; it repairs a file with any other. */
function labelPlaces({ element, grouping }: ChartKind): readonly LabelPlace[] {
  switch (element) {
    case 'barChart': return grouping === 'clustered' ? ['Center', 'InsideBase', 'InsideEnd', 'OutsideEnd'] : ['Center', 'InsideBase', 'InsideEnd'];
    case 'lineChart': case 'scatterChart': return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
    case 'pieChart': return ['BestFit', 'Center', 'InsideEnd', 'OutsideEnd'];
    default: return [];
  }
}

/** The labels of a series: as the chart's, but for what it has of its own. */
function labelsXml({ dataLabels, formats }: Chart, own: SeriesLabels | undefined, kind: ChartKind): string {
  const labels = { ...dataLabels, ...own };
  const format = own?.format === undefined ? formats.get('labels') : { ...formats.get('labels'), ...own.format };
  return elementXml('c:dLbls', {}, (labels.numberFormat === undefined ? '' : elementXml('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: false }))
    + shapeFormatXml(format) + textFormatXml(format) + (labels.place === undefined || !labelPlaces(kind).includes(labels.place) ? '' : value('dLblPos', LABEL_PLACES[labels.place]))
    + value('showLegendKey', labels.showLegendKey === true) + value('showVal', labels.showValue) + value('showCatName', labels.showCategoryName)
    + value('showSerName', labels.showSeriesName) + value('showPercent', labels.showPercentage) + value('showBubbleSize', false)
    + (labels.separator === undefined ? '' : `<c:separator>${escapeXml(labels.separator)}</c:separator>`));
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
    + (name === '' ? '' : `<c:tx>${name}</c:tx>`) + (kind.type === 'XYScatter' ? UNJOINED : shapeXml(series.color, asLine, series.line))
    + (isBar ? value('invertIfNegative', false) : '')
    + (kind.markers === false && series.marker === undefined ? `<c:marker>${value('symbol', 'none')}</c:marker>` : asLine ? markerXml(series.marker) : '')
    + (isBar ? points : points.replaceAll(value('invertIfNegative', false), ''))
    + (series.hasDataLabels || chart.dataLabels.visible ? labelsXml(chart, series.labels, kind) : '')
    + (isScatter && series.categories !== null ? `<c:xVal>${numbers(series.categories)}</c:xVal>` : '')
    + (!isScatter && categories !== '' ? `<c:cat>${categories}</c:cat>` : '')
    + (series.values === null ? '' : isScatter ? `<c:yVal>${numbers(series.values)}</c:yVal>` : `<c:val>${numbers(series.values)}</c:val>`)
    + (kind.element === 'lineChart' || isScatter ? value('smooth', series.isSmooth ?? kind.style === 'smoothMarker') : ''));
}

function plotXml(kind: ChartKind, series: readonly [ChartSeries, number][], chart: Chart, cells: ChartCells): string {
  const stacked = kind.grouping !== undefined && kind.grouping !== 'clustered' && kind.grouping !== 'standard';
  const head = (kind.direction === undefined ? '' : value('barDir', kind.direction))
    + (kind.element === 'scatterChart' ? value('scatterStyle', kind.style) : '') + (kind.element === 'radarChart' ? value('radarStyle', kind.style) : '')
    + (kind.grouping === undefined ? '' : value('grouping', kind.grouping)) + value('varyColors', isPie(kind));
  const tail = (kind.element === 'barChart' ? value('gapWidth', series.find(([item]) => item.gapWidth !== undefined)?.[0].gapWidth ?? (stacked ? 50 : 100)) + (stacked ? value('overlap', 100) : '') : '')
    + (kind.markers === undefined ? '' : value('marker', kind.markers))
    + (isPie(kind) ? value('firstSliceAng', 0) + (kind.element === 'doughnutChart' ? value('holeSize', 60) : '')
      : value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS));
  return elementXml(`c:${kind.element}`, {}, head + series.map(([item, index]) => seriesXml(item, index, kind, chart, cells)).join('') + tail);
}

const TICK_PLACES: Readonly<Record<TickLabels, string>> = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' };

type AxisPlace = { readonly element: string; readonly id: number; readonly crosses: number; readonly position: string };

const gridXml = (name: string, format: ChartFormat | undefined): string => elementXml(`c:${name}`, {}, shapeFormatXml(format));

function axisXml(chart: Chart, part: 'category' | 'value', { element, id, crosses, position }: AxisPlace): string {
  const axis = part === 'category' ? chart.categoryAxis : chart.valueAxis;
  const { formats } = chart;
  const unit = axis.displayUnit === undefined ? '' : elementXml('c:dispUnits', {},
    value('builtInUnit', axis.displayUnit.charAt(0).toLowerCase() + axis.displayUnit.slice(1)) + (axis.showDisplayUnitLabel === false ? '' : '<c:dispUnitsLbl/>'));
  const steps = (axis.majorUnit === undefined ? '' : value('majorUnit', axis.majorUnit)) + (axis.minorUnit === undefined ? '' : value('minorUnit', axis.minorUnit));
  return elementXml(`c:${element}`, {}, value('axId', id)
    + elementXml('c:scaling', {}, value('orientation', axis.isReversed ? 'maxMin' : 'minMax') + (axis.maximum === null ? '' : value('max', axis.maximum)) + (axis.minimum === null ? '' : value('min', axis.minimum)))
    + value('delete', !axis.visible) + value('axPos', position)
    + (axis.majorGridlines ? gridXml('majorGridlines', formats.get(`${part}Gridlines`)) : '') + (axis.minorGridlines === true ? gridXml('minorGridlines', formats.get(`${part}MinorGridlines`)) : '')
    + (axis.title === null ? '' : titleXml({ text: axis.title, overlay: false }, formats.get(`${part}Title`)))
    + elementXml('c:numFmt', { formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === null })
    + value('majorTickMark', 'out') + value('minorTickMark', 'none') + value('tickLblPos', TICK_PLACES[axis.tickLabels ?? 'NextToAxis'])
    + shapeFormatXml(formats.get(`${part}Axis`)) + textFormatXml(formats.get(`${part}Axis`)) + value('crossAx', crosses) + value('crosses', 'autoZero')
    + (element === 'valAx' ? steps + unit : ''));
}

const POSITIONS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

function legendXml({ legend, formats }: Chart): string {
  const hidden = (legend.hiddenEntries ?? []).map((index) => elementXml('c:legendEntry', {}, value('idx', index) + value('delete', true)));
  const format = formats.get('legend');
  return elementXml('c:legend', {}, value('legendPos', POSITIONS[legend.position]) + hidden.join('') + value('overlay', legend.overlay) + shapeFormatXml(format) + textFormatXml(format));
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
  const flat = kind.direction === 'bar';
  const categories = { element: kind.element === 'scatterChart' ? 'valAx' : 'catAx', id: CATEGORY_AXIS, crosses: VALUE_AXIS, position: flat ? 'l' : 'b' };
  const axes = isPie(kind) ? '' : axisXml(chart, 'category', categories)
    + axisXml(chart, 'value', { element: 'valAx', id: VALUE_AXIS, crosses: CATEGORY_AXIS, position: flat ? 'b' : 'l' });
  return elementXml('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': OFFICE_RELATIONSHIPS }, value('roundedCorners', false)
    + elementXml('c:chart', {}, (chart.title.visible ? titleXml(chart.title, chart.formats.get('title')) : '') + value('autoTitleDeleted', !chart.title.visible)
      + elementXml('c:plotArea', {}, `<c:layout/>${plots}${axes}${shapeFormatXml(chart.formats.get('plot'))}`)
      + (chart.legend.visible ? legendXml(chart) : '')
      + value('plotVisOnly', true) + value('dispBlanksAs', 'gap'))
    + shapeFormatXml(chart.formats.get('area')) + textFormatXml(chart.formats.get('area')));
}
