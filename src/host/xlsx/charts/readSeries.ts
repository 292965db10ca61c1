import { SERIES_POINTS } from '../../model/drawing/chartFormat';
import { makeSeries, TREND_TYPES } from '../../model/drawing/chartSeries';
import type { ChartPoint, ChartSeries, PlotOptions, Trendline, TrendType } from '../../model/drawing/chartSeries';
import { child, childrenOf, descendant, numberAttribute } from '../xml/elements';
import type { XmlElement } from '../xml/parseXml';
import { isOn, referenceOf, textBelow, valueOf } from './chartElements';
import { readLine, readMarker } from './chartFormatXml';

const numberIn = (element: XmlElement | undefined, name: string): number | undefined => numberAttribute(child(element, name), 'val') ?? undefined;

const fillOf = (element: XmlElement | undefined): string | null => {
  const color = valueOf(child(element, 'spPr'), 'solidFill', 'srgbClr') ?? valueOf(child(element, 'spPr'), 'ln', 'solidFill', 'srgbClr');
  return color === undefined ? null : `#${color.toUpperCase()}`;
};

/** The points of a series that look other than it, but for their colour and labels. */
function readPoints(element: XmlElement): (readonly [number, ChartPoint])[] {
  return childrenOf(element, 'dPt').flatMap((point) => {
    const marker = readMarker(child(point, 'marker'));
    const line = readLine(descendant(point, 'spPr', 'ln'));
    if (marker === undefined && line === undefined) return [];
    return [[Number(valueOf(point, 'idx') ?? 0), { ...(marker && { marker }), ...(line && { line }) }] as const];
  });
}

function readTrendline(element: XmlElement): Trendline {
  const type = (Object.keys(TREND_TYPES) as TrendType[]).find((word) => TREND_TYPES[word] === valueOf(element, 'trendlineType')) ?? 'Linear';
  const line = readLine(descendant(element, 'spPr', 'ln'));
  const entries = [
    ['name', child(element, 'name')?.text], ['order', numberIn(element, 'order')], ['period', numberIn(element, 'period')], ['forward', numberIn(element, 'forward')],
    ['backward', numberIn(element, 'backward')], ['intercept', numberIn(element, 'intercept')], ['showEquation', isOn(element, 'dispEq') || undefined],
    ['showRSquared', isOn(element, 'dispRSqr') || undefined], ['line', line],
  ] as const;
  return { type, ...Object.fromEntries(entries.filter(([, found]) => found !== undefined)) as Partial<Trendline> };
}

/** A series of the file without its labels. */
export function readSeries(element: XmlElement): ChartSeries {
  const name = child(element, 'tx');
  const points = readPoints(element);
  const trendlines = childrenOf(element, 'trendline').map(readTrendline);
  const explosion = numberIn(element, 'explosion');
  const bubbleSizes = referenceOf(child(element, 'bubbleSize'));
  return {
    ...makeSeries(), name: textBelow(name), nameFormula: referenceOf(name),
    values: referenceOf(child(element, 'val') ?? child(element, 'yVal')),
    categories: referenceOf(child(element, 'cat') ?? child(element, 'xVal')),
    ...(bubbleSizes === null ? {} : { bubbleSizes }),
    ...seriesFormat(element),
    color: fillOf(element), hasDataLabels: ['showVal', 'showBubbleSize', 'showCatName', 'showSerName', 'showPercent'].some((shown) => isOn(child(element, 'dLbls'), shown)),
    pointColors: new Map(childrenOf(element, 'dPt').flatMap((point) => {
      const color = valueOf(point, 'spPr', 'solidFill', 'srgbClr');
      return color === undefined ? [] : [[Number(valueOf(point, 'idx') ?? 0), `#${color.toUpperCase()}`] as const];
    })),
    ...(points.length === 0 ? {} : { points: new Map(points) }), ...(trendlines.length === 0 ? {} : { trendlines }),
    ...(explosion === undefined ? {} : { explosion }),
  };
}

/** What a series has beyond its data, as far as the file says it. */
function seriesFormat(element: XmlElement): Partial<ChartSeries> {
  const { color: _, ...line } = readLine(descendant(element, 'spPr', 'ln')) ?? {};
  const marker = readMarker(child(element, 'marker'));
  return {
    ...(line.style === undefined && (line.weight ?? SERIES_POINTS) === SERIES_POINTS ? {} : { line }),
    ...(marker === undefined || marker.style === 'None' ? {} : { marker }),
    ...(child(element, 'smooth') === undefined ? {} : { isSmooth: isOn(element, 'smooth') }),
    ...(isOn(element, 'invertIfNegative') ? { invertsNegative: true } : {}),
    ...(descendant(element, 'spPr', 'effectLst', 'outerShdw') === undefined ? {} : { hasShadow: true }),
  };
}

/** What the series of a plot share, as far as the file says it. */
export function readPlotOptions(plot: XmlElement): Pick<ChartSeries, 'gapWidth' | 'options'> {
  const gapWidth = numberIn(plot, 'gapWidth');
  const isRound = plot.name.toLowerCase().includes('pie') || plot.name === 'doughnutChart';
  const entries = [
    ['overlap', numberIn(plot, 'overlap')], ['holeSize', numberIn(plot, 'holeSize')], ['firstSliceAngle', numberIn(plot, 'firstSliceAng')],
    ['bubbleScale', numberIn(plot, 'bubbleScale')], ['secondPlotSize', numberIn(plot, 'secondPieSize')],
    ['variesColors', isOn(plot, 'varyColors', isRound) === isRound ? undefined : !isRound],
  ] as const;
  const options = Object.fromEntries(entries.filter(([, found]) => found !== undefined)) as PlotOptions;
  return { ...(gapWidth === undefined ? {} : { gapWidth }), ...(Object.keys(options).length === 0 ? {} : { options }) };
}
