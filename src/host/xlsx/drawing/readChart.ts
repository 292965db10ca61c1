import { type Chart, type ChartAxis, type ChartSeries, type ChartTitle, makeAxis, makeChart, makeSeries } from '../../model/chart';
import { child, childrenOf, descendant, flag, numberOf } from '../xml/elements';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { CHART_KINDS } from './chartTypes';

const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined => descendant(element, ...path)?.attributes['val'];
const isOn = (element: XmlElement | undefined, name: string, otherwise = false): boolean => {
  const found = child(element, name);
  return found === undefined ? otherwise : flag(found, 'val', true);
};

/** All text below an element, paragraphs apart by line breaks. */
function textBelow(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  if (element.name === 't' || element.name === 'v') return element.text;
  return element.children.map(textBelow).join(element.name === 'rich' ? '\n' : '').trim();
}

const typeOf = (plot: XmlElement): string => CHART_KINDS.find((kind) => kind.element === plot.name
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
    color: fillOf(element), hasDataLabels: isOn(child(element, 'dLbls'), 'showVal'),
    pointColors: new Map(childrenOf(element, 'dPt').flatMap((point) => {
      const color = fillOf(point);
      return color === null ? [] : [[Number(valueOf(point, 'idx') ?? 0), color] as const];
    })),
  };
}

function readTitle(element: XmlElement | undefined): ChartTitle {
  return { visible: element !== undefined, text: textBelow(child(element, 'tx')), overlay: isOn(element, 'overlay') };
}

function readAxis(element: XmlElement | undefined): ChartAxis {
  const scaling = child(element, 'scaling');
  const title = child(element, 'title');
  return {
    ...makeAxis(), visible: element !== undefined && !isOn(element, 'delete'), title: title === undefined ? null : textBelow(child(title, 'tx')),
    minimum: numberOf(child(scaling, 'min'), 'val'), maximum: numberOf(child(scaling, 'max'), 'val'),
    majorGridlines: child(element, 'majorGridlines') !== undefined,
    isReversed: valueOf(scaling, 'orientation') === 'maxMin',
    numberFormat: child(element, 'numFmt')?.attributes['formatCode'] ?? null,
  };
}

const POSITIONS: Readonly<Record<string, Chart['legend']['position']>> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

/** Reads a chart part: what it draws, of which cells, with which words. Place and name are the drawing's. */
export function readChart(xml: string, part: string, id: string): Chart {
  const chart = child(parseXml(xml, part), 'chart');
  const area = child(chart, 'plotArea');
  const plots = area?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const [first] = plots;
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const labels = child(first, 'dLbls');
  const type = first === undefined ? 'Unknown' : typeOf(first);
  const valueAxes = childrenOf(area, 'valAx');
  const isScatter = first?.name === 'scatterChart';
  return {
    ...makeChart(id, '', type),
    title: readTitle(title),
    legend: {
      visible: legend !== undefined, position: POSITIONS[valueOf(legend, 'legendPos') ?? 'r'] ?? 'Right', overlay: isOn(legend, 'overlay'),
    },
    categoryAxis: readAxis(isScatter ? valueAxes[0] : child(area, 'catAx') ?? child(area, 'dateAx')),
    valueAxis: readAxis(isScatter ? valueAxes[1] : valueAxes[0]),
    series: plots.flatMap((plot) => childrenOf(plot, 'ser').map((series) => ({
      ...readSeries(series), chartType: typeOf(plot) === type ? null : typeOf(plot),
    }))),
    dataLabels: {
      visible: ['showVal', 'showPercent', 'showCatName', 'showSerName'].some((name) => isOn(labels, name)),
      showValue: isOn(labels, 'showVal'), showPercentage: isOn(labels, 'showPercent'),
      showCategoryName: isOn(labels, 'showCatName'), showSeriesName: isOn(labels, 'showSerName'),
    },
  };
}
