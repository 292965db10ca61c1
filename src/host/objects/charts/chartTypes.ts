/** The kinds of charts this host makes, in Office.js's words: those whose file form it writes. */
export const chartTypes = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100',
  'Line', 'LineStacked', 'LineStacked100', 'LineMarkers', 'LineMarkersStacked', 'LineMarkersStacked100',
  'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'Doughnut', 'XYScatter', 'XYScatterLines', 'XYScatterSmooth', 'Radar',
  'RadarMarkers', 'RadarFilled',
] as const;
