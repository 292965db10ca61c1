import type { Chart } from '../../model/chart';
import { dataText } from '../xml/dataText';

/** Where the charts of a sheet stand, and what each said in the file. */
export type KeptCharts = {
  /** The drawing part of the sheet; null when it has none. */
  readonly drawing: string | null;
  readonly charts: Map<Chart, KeptChart>;
};

export type KeptChart = {
  readonly part: string;
  /** The drawing's relationship to the chart, which marks its frame. */
  readonly relation: string;
  readonly words: string;
  readonly formulas: string;
  readonly box: string;
};

const seriesFormulas = ({ series }: Chart): unknown => series.map(({ nameFormula, values, categories }) => [nameFormula, categories, values]);

/** All a chart says but its place and the formulas of its series. */
export const chartWords = (chart: Chart): string => dataText({
  ...chart, left: 0, top: 0, width: 0, height: 0,
  series: chart.series.map((series) => ({ ...series, nameFormula: null, values: null, categories: null })),
});
export const chartFormulas = (chart: Chart): string => dataText(seriesFormulas(chart));
export const chartBox = ({ name, left, top, width, height }: Chart): string => dataText([name, left, top, width, height]);
