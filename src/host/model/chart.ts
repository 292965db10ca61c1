import { makeAxis } from './drawing/chartAxis';
import type { ChartAxis } from './drawing/chartAxis';
import type { ChartFormat, ChartPart, TitleSpan } from './drawing/chartFormat';
import type { ChartLabels, ChartSeries } from './drawing/chartSeries';
import type { ChartType } from './drawing/chartTypes';

export type ChartTitle = { visible: boolean; text: string; overlay: boolean; spans?: readonly TitleSpan[] };
export type ChartLegend = { visible: boolean; position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner'; overlay: boolean; /** Numbers of the entries not shown. */ hiddenEntries?: readonly number[] };

/** The numbers of a chart as a table below its axis. */
export type DataTable = {
  readonly showHorizontalBorder: boolean; readonly showVerticalBorder: boolean; readonly showOutlineBorder: boolean; readonly showLegendKey: boolean;
};

/** Parts of a chart that can be moved. */
export type PlacedPart = 'title' | 'legend' | 'plot';
/** Where a part was moved to, in shares of the chart's width and height. `isInner`: the plot without the labels of its axes. */
export type ChartLayout = { readonly left?: number; readonly top?: number; readonly width?: number; readonly height?: number; readonly isInner?: boolean };

/** What a chart draws where a cell is blank, as Office.js and the file call it. */
export const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

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
  layouts?: Partial<Record<PlacedPart, ChartLayout>>;
  dataTable?: DataTable;
  blanks?: keyof typeof BLANKS;
  /** Whether hidden cells are drawn. */
  showsHidden?: boolean;
  hasRoundCorners?: boolean;
};

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
