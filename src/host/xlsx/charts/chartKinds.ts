import type { Chart } from '../../model/chart';
import type { ChartType } from '../../model/drawing/chartTypes';

/** How the file writes a chart type: the element of the plot, its direction and grouping, and what its series have. */
export type ChartKind = {
  readonly type: ChartType;
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: string;
  readonly markers?: boolean;
  /** `scatterStyle`, `radarStyle` or `ofPieType`. */
  readonly style?: string;
  /** Whether lines join the points of a scatter chart. */
  readonly isJoined?: boolean;
  /** Bodies of 3D bars. */
  readonly shape?: 'box' | 'cylinder' | 'cone' | 'pyramid';
  readonly isExploded?: boolean;
  readonly has3DBubbles?: boolean;
};

const GROUPINGS = [['Clustered', 'clustered'], ['Stacked', 'stacked'], ['Stacked100', 'percentStacked']] as const;

/** The seven types of 3D bars with one body: columns and bars in three groupings, and columns one behind the other. */
const bodies = (name: string, column: '' | 'Col' | 'Column', shape: NonNullable<ChartKind['shape']>): ChartKind[] => [
  ...(['col', 'bar'] as const).flatMap((direction) => GROUPINGS.map(([word, grouping]): ChartKind =>
    ({ type: `${name}${direction === 'col' ? column : 'Bar'}${word}` as ChartType, element: 'bar3DChart', direction, grouping, shape }))),
  { type: `${name}${column}` as ChartType, element: 'bar3DChart', direction: 'col', grouping: 'standard', shape },
];

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
  { type: 'PieExploded', element: 'pieChart', isExploded: true },
  { type: 'Pie', element: 'pieChart' },
  { type: 'DoughnutExploded', element: 'doughnutChart', isExploded: true },
  { type: 'Doughnut', element: 'doughnutChart' },
  { type: 'PieOfPie', element: 'ofPieChart', style: 'pie' },
  { type: 'BarOfPie', element: 'ofPieChart', style: 'bar' },
  { type: 'XYScatter', element: 'scatterChart', style: 'lineMarker', isJoined: false },
  { type: 'XYScatterSmoothNoMarkers', element: 'scatterChart', style: 'smoothMarker', markers: false },
  { type: 'XYScatterSmooth', element: 'scatterChart', style: 'smoothMarker' },
  { type: 'XYScatterLinesNoMarkers', element: 'scatterChart', style: 'lineMarker', markers: false },
  { type: 'XYScatterLines', element: 'scatterChart', style: 'lineMarker' },
  { type: 'Bubble3DEffect', element: 'bubbleChart', has3DBubbles: true },
  { type: 'Bubble', element: 'bubbleChart' },
  { type: 'RadarMarkers', element: 'radarChart', style: 'marker' },
  { type: 'Radar', element: 'radarChart', style: 'standard' },
  { type: 'RadarFilled', element: 'radarChart', style: 'filled' },
  ...bodies('3D', 'Column', 'box'), ...bodies('Cylinder', 'Col', 'cylinder'), ...bodies('Cone', 'Col', 'cone'), ...bodies('Pyramid', 'Col', 'pyramid'),
  { type: '3DLine', element: 'line3DChart', grouping: 'standard' },
  { type: '3DAreaStacked', element: 'area3DChart', grouping: 'stacked' },
  { type: '3DAreaStacked100', element: 'area3DChart', grouping: 'percentStacked' },
  { type: '3DArea', element: 'area3DChart', grouping: 'standard' },
  { type: '3DPieExploded', element: 'pie3DChart', isExploded: true },
  { type: '3DPie', element: 'pie3DChart' },
];

/** The kind of a type; `Unknown` is drawn as clustered columns. */
export const chartKind = (type: Chart['type']): ChartKind =>
  CHART_KINDS.find((kind) => kind.type === type) ?? { type: 'ColumnClustered', element: 'barChart', direction: 'col', grouping: 'clustered' };

/** Round charts have no axes. */
export const isPie = ({ element }: ChartKind): boolean => ['pieChart', 'doughnutChart', 'pie3DChart', 'ofPieChart'].includes(element);

/** Charts whose series have numbers along both axes. */
export const isScatter = ({ element }: ChartKind): boolean => element === 'scatterChart' || element === 'bubbleChart';

/** Charts whose series are lines. */
export const isLine = ({ element }: ChartKind): boolean => ['lineChart', 'line3DChart', 'scatterChart', 'radarChart'].includes(element);

export const is3D = ({ element }: ChartKind): boolean => element.includes('3D');

/** 3D charts with an axis of their series, which stand one behind the other. */
export const hasSeriesAxis = (kind: ChartKind): boolean => is3D(kind) && kind.grouping === 'standard';
