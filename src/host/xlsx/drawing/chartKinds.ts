import type { Chart, ChartType } from '../../model/chart';

/** How the file writes a chart type: the element of the plot, its direction and grouping, and whether points have markers. */
export type ChartKind = {
  readonly type: ChartType;
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: string;
  readonly markers?: boolean;
  /** `scatterStyle` or `radarStyle`. */
  readonly style?: string;
};

/** Reading a file takes the first kind that fits. */
export const CHART_KINDS: readonly ChartKind[] = [
  { type: 'ColumnClustered', element: 'barChart', direction: 'col', grouping: 'clustered' },
  { type: 'ColumnStacked', element: 'barChart', direction: 'col', grouping: 'stacked' },
  { type: 'ColumnStacked100', element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  { type: 'BarClustered', element: 'barChart', direction: 'bar', grouping: 'clustered' },
  { type: 'BarStacked', element: 'barChart', direction: 'bar', grouping: 'stacked' },
  { type: 'BarStacked100', element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  { type: 'LineMarkers', element: 'lineChart', grouping: 'standard', markers: true },
  { type: 'Line', element: 'lineChart', grouping: 'standard', markers: false },
  { type: 'LineMarkersStacked', element: 'lineChart', grouping: 'stacked', markers: true },
  { type: 'LineStacked', element: 'lineChart', grouping: 'stacked', markers: false },
  { type: 'LineMarkersStacked100', element: 'lineChart', grouping: 'percentStacked', markers: true },
  { type: 'LineStacked100', element: 'lineChart', grouping: 'percentStacked', markers: false },
  { type: 'Area', element: 'areaChart', grouping: 'standard' },
  { type: 'AreaStacked', element: 'areaChart', grouping: 'stacked' },
  { type: 'AreaStacked100', element: 'areaChart', grouping: 'percentStacked' },
  { type: 'Pie', element: 'pieChart' },
  { type: 'Doughnut', element: 'doughnutChart' },
  { type: 'XYScatter', element: 'scatterChart', style: 'lineMarker' },
  { type: 'XYScatterSmooth', element: 'scatterChart', style: 'smoothMarker' },
  { type: 'XYScatterLines', element: 'scatterChart', style: 'lineMarker' },
  { type: 'RadarMarkers', element: 'radarChart', style: 'marker' },
  { type: 'Radar', element: 'radarChart', style: 'standard' },
  { type: 'RadarFilled', element: 'radarChart', style: 'filled' },
];

/** The kind of a type; `Unknown` is drawn as clustered columns. */
export const chartKind = (type: Chart['type']): ChartKind =>
  CHART_KINDS.find((kind) => kind.type === type) ?? { type: 'ColumnClustered', element: 'barChart', direction: 'col', grouping: 'clustered' };

export const isPie = ({ element }: ChartKind): boolean => element === 'pieChart' || element === 'doughnutChart';
