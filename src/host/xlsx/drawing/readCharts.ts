import { makeAxis, makeChart, makeSeries } from '../../model/chart';
import type { Chart, ChartAxis, ChartLabels, ChartSeries, ChartTitle, SeriesLabels } from '../../model/chart';
import { DISPLAY_UNITS, LABEL_PLACES, SERIES_POINTS } from '../../model/drawing/chartFormat';
import type { ChartFormat, LabelPlace, TickLabels, TitleSpan } from '../../model/drawing/chartFormat';
import type { Sheet } from '../../model/sheet';
import { partRelationships } from '../package/relationships';
import type { PackageParts, Relationship } from '../package/relationships';
import { stateText } from '../xml/edits';
import { booleanAttribute, child, childrenOf, descendant, numberAttribute, relationId } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readAnchor } from './anchor';
import { readFont, readFormat, readFormats, readLine, readMarker } from './chartFormatXml';
import { CHART_KINDS } from './chartKinds';

/** Reads the charts of a sheet. Pictures, shapes and newer types of charts are kept unread. */
export function readCharts(sheet: Sheet, relationships: readonly Relationship[], parts: PackageParts): KeptCharts {
  const drawing = relationships.find(({ kind }) => kind === 'drawing')?.target ?? null;
  const charts = new Map<Chart, KeptChart>();
  if (drawing === null) return { drawing, charts };
  const targets = partRelationships(drawing, parts).filter(({ kind }) => kind === 'chart');
  for (const anchor of parseXml(parts.text(drawing), drawing).children) {
    const frame = child(anchor, 'graphicFrame');
    const relation = relationId(descendant(frame, 'graphic', 'graphicData', 'chart'));
    const target = targets.find(({ id }) => id === relation)?.target;
    if (target === undefined || relation === undefined) continue;
    const id = `{${sheet.number.toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0001-${String(charts.size + 1).padStart(12, '0')}}`;
    const chart: Chart = {
      ...readChart(parts.text(target), target, id),
      name: descendant(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes['name'] ?? '',
      ...readAnchor(anchor, sheet),
    };
    sheet.charts.push(chart);
    charts.set(chart, { part: target, relation, state: chartContentState(chart), formulas: seriesFormulaState(chart), box: chartBoxState(chart) });
  }
  return { drawing, charts };
}

const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined => descendant(element, ...path)?.attributes['val'];
const isOn = (element: XmlElement | undefined, name: string, otherwise = false): boolean => {
  const found = child(element, name);
  return found === undefined ? otherwise : booleanAttribute(found, 'val', true);
};

/** The text below an element, a line per paragraph. */
const textBelow = (element: XmlElement | undefined): string => (element === undefined ? '' : wordsBelow(element).trim());

const wordsBelow = (element: XmlElement): string => (element.name === 't' || element.name === 'v' ? element.text
  : element.children.map(wordsBelow).join(element.name === 'rich' ? '\n' : ''));

const typeOf = (plot: XmlElement): Chart['type'] => CHART_KINDS.find((kind) => kind.element === plot.name
  && (kind.direction === undefined || kind.direction === (valueOf(plot, 'barDir') ?? 'col'))
  && (kind.grouping === undefined || kind.grouping === (valueOf(plot, 'grouping') ?? (plot.name === 'barChart' ? 'clustered' : 'standard')))
  && (kind.markers === undefined || kind.markers === isOn(plot, 'marker'))
  && (kind.style === undefined || kind.style === (valueOf(plot, 'scatterStyle') ?? valueOf(plot, 'radarStyle'))))?.type ?? 'Unknown';

const referenceOf = (element: XmlElement | undefined): string | null => {
  const formula = child(element?.children.find(({ name }) => name.endsWith('Ref')), 'f')?.text ?? '';
  return formula === '' ? null : `=${formula}`;
};

const fillOf = (element: XmlElement | undefined): string | null => {
  const color = valueOf(child(element, 'spPr'), 'solidFill', 'srgbClr') ?? valueOf(child(element, 'spPr'), 'ln', 'solidFill', 'srgbClr');
  return color === undefined ? null : `#${color.toUpperCase()}`;
};

function readSeries(element: XmlElement): ChartSeries {
  const name = child(element, 'tx');
  return {
    ...makeSeries(), name: textBelow(name), nameFormula: referenceOf(name),
    values: referenceOf(child(element, 'val') ?? child(element, 'yVal')),
    categories: referenceOf(child(element, 'cat') ?? child(element, 'xVal')),
    ...seriesFormat(element),
    color: fillOf(element), hasDataLabels: isOn(child(element, 'dLbls'), 'showVal'),
    pointColors: new Map(childrenOf(element, 'dPt').flatMap((point) => {
      const color = fillOf(point);
      return color === null ? [] : [[Number(valueOf(point, 'idx') ?? 0), color] as const];
    })),
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
  };
}

function readTitle(element: XmlElement | undefined): ChartTitle {
  const title = { visible: element !== undefined, text: textBelow(child(element, 'tx')), overlay: isOn(element, 'overlay') };
  const spans = titleSpans(element);
  return spans.length === 0 ? title : { ...title, spans };
}

/** The letters of a title whose font differs from that of the whole. */
function titleSpans(element: XmlElement | undefined): TitleSpan[] {
  const spans: TitleSpan[] = [];
  let start = 0;
  for (const paragraph of childrenOf(descendant(element, 'tx', 'rich'), 'p')) {
    const usual = stateText(readFont(descendant(paragraph, 'pPr', 'defRPr')) ?? null);
    for (const run of childrenOf(paragraph, 'r')) {
      const { length } = child(run, 't')?.text ?? '';
      const font = readFont(child(run, 'rPr'));
      if (font !== undefined && stateText(font) !== usual) spans.push({ start, length, font });
      start += length;
    }
    start += 1;
  }
  return spans;
}

const TICKS: Readonly<Record<string, TickLabels>> = { high: 'High', low: 'Low', none: 'None' };

function readAxis(element: XmlElement | undefined): ChartAxis {
  const scaling = child(element, 'scaling');
  const title = child(element, 'title');
  const [majorUnit, minorUnit] = [numberAttribute(child(element, 'majorUnit'), 'val'), numberAttribute(child(element, 'minorUnit'), 'val')];
  const units = child(element, 'dispUnits');
  const displayUnit = DISPLAY_UNITS.find((unit) => unit.toLowerCase() === valueOf(units, 'builtInUnit')?.toLowerCase());
  const tickLabels = TICKS[valueOf(element, 'tickLblPos') ?? ''];
  return {
    ...makeAxis(), visible: element !== undefined && !isOn(element, 'delete'), title: title === undefined ? null : textBelow(child(title, 'tx')),
    minimum: numberAttribute(child(scaling, 'min'), 'val'), maximum: numberAttribute(child(scaling, 'max'), 'val'),
    majorGridlines: child(element, 'majorGridlines') !== undefined,
    isReversed: valueOf(scaling, 'orientation') === 'maxMin',
    numberFormat: child(element, 'numFmt')?.attributes['formatCode'] ?? null,
    ...(child(element, 'minorGridlines') === undefined ? {} : { minorGridlines: true }),
    ...(majorUnit === null ? {} : { majorUnit }), ...(minorUnit === null ? {} : { minorUnit }),
    ...(displayUnit === undefined ? {} : { displayUnit, showDisplayUnitLabel: child(units, 'dispUnitsLbl') !== undefined }),
    ...(tickLabels === undefined ? {} : { tickLabels }),
  };
}

/** What the labels of a chart have beyond what they show, as far as the file says it. */
function labelFormat(labels: XmlElement | undefined): Partial<ChartLabels> {
  const place = (Object.keys(LABEL_PLACES) as LabelPlace[]).find((name) => LABEL_PLACES[name] === valueOf(labels, 'dLblPos'));
  const numberFormat = child(labels, 'numFmt')?.attributes['formatCode'];
  const separator = child(labels, 'separator')?.text;
  return {
    ...(place === undefined ? {} : { place }), ...(numberFormat === undefined ? {} : { numberFormat }), ...(separator === undefined ? {} : { separator }),
    ...(isOn(labels, 'showLegendKey') ? { showLegendKey: true } : {}),
  };
}

const readLabels = (labels: XmlElement | undefined): Pick<ChartLabels, 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName'> => ({
  showValue: isOn(labels, 'showVal'), showPercentage: isOn(labels, 'showPercent'),
  showCategoryName: isOn(labels, 'showCatName'), showSeriesName: isOn(labels, 'showSerName'),
});

/** The labels of a series, where they show anything other than the chart's, or look otherwise. */
function ownLabels(element: XmlElement | undefined, common: ChartLabels, format: ChartFormat | undefined): Pick<ChartSeries, 'labels'> {
  if (element === undefined) return {};
  const own = { ...readLabels(element), ...labelFormat(element) };
  const differing = Object.fromEntries(Object.entries(own).filter(([key, shown]) => common[key as keyof typeof own] !== shown));
  const look = readFormat(element);
  const labels: SeriesLabels = { ...differing, ...(look !== undefined && JSON.stringify(look) !== JSON.stringify(format) && { format: look }) };
  return Object.keys(labels).length === 0 ? {} : { labels };
}

const POSITIONS: Readonly<Record<string, Chart['legend']['position']>> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

/** Reads a chart part. Position and name of the chart are in the drawing. */
export function readChart(xml: string, part: string, id: string): Chart {
  const space = parseXml(xml, part);
  const chart = child(space, 'chart');
  const area = child(chart, 'plotArea');
  const plots = area?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const [first] = plots;
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const labels = child(first, 'dLbls') ?? descendant(first, 'ser', 'dLbls');
  const everySeries = plots.flatMap((plot) => childrenOf(plot, 'ser'));
  const hasAll = everySeries.length > 0 && everySeries.every((series) => child(series, 'dLbls') !== undefined);
  const plotLabels = child(first, 'dLbls') ?? (hasAll ? labels : undefined);
  const type = first === undefined ? 'Unknown' : typeOf(first);
  const valueAxes = childrenOf(area, 'valAx');
  const isScatter = first?.name === 'scatterChart';
  const [categoryAxis, valueAxis] = isScatter ? valueAxes : [child(area, 'catAx') ?? child(area, 'dateAx'), valueAxes[0]];
  const gapWidth = numberAttribute(child(first, 'gapWidth'), 'val');
  const hiddenEntries = childrenOf(legend, 'legendEntry').filter((entry) => isOn(entry, 'delete')).map((entry) => Number(valueOf(entry, 'idx') ?? 0));
  const formats = readFormats({
    area: space, plot: area, title, legend, labels, categoryAxis, valueAxis, categoryTitle: child(categoryAxis, 'title'), valueTitle: child(valueAxis, 'title'),
    categoryGridlines: child(categoryAxis, 'majorGridlines'), valueGridlines: child(valueAxis, 'majorGridlines'),
    categoryMinorGridlines: child(categoryAxis, 'minorGridlines'), valueMinorGridlines: child(valueAxis, 'minorGridlines'),
  });
  const dataLabels = { visible: ['showVal', 'showPercent', 'showCatName', 'showSerName'].some((name) => isOn(plotLabels, name)), ...readLabels(plotLabels), ...labelFormat(labels) };
  return {
    ...makeChart(id, '', type),
    title: readTitle(title),
    formats,
    legend: {
      visible: legend !== undefined, position: POSITIONS[valueOf(legend, 'legendPos') ?? 'r'] ?? 'Right', overlay: isOn(legend, 'overlay'),
      ...(hiddenEntries.length === 0 ? {} : { hiddenEntries }),
    },
    categoryAxis: readAxis(categoryAxis),
    valueAxis: readAxis(valueAxis),
    series: plots.flatMap((plot) => childrenOf(plot, 'ser').map((series) => ({
      ...readSeries(series), chartType: typeOf(plot) === type ? null : typeOf(plot), ...(gapWidth === null ? {} : { gapWidth }),
      ...ownLabels(child(series, 'dLbls'), dataLabels, formats.get('labels')),
    }))),
    dataLabels,
  };
}

/** The charts of a sheet as they were in the file. */
export type KeptCharts = {
  /** The drawing part of the sheet; null when it has none. */
  readonly drawing: string | null;
  readonly charts: Map<Chart, KeptChart>;
};

export type KeptChart = {
  readonly part: string;
  /** The drawing's relationship to the chart, which identifies its frame. */
  readonly relation: string;
  readonly state: string;
  readonly formulas: string;
  readonly box: string;
};

const seriesFormulas = ({ series }: Chart): unknown => series.map(({ nameFormula, values, categories }) => [nameFormula, categories, values]);

/** A chart without its position and the formulas of its series. */
export const chartContentState = (chart: Chart): string => stateText({
  ...chart, left: 0, top: 0, width: 0, height: 0,
  series: chart.series.map((series) => ({ ...series, nameFormula: null, values: null, categories: null })),
});
export const seriesFormulaState = (chart: Chart): string => stateText(seriesFormulas(chart));
export const chartBoxState = ({ name, left, top, width, height }: Chart): string => stateText([name, left, top, width, height]);
