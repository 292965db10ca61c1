import type { ChartFormat, ChartLine, ChartMarker, ChartPart, DisplayUnit, LabelPlace, TickLabels, TitleSpan } from './drawing/chartFormat';

/** A series. Formulas are absolute references with `=`, such as `='Resumen'!$B$2:$B$5`; a literal name is plain text. */
export type ChartSeries = {
  name: string;
  nameFormula: string | null;
  values: string | null;
  categories: string | null;
  /** `#RRGGBB`, null for the automatic colour. */
  color: string | null;
  /** Colours of single points by their number from 0. */
  pointColors: Map<number, string>;
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
  /** What its labels show and look like, where that is not as the chart's. */
  labels?: SeriesLabels;
};

export type ChartAxis = {
  visible: boolean;
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorGridlines: boolean;
  numberFormat: string | null;
  /** Last category first. */
  isReversed: boolean;
  minorGridlines?: boolean;
  /** Steps of the scale; absent ones are Excel's own choice. */
  majorUnit?: number;
  minorUnit?: number;
  displayUnit?: DisplayUnit;
  showDisplayUnitLabel?: boolean;
  tickLabels?: TickLabels;
};

export type ChartTitle = { visible: boolean; text: string; overlay: boolean; spans?: readonly TitleSpan[] };
export type ChartLegend = { visible: boolean; position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner'; overlay: boolean; /** Numbers of the entries not shown. */ hiddenEntries?: readonly number[] };

/** The chart types of Office.js that this host draws and saves. */
export const CHART_TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100', 'LineMarkers', 'Line',
  'LineMarkersStacked', 'LineStacked', 'LineMarkersStacked100', 'LineStacked100', 'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'Doughnut',
  'XYScatter', 'XYScatterSmooth', 'XYScatterLines', 'RadarMarkers', 'Radar', 'RadarFilled',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** A chart on a sheet. Position and size are points from the sheet's top left corner. */
export type Chart = {
  readonly id: string;
  name: string;
  /** `Unknown` for a type of the file that this host keeps without drawing it. */
  type: ChartType | 'Unknown';
  left: number;
  top: number;
  width: number;
  height: number;
  title: ChartTitle;
  legend: ChartLegend;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  series: ChartSeries[];
  dataLabels: ChartLabels;
  formats: Map<ChartPart, ChartFormat>;
};

export type ChartLabels = {
  visible: boolean; showValue: boolean; showPercentage: boolean; showCategoryName: boolean; showSeriesName: boolean;
  place?: LabelPlace; numberFormat?: string; separator?: string; showLegendKey?: boolean;
};

/** What differs from the labels of the chart. */
export type SeriesLabels = Partial<Omit<ChartLabels, 'visible'>> & { readonly format?: ChartFormat };

/** A visible axis with automatic limits, without title and gridlines. */
export const makeAxis = (): ChartAxis =>
  ({ visible: true, title: null, minimum: null, maximum: null, majorGridlines: false, numberFormat: null, isReversed: false });

/** A series without data, in the automatic colour and the chart's own type. */
export const makeSeries = (): ChartSeries => ({
  name: '', nameFormula: null, values: null, categories: null, color: null,
  pointColors: new Map(), hasDataLabels: false, chartType: null,
});

/** A chart without series, in Excel's default position and size. */
export const makeChart = (id: string, name: string, type: Chart['type']): Chart => ({
  id, name, type,
  left: 0, top: 0, width: 360, height: 216,
  title: { visible: true, text: '', overlay: false },
  legend: { visible: true, position: 'Bottom', overlay: false },
  categoryAxis: makeAxis(),
  valueAxis: { ...makeAxis(), majorGridlines: true },
  series: [],
  dataLabels: { visible: false, showValue: true, showPercentage: false, showCategoryName: false, showSeriesName: false },
  formats: new Map(),
});
