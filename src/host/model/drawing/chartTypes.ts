/** The chart types of Office.js that this host saves. */
export const CHART_TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100', 'LineMarkers', 'Line',
  'LineMarkersStacked', 'LineStacked', 'LineMarkersStacked100', 'LineStacked100', 'Area', 'AreaStacked', 'AreaStacked100',
  'Pie', 'PieExploded', 'PieOfPie', 'BarOfPie', 'Doughnut', 'DoughnutExploded',
  'XYScatter', 'XYScatterSmooth', 'XYScatterSmoothNoMarkers', 'XYScatterLines', 'XYScatterLinesNoMarkers', 'Bubble', 'Bubble3DEffect',
  'RadarMarkers', 'Radar', 'RadarFilled',
  '3DColumnClustered', '3DColumnStacked', '3DColumnStacked100', '3DColumn', '3DBarClustered', '3DBarStacked', '3DBarStacked100',
  '3DLine', '3DArea', '3DAreaStacked', '3DAreaStacked100', '3DPie', '3DPieExploded',
  'CylinderColClustered', 'CylinderColStacked', 'CylinderColStacked100', 'CylinderCol', 'CylinderBarClustered', 'CylinderBarStacked', 'CylinderBarStacked100',
  'ConeColClustered', 'ConeColStacked', 'ConeColStacked100', 'ConeCol', 'ConeBarClustered', 'ConeBarStacked', 'ConeBarStacked100',
  'PyramidColClustered', 'PyramidColStacked', 'PyramidColStacked100', 'PyramidCol', 'PyramidBarClustered', 'PyramidBarStacked', 'PyramidBarStacked100',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Types with round plots, which have no axes. */
export const isRound = (type: string): boolean => /^(3D)?(Pie|Doughnut|BarOfPie)/.test(type);

/** Types whose series have numbers along both axes. */
export const isScattered = (type: string): boolean => /^(XYScatter|Bubble)/.test(type);

/** Whether a type can have trend lines: none of round, radar, stacked and 3D ones. */
export const canHaveTrend = (type: string): boolean =>
  !isRound(type) && !/^(3D|Radar|Cylinder|Cone|Pyramid)/.test(type) && !type.includes('Stacked');

/** Whether a type can show the table of its data below its axis. */
export const canHaveDataTable = (type: string): boolean => !isRound(type) && !isScattered(type) && !type.startsWith('Radar');
