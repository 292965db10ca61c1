import type { Chart } from '../../model/chart';
import { LABEL_PLACES } from '../../model/drawing/chartFormat';
import type { ChartFormat, LabelPlace } from '../../model/drawing/chartFormat';
import type { ChartLabels, ChartPoint, ChartSeries, PointLabel, SeriesLabels } from '../../model/drawing/chartSeries';
import { child, childrenOf, elementXml } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import type { XmlElement } from '../xml/parseXml';
import { isOn, textBelow, valueOf, valueXml } from './chartElements';
import { readFormat, shapeFormatXml, textFormatXml } from './chartFormatXml';
import type { ChartKind } from './chartKinds';
import { richXml } from './titleXml';

/** Places of labels that Excel knows in a kind of chart; it repairs a file with any other. */
function labelPlaces({ element, grouping }: ChartKind): readonly LabelPlace[] {
  switch (element) {
    case 'barChart': return grouping === 'clustered' ? ['Center', 'InsideBase', 'InsideEnd', 'OutsideEnd'] : ['Center', 'InsideBase', 'InsideEnd'];
    case 'lineChart': case 'scatterChart': case 'bubbleChart': return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
    case 'pieChart': case 'pie3DChart': case 'ofPieChart': return ['BestFit', 'Center', 'InsideEnd', 'OutsideEnd'];
    default: return [];
  }
}

/** What labels show and look like; `inner` stands before their format. */
function showsXml(labels: Omit<ChartLabels, 'visible'>, format: ChartFormat | undefined, kind: ChartKind, isNone = false): string {
  const shows = (name: string, shown: boolean | undefined): string => valueXml(name, shown === true && !isNone);
  return (labels.numberFormat === undefined ? '' : elementXml('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: false }))
    + shapeFormatXml(format) + textFormatXml(format) + (labels.place === undefined || !labelPlaces(kind).includes(labels.place) ? '' : valueXml('dLblPos', LABEL_PLACES[labels.place]))
    + shows('showLegendKey', labels.showLegendKey) + shows('showVal', labels.showValue) + shows('showCatName', labels.showCategoryName)
    + shows('showSerName', labels.showSeriesName) + shows('showPercent', labels.showPercentage) + shows('showBubbleSize', labels.showBubbleSize)
    + (labels.separator === undefined ? '' : `<c:separator>${escapeXml(labels.separator)}</c:separator>`);
}

function pointXml(index: number, label: PointLabel, chart: Chart, own: SeriesLabels | undefined, kind: ChartKind): string {
  const { format: _format, isVisible, text, ...differing } = label;
  if (isVisible === false) return elementXml('c:dLbl', {}, valueXml('idx', index) + valueXml('delete', true));
  const format = { ...chart.formats.get('labels'), ...own?.format, ...label.format };
  return elementXml('c:dLbl', {}, valueXml('idx', index) + (text === undefined ? '' : richXml(text, format)) + showsXml({ ...chart.dataLabels, ...own, ...differing }, format, kind));
}

/** The labels of a series: the chart's, but for what it has of its own, and those of single points; nothing for none. */
export function labelsXml(chart: Chart, series: ChartSeries, kind: ChartKind): string {
  const isAny = series.hasDataLabels || chart.dataLabels.visible;
  const points = [...series.points ?? []].flatMap(([index, { label }]) => (label === undefined ? [] : [[index, label] as const])).sort(([one], [other]) => one - other);
  if (!isAny && points.length === 0) return '';
  const own = series.labels;
  const format = own?.format === undefined ? chart.formats.get('labels') : { ...chart.formats.get('labels'), ...own.format };
  return elementXml('c:dLbls', {}, points.map(([index, label]) => pointXml(index, label, chart, own, kind)).join('')
    + showsXml({ ...chart.dataLabels, ...own }, format, kind, !isAny));
}

/** What labels show, as the file says it. */
export const readLabels = (labels: XmlElement | undefined): Pick<ChartLabels, 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName'> => ({
  showValue: isOn(labels, 'showVal'), showPercentage: isOn(labels, 'showPercent'),
  showCategoryName: isOn(labels, 'showCatName'), showSeriesName: isOn(labels, 'showSerName'),
});

/** What labels have beyond that, as far as the file says it. */
export function readLabelDetails(labels: XmlElement | undefined): Partial<ChartLabels> {
  const place = (Object.keys(LABEL_PLACES) as LabelPlace[]).find((name) => LABEL_PLACES[name] === valueOf(labels, 'dLblPos'));
  const numberFormat = child(labels, 'numFmt')?.attributes['formatCode'];
  const separator = child(labels, 'separator')?.text;
  return {
    ...(place === undefined ? {} : { place }), ...(numberFormat === undefined ? {} : { numberFormat }), ...(separator === undefined ? {} : { separator }),
    ...(isOn(labels, 'showLegendKey') ? { showLegendKey: true } : {}), ...(isOn(labels, 'showBubbleSize') ? { showBubbleSize: true } : {}),
  };
}

/** What of some labels differs from others. */
function differing(labels: XmlElement, common: Partial<ChartLabels>, format: ChartFormat | undefined): SeriesLabels {
  const own = { ...readLabels(labels), ...readLabelDetails(labels) };
  const found = Object.fromEntries(Object.entries(own).filter(([key, shown]) => common[key as keyof typeof own] !== shown));
  const look = readFormat(labels);
  return { ...found, ...(look !== undefined && JSON.stringify(look) !== JSON.stringify(format) && { format: look }) };
}

/** The labels of a series, where they show anything other than the chart's, or look otherwise. */
export function ownLabels(labels: XmlElement | undefined, common: ChartLabels, format: ChartFormat | undefined): Pick<ChartSeries, 'labels'> {
  if (labels === undefined || showsNothing(labels)) return {};
  const own = differing(labels, common, format);
  return Object.keys(own).length === 0 ? {} : { labels: own };
}

/** Whether labels show nothing at all: a series has them for the sake of single points. */
const showsNothing = (labels: XmlElement): boolean => !['showVal', 'showPercent', 'showCatName', 'showSerName', 'showBubbleSize', 'showLegendKey'].some((name) => isOn(labels, name));

/** The labels of single points, by the number of the point. */
export function pointLabels(labels: XmlElement | undefined, common: ChartLabels, own: SeriesLabels | undefined, format: ChartFormat | undefined): (readonly [number, ChartPoint])[] {
  const shared = { ...common, ...own };
  return childrenOf(labels, 'dLbl').map((element) => {
    const index = Number(valueOf(element, 'idx') ?? 0);
    if (isOn(element, 'delete')) return [index, { label: { isVisible: false } }] as const;
    const text = child(element, 'tx');
    const label = differing(element, shared, own?.format ?? format);
    return [index, { label: { ...label, isVisible: true, ...(text === undefined ? {} : { text: textBelow(text) }) } }] as const;
  });
}
