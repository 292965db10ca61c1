import { BLANKS, makeChart } from '../../model/chart';
import type { Chart, ChartTitle, DataTable, PlacedPart } from '../../model/chart';
import type { ChartFormat, TitleSpan } from '../../model/drawing/chartFormat';
import type { ChartLabels, ChartSeries } from '../../model/drawing/chartSeries';
import type { Sheet } from '../../model/sheet';
import { readAnchor } from '../drawing/anchor';
import { partRelationships } from '../package/relationships';
import type { PackageParts, Relationship } from '../package/relationships';
import { stateText } from '../xml/edits';
import { child, childrenOf, descendant, relationId } from '../xml/elements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import { readAxis } from './axisXml';
import { isOn, textBelow, valueOf } from './chartElements';
import { readFont, readFormats } from './chartFormatXml';
import { CHART_KINDS } from './chartKinds';
import { ownLabels, pointLabels, readLabelDetails, readLabels } from './labelsXml';
import { readPlotOptions, readSeries } from './readSeries';
import { readLayout } from './titleXml';

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

/** Whether lines join the points of a scatter chart. */
const isJoined = (plot: XmlElement): boolean => childrenOf(plot, 'ser').some((series) => descendant(series, 'spPr', 'ln', 'noFill') === undefined);
/** Whether the points of a plot have markers: line charts say it of all, scatter charts of each series. */
const hasMarkers = (plot: XmlElement): boolean => (plot.name === 'lineChart' ? isOn(plot, 'marker')
  : !childrenOf(plot, 'ser').every((series) => valueOf(series, 'marker', 'symbol') === 'none'));
const isExploded = (plot: XmlElement): boolean => childrenOf(plot, 'ser').every((series) => Number(valueOf(series, 'explosion') ?? 0) > 0) && child(plot, 'ser') !== undefined;

const typeOf = (plot: XmlElement): Chart['type'] => CHART_KINDS.find((kind) => kind.element === plot.name
  && (kind.direction === undefined || kind.direction === (valueOf(plot, 'barDir') ?? 'col'))
  && (kind.grouping === undefined || kind.grouping === (valueOf(plot, 'grouping') ?? (plot.name.startsWith('bar') ? 'clustered' : 'standard')))
  && (kind.markers === undefined || kind.markers === hasMarkers(plot))
  && (kind.isJoined === undefined || kind.isJoined === isJoined(plot))
  && (kind.shape === undefined || kind.shape === (valueOf(plot, 'shape') ?? 'box'))
  && (kind.isExploded === undefined || kind.isExploded === isExploded(plot))
  && (kind.has3DBubbles === undefined || kind.has3DBubbles === childrenOf(plot, 'ser').some((series) => isOn(series, 'bubble3D')))
  && (kind.style === undefined || kind.style === (valueOf(plot, 'scatterStyle') ?? valueOf(plot, 'radarStyle') ?? valueOf(plot, 'ofPieType'))))?.type ?? 'Unknown';

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
  const isScatter = first?.name === 'scatterChart' || first?.name === 'bubbleChart';
  const [categoryAxis, valueAxis] = isScatter ? valueAxes : [child(area, 'catAx') ?? child(area, 'dateAx'), valueAxes[0]];
  const dataTable = child(area, 'dTable');
  const layouts = placesOf({ plot: area, title, legend });
  const blanks = (Object.keys(BLANKS) as (keyof typeof BLANKS)[]).find((word) => word !== 'NotPlotted' && BLANKS[word] === valueOf(chart, 'dispBlanksAs'));
  const hiddenEntries = childrenOf(legend, 'legendEntry').filter((entry) => isOn(entry, 'delete')).map((entry) => Number(valueOf(entry, 'idx') ?? 0));
  const formats = readFormats({
    area: space, plot: area, title, legend, labels, categoryAxis, valueAxis, categoryTitle: child(categoryAxis, 'title'), valueTitle: child(valueAxis, 'title'),
    categoryGridlines: child(categoryAxis, 'majorGridlines'), valueGridlines: child(valueAxis, 'majorGridlines'),
    categoryMinorGridlines: child(categoryAxis, 'minorGridlines'), valueMinorGridlines: child(valueAxis, 'minorGridlines'), dataTable,
  });
  const dataLabels = { visible: ['showVal', 'showPercent', 'showCatName', 'showSerName', 'showBubbleSize'].some((name) => isOn(plotLabels, name)), ...readLabels(plotLabels), ...readLabelDetails(labels) };
  return {
    ...makeChart(id, '', type),
    title: readTitle(title),
    formats,
    legend: {
      visible: legend !== undefined, position: POSITIONS[valueOf(legend, 'legendPos') ?? 'r'] ?? 'Right', overlay: isOn(legend, 'overlay'),
      ...(hiddenEntries.length === 0 ? {} : { hiddenEntries }),
    },
    categoryAxis: readAxis(categoryAxis, valueAxis, true),
    valueAxis: readAxis(valueAxis, categoryAxis, false),
    series: plots.flatMap((plot) => childrenOf(plot, 'ser').map((series) => ({
      ...readSeries(series), chartType: typeOf(plot) === type ? null : typeOf(plot), ...readPlotOptions(plot), ...labelsOf(series, dataLabels, formats.get('labels')),
    }))),
    dataLabels,
    ...(Object.keys(layouts).length === 0 ? {} : { layouts }),
    ...(dataTable === undefined ? {} : { dataTable: readDataTable(dataTable) }),
    ...(blanks === undefined ? {} : { blanks }),
    ...(isOn(chart, 'plotVisOnly', true) ? {} : { showsHidden: true }), ...(isOn(space, 'roundedCorners') ? { hasRoundCorners: true } : {}),
  };
}

/** The labels of a series and of its points. */
function labelsOf(series: XmlElement, common: ChartLabels, format: ChartFormat | undefined): Pick<ChartSeries, 'labels' | 'points'> {
  const element = child(series, 'dLbls');
  const own = ownLabels(element, common, format);
  const labels = pointLabels(element, common, own.labels, format);
  if (labels.length === 0) return own;
  const points = new Map(readSeries(series).points);
  for (const [index, label] of labels) points.set(index, { ...points.get(index), ...label });
  return { ...own, points };
}

const readDataTable = (element: XmlElement): DataTable => ({
  showHorizontalBorder: isOn(element, 'showHorzBorder'), showVerticalBorder: isOn(element, 'showVertBorder'),
  showOutlineBorder: isOn(element, 'showOutline'), showLegendKey: isOn(element, 'showKeys'),
});

function placesOf(parts: Readonly<Record<PlacedPart, XmlElement | undefined>>): NonNullable<Chart['layouts']> {
  const found = (Object.keys(parts) as PlacedPart[]).map((part) => [part, readLayout(parts[part])] as const).filter(([, layout]) => layout !== undefined);
  return Object.fromEntries(found);
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

const seriesFormulas = ({ series }: Chart): unknown => series.map(({ nameFormula, values, categories, bubbleSizes }) => [nameFormula, categories, values, bubbleSizes]);

/** A chart without its position and the formulas of its series. */
export const chartContentState = (chart: Chart): string => stateText({
  ...chart, left: 0, top: 0, width: 0, height: 0,
  series: chart.series.map((series) => ({ ...series, nameFormula: null, values: null, categories: null, bubbleSizes: null })),
});
export const seriesFormulaState = (chart: Chart): string => stateText(seriesFormulas(chart));
export const chartBoxState = ({ name, left, top, width, height }: Chart): string => stateText([name, left, top, width, height]);
