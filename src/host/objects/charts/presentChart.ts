import type { Chart } from '../../model/chart';
import { notFound } from '../../wire/apiError';
import { refuseProtected } from '../protectedSheet';
import type { ChartHandle } from '../session';

/** The chart, unless it was deleted meanwhile. */
export function presentChart({ sheet, chart }: ChartHandle): Chart {
  if (!sheet.charts.includes(chart)) throw notFound();
  return chart;
}

/** Must come before every change of a chart. */
export function editChart(it: ChartHandle): Chart {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowEditObjects');
  return presentChart(it);
}
