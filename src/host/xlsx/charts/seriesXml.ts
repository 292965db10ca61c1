import type { Chart } from '../../model/chart';
import type { ChartCells } from '../../model/chartCells';
import { SERIES_POINTS } from '../../model/drawing/chartFormat';
import type { ChartLine } from '../../model/drawing/chartFormat';
import { TREND_TYPES } from '../../model/drawing/chartSeries';
import type { ChartSeries, Trendline } from '../../model/drawing/chartSeries';
import { elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { givenXml, valueXml } from './chartElements';
import { markerXml, shapeFormatXml, solid } from './chartFormatXml';
import { isLine, isPie, isScatter } from './chartKinds';
import type { ChartKind } from './chartKinds';
import { categoriesXml, numbersXml, textsXml } from './chartReferences';
import { labelsXml } from './labelsXml';

/** Format of the series of a plain scatter chart, whose points no line joins. */
const UNJOINED = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

function shapeXml({ color, line, hasShadow }: ChartSeries, asLine: boolean): string {
  const shadow = hasShadow === true ? { hasShadow } : {};
  if (color === null && line === undefined) return shapeFormatXml(shadow);
  if (!asLine) return shapeFormatXml({ ...(color === null ? {} : { fill: color }), ...(line === undefined ? {} : { line }), ...shadow });
  if (line !== undefined || hasShadow === true) return shapeFormatXml({ line: { weight: SERIES_POINTS, ...(color === null ? {} : { color }), ...line }, ...shadow });
  return color === null ? '' : `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>`;
}

/** The points of a series that differ from it, without their labels. */
function pointsXml({ pointColors, points = new Map() }: ChartSeries, kind: ChartKind): string {
  const numbers = new Set([...pointColors.keys(), ...[...points].filter(([, { marker, line }]) => marker !== undefined || line !== undefined).map(([point]) => point)]);
  return [...numbers].sort((one, other) => one - other).map((point) => {
    const fill = pointColors.get(point);
    const { marker, line }: { marker?: ChartSeries['marker']; line?: ChartLine } = points.get(point) ?? {};
    return elementXml('c:dPt', {}, valueXml('idx', point) + (invertible(kind) ? valueXml('invertIfNegative', false) : '') + (isLine(kind) ? markerXml(marker) : '') + valueXml('bubble3D', false)
      + shapeFormatXml({ ...(fill === undefined ? {} : { fill }), ...(line === undefined ? {} : { line }) }));
  }).join('');
}

/** Kinds whose schema lets a series draw negative values in another colour. */
const invertible = ({ element }: ChartKind): boolean => ['barChart', 'bar3DChart', 'bubbleChart'].includes(element);

function trendlineXml(trend: Trendline): string {
  return elementXml('c:trendline', {}, (trend.name === undefined ? '' : `<c:name>${escapeXml(trend.name)}</c:name>`)
    + shapeFormatXml(trend.line === undefined ? undefined : { line: trend.line }) + valueXml('trendlineType', TREND_TYPES[trend.type])
    + (trend.type === 'Polynomial' ? valueXml('order', trend.order ?? 2) : '') + (trend.type === 'MovingAverage' ? valueXml('period', trend.period ?? 2) : '')
    + givenXml('forward', trend.forward) + givenXml('backward', trend.backward) + givenXml('intercept', trend.intercept)
    + valueXml('dispRSqr', trend.showRSquared === true) + valueXml('dispEq', trend.showEquation === true));
}

/** Kinds whose series have trend lines in the schema. */
const trended = ({ element }: ChartKind): boolean => ['barChart', 'lineChart', 'areaChart', 'scatterChart', 'bubbleChart'].includes(element);

/** The cells of a series: categories and values, or numbers along both axes. */
function dataXml({ categories, values, bubbleSizes }: ChartSeries, kind: ChartKind, cells: ChartCells): string {
  const numbers = (text: string): string => numbersXml(text, cells(text));
  const named = categories === null ? '' : categoriesXml(categories, cells(categories));
  if (!isScatter(kind)) return (named === '' ? '' : `<c:cat>${named}</c:cat>`) + (values === null ? '' : `<c:val>${numbers(values)}</c:val>`);
  return (categories === null ? '' : `<c:xVal>${kind.element === 'scatterChart' ? numbers(categories) : named}</c:xVal>`) + (values === null ? '' : `<c:yVal>${numbers(values)}</c:yVal>`)
    + (kind.element !== 'bubbleChart' || bubbleSizes === undefined || bubbleSizes === null ? '' : `<c:bubbleSize>${numbers(bubbleSizes)}</c:bubbleSize>`);
}

/** A series, its elements in the order of the schema: name, format, markers, points, labels, trend lines, categories, values. */
export function seriesXml(series: ChartSeries, index: number, kind: ChartKind, chart: Chart, cells: ChartCells): string {
  const name = series.nameFormula !== null ? textsXml(series.nameFormula, cells(series.nameFormula))
    : series.name === '' ? '' : `<c:v>${escapeXml(series.name)}</c:v>`;
  const markers = kind.markers === false && series.marker === undefined ? `<c:marker>${valueXml('symbol', 'none')}</c:marker>` : isLine(kind) ? markerXml(series.marker) : '';
  const explosion = isPie(kind) ? givenXml('explosion', series.explosion ?? (kind.isExploded === true ? 25 : undefined)) : '';
  return elementXml('c:ser', {}, valueXml('idx', index) + valueXml('order', index)
    + (name === '' ? '' : `<c:tx>${name}</c:tx>`) + (kind.type === 'XYScatter' ? UNJOINED : shapeXml(series, isLine(kind)))
    + (invertible(kind) ? valueXml('invertIfNegative', series.invertsNegative === true) : '') + markers + explosion
    + pointsXml(series, kind) + labelsXml(chart, series, kind) + (trended(kind) ? (series.trendlines ?? []).map(trendlineXml).join('') : '')
    + dataXml(series, kind, cells)
    + (kind.element === 'lineChart' || kind.element === 'scatterChart' ? valueXml('smooth', series.isSmooth ?? kind.style === 'smoothMarker') : '')
    + (kind.element === 'bubbleChart' ? valueXml('bubble3D', kind.has3DBubbles === true) : ''));
}
