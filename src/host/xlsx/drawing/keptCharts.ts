import type { Chart } from '../../model/chart';

/** Where a chart of the file stands and what it said there. */
export type KeptCharts = {
  /** The drawing part of the sheet; null when it has none. */
  readonly drawing: string | null;
  readonly charts: Map<Chart, { readonly part: string; readonly frame: string; readonly words: string; readonly box: string }>;
};
