import type { ChartPlot } from './chartPlot';

/** A bar in percent of the plot's width and height, from its top left corner. */
export interface Bar {
  readonly key: string;
  readonly color: string;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Share of a category's room that its bars take. */
const FILLED = 0.65;

/** The bars of a plot: piled up or side by side, lying or standing. Bars without size are left out. */
export function chartBars({ isFlat, isStacked, categories, series, largest }: ChartPlot): readonly Bar[] {
  const room = 100 / categories.length;
  const breadth = (room * FILLED) / (isStacked ? 1 : series.length);
  return categories.flatMap((category, at) => {
    let piled = 0;
    return series.flatMap(({ name, color, hasLabels, values }, nth): Bar[] => {
      const value = Math.max(0, values[at] ?? 0);
      const length = (value / largest) * 100;
      const from = piled;
      if (isStacked) piled += length;
      if (length === 0) return [];
      const across = at * room + (room * (1 - FILLED)) / 2 + (isStacked ? 0 : nth * breadth);
      const place = isFlat
        ? { left: from, top: across, width: length, height: breadth }
        : { left: across, top: 100 - from - length, width: breadth, height: length };
      return [{ key: `${category} ${name}`, color, label: hasLabels ? String(value) : '', ...place }];
    });
  });
}
