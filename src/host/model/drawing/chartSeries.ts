import type { ChartType } from './chartTypes';
import type { ChartFormat, ChartLine, ChartMarker, LabelPlace } from './chartFormat';

/** What labels show and where. */
export type ChartLabels = {
  visible: boolean; showValue: boolean; showPercentage: boolean; showCategoryName: boolean; showSeriesName: boolean;
  place?: LabelPlace; numberFormat?: string; separator?: string; showLegendKey?: boolean; showBubbleSize?: boolean;
};

/** What differs from the labels of the chart. */
export type SeriesLabels = Partial<Omit<ChartLabels, 'visible'>> & { readonly format?: ChartFormat };

/** What differs from the labels of the series; `text` stands in the place of what they show. */
export type PointLabel = SeriesLabels & { readonly isVisible?: boolean; readonly text?: string };

/** A point that looks other than its series, but for its colour. */
export type ChartPoint = { readonly marker?: ChartMarker; readonly line?: ChartLine; readonly label?: PointLabel };

/** Kinds of trend lines, as Office.js and the file call them. */
export const TREND_TYPES = { Linear: 'linear', Exponential: 'exp', Logarithmic: 'log', MovingAverage: 'movingAvg', Polynomial: 'poly', Power: 'power' } as const;
export type TrendType = keyof typeof TREND_TYPES;

/** A trend line. Periods are those of the categories. */
export type Trendline = {
  type: TrendType;
  name?: string;
  order?: number;
  period?: number;
  forward?: number;
  backward?: number;
  intercept?: number;
  showEquation?: boolean;
  showRSquared?: boolean;
  line?: ChartLine;
};

/** What the series of one plot share. Sizes and widths are per cent, the angle is degrees. */
export type PlotOptions = {
  readonly overlap?: number;
  readonly holeSize?: number;
  readonly firstSliceAngle?: number;
  readonly bubbleScale?: number;
  readonly secondPlotSize?: number;
  readonly variesColors?: boolean;
};

/** A series. Formulas are absolute references with `=`, such as `='Resumen'!$B$2:$B$5`; a literal name is plain text. */
export type ChartSeries = {
  name: string;
  nameFormula: string | null;
  values: string | null;
  categories: string | null;
  bubbleSizes?: string | null;
  /** `#RRGGBB`, null for the automatic colour. */
  color: string | null;
  /** Colours of single points by their number from 0. */
  pointColors: Map<number, string>;
  /** Points that differ in more than their colour. */
  points?: ReadonlyMap<number, ChartPoint>;
  hasDataLabels: boolean;
  /** The series' type where it differs from the chart's (combined charts), else null. */
  chartType: ChartType | 'Unknown' | null;
  /** Style and weight of its line; its colour is that of the series. */
  line?: Omit<ChartLine, 'color'>;
  marker?: ChartMarker;
  /** A line through its points without corners. */
  isSmooth?: boolean;
  /** Space between the columns of a chart, in per cent of their width. */
  gapWidth?: number;
  options?: PlotOptions;
  /** How far the slices of a round chart stand apart, in per cent. */
  explosion?: number;
  invertsNegative?: boolean;
  hasShadow?: boolean;
  /** What its labels show and look like, where that is not as the chart's. */
  labels?: SeriesLabels;
  trendlines?: Trendline[];
};

/** A series without data, in the automatic colour and the chart's own type. */
export const makeSeries = (): ChartSeries => ({
  name: '', nameFormula: null, values: null, categories: null, color: null,
  pointColors: new Map(), hasDataLabels: false, chartType: null,
});

/** The formulas of a series, as `change` makes them. */
export function rewriteSeries(series: ChartSeries, change: (formula: string) => string): void {
  const optional = (formula: string | null): string | null => (formula === null ? null : change(formula));
  series.nameFormula = optional(series.nameFormula);
  series.values = optional(series.values);
  series.categories = optional(series.categories);
  if (series.bubbleSizes !== undefined) series.bubbleSizes = optional(series.bubbleSizes);
}
