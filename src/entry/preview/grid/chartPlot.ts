import { chartCells } from '../../../host';
import type { Chart, Workbook } from '../../../host';

/** The numbers and labels of a bar or column chart. */
export interface ChartPlot {
  readonly title: string;
  readonly isFlat: boolean;
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  /** In the order they are drawn, from the top or the left. */
  readonly categories: readonly string[];
  readonly series: readonly PlotSeries[];
  /** Series drawn as lines across, each at the height of its first number. */
  readonly lines: readonly PlotSeries[];
  /** The largest bar or stack; above 0. */
  readonly largest: number;
}

interface PlotSeries {
  readonly name: string;
  readonly color: string;
  /** Of the labels in its bars; null where they stand on white. */
  readonly ink: string | null;
  readonly withName: boolean;
  readonly hasLabels: boolean;
  /** Aligned with the categories; 0 where the cell holds no number. */
  readonly values: readonly number[];
}

/** The chart types that are drawn; the others show their name. */
const DRAWN: Readonly<Record<string, { readonly isFlat: boolean; readonly isStacked: boolean }>> = {
  BarClustered: { isFlat: true, isStacked: false },
  BarStacked: { isFlat: true, isStacked: true },
  ColumnClustered: { isFlat: false, isStacked: false },
  ColumnStacked: { isFlat: false, isStacked: true },
};

/** Excel's own series colours, for series that set none. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** The plot of a chart over the cells of its workbook; null for a kind the preview does not draw. */
export function chartPlot(workbook: Workbook, chart: Chart): ChartPlot | null {
  const kind = DRAWN[chart.type];
  if (kind === undefined) return null;
  const textsOf = (formula: string | null): readonly string[] =>
    (formula === null ? [] : chartCells(workbook)(formula)).map(({ value }) => (typeof value === 'object' ? '' : String(value)));
  const labels = textsOf(chart.series[0]?.categories ?? null);
  const all = chart.series.map((one, at): PlotSeries => ({
    name: one.name !== '' ? one.name : textsOf(one.nameFormula).join(' '),
    color: one.color ?? COLORS[at % COLORS.length] ?? COLORS[0],
    ink: one.labels?.format?.font?.color ?? null,
    withName: one.labels?.showSeriesName === true,
    hasLabels: one.hasDataLabels || chart.dataLabels.visible,
    values: textsOf(one.values).map((text) => (text === '' || Number.isNaN(Number(text)) ? 0 : Number(text))),
  }));
  const isLine = (at: number): boolean => chart.series[at]?.chartType === 'Line';
  const series = all.filter((_, at) => !isLine(at));
  const lines = all.filter((_, at) => isLine(at));
  const count = series.reduce((most, { values }) => Math.max(most, values.length), labels.length);
  const order = Array.from({ length: count }, (_, at) => at);
  // A flat chart counts its categories from the bottom, unless its axis is reversed.
  if (kind.isFlat !== chart.categoryAxis.isReversed) order.reverse();
  const ordered = series.map((one) => ({ ...one, values: order.map((at) => one.values[at] ?? 0) }));
  return {
    ...kind,
    title: chart.title.visible ? chart.title.text : '',
    hasLegend: chart.legend.visible,
    categories: order.map((at) => labels[at] ?? String(at + 1)),
    series: ordered,
    lines,
    largest: order.reduce((most, _, at) => Math.max(most, sizeOf(ordered.map(({ values }) => values[at] ?? 0), kind.isStacked)), chart.valueAxis.maximum ?? Math.max(1e-9, ...lines.map(({ values }) => values[0] ?? 0))),
  };
}

const sizeOf = (values: readonly number[], isStacked: boolean): number =>
  values.reduce((size, value) => (isStacked ? size + Math.max(0, value) : Math.max(size, value)), 0);

/** A bar in percent of the plot's width and height, from its top left corner. */
interface Bar {
  readonly key: string;
  readonly color: string;
  readonly label: string;
  /** Colour of the label; null for dark on a light plate. */
  readonly ink: string | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Share of a category's room that its bars take. */
const FILLED = 0.65;

/** The bars of a plot, stacked or clustered, horizontal or vertical. Bars without size are left out. */
export function chartBars({ isFlat, isStacked, categories, series, largest }: ChartPlot): readonly Bar[] {
  const room = 100 / categories.length;
  const breadth = (room * FILLED) / (isStacked ? 1 : series.length);
  return categories.flatMap((category, at) => {
    let piled = 0;
    return series.flatMap(({ name, color, ink, withName, hasLabels, values }, nth): Bar[] => {
      const value = Math.max(0, values[at] ?? 0);
      const length = (value / largest) * 100;
      const from = piled;
      if (isStacked) piled += length;
      if (length === 0) return [];
      const across = at * room + (room * (1 - FILLED)) / 2 + (isStacked ? 0 : nth * breadth);
      const place = isFlat
        ? { left: from, top: across, width: length, height: breadth }
        : { left: across, top: 100 - from - length, width: breadth, height: length };
      return [{ key: `${category} ${name}`, color, ink, label: !hasLabels ? '' : withName ? `${name} ${value}` : String(value), ...place }];
    });
  });
}
