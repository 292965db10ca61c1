/** The parts of a chart that have a format of their own. */
export const CHART_PARTS = [
  'area', 'plot', 'title', 'legend', 'labels', 'categoryAxis', 'valueAxis', 'categoryTitle', 'valueTitle',
  'categoryGridlines', 'valueGridlines', 'categoryMinorGridlines', 'valueMinorGridlines', 'dataTable',
] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

/** Lines of charts in Office.js's words that the file can hold. */
export const CHART_LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'Automatic'] as const;
export type ChartLineStyle = (typeof CHART_LINES)[number];

/** What is not given is Excel's own choice. Colours are `#RRGGBB`, sizes and weights points. */
export type ChartFont = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'None' | 'Single';
  readonly color?: string;
  readonly name?: string;
  readonly size?: number;
};
export type ChartLine = { readonly color?: string; readonly style?: ChartLineStyle; readonly weight?: number };

/** Weight of the line of a series unless another one is chosen, in points. */
export const SERIES_POINTS = 2.25;

/** The format of a part of a chart. */
export type ChartFormat = {
  readonly font?: ChartFont;
  /** A colour, or `none` for a part that shows what is behind it. */
  readonly fill?: string;
  readonly line?: ChartLine;
  /** Degrees counter-clockwise, -90 to 90; 180 is stacked text. */
  readonly orientation?: number;
  readonly hasShadow?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
};

/** How text stands in its part, as Office.js and the file call it. */
export const HORIZONTAL_ALIGNMENTS = { Center: 'ctr', Left: 'l', Right: 'r', Justify: 'just', Distributed: 'dist' } as const;
export type HorizontalAlignment = keyof typeof HORIZONTAL_ALIGNMENTS;
export const VERTICAL_ALIGNMENTS = { Center: 'ctr', Bottom: 'b', Top: 't', Justify: 'just', Distributed: 'dist' } as const;
export type VerticalAlignment = keyof typeof VERTICAL_ALIGNMENTS;

/** Letters of a chart's title that have a font of their own. */
export type TitleSpan = { readonly start: number; readonly length: number; readonly font: ChartFont };

/** Places of data labels, as the file and Office.js call them. */
export const LABEL_PLACES = { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase', OutsideEnd: 'outEnd', Left: 'l', Right: 'r', Top: 't', Bottom: 'b', BestFit: 'bestFit' } as const;
export type LabelPlace = keyof typeof LABEL_PLACES;

export const MARKERS = { Automatic: 'auto', None: 'none', Square: 'square', Diamond: 'diamond', Triangle: 'triangle', X: 'x', Star: 'star', Dot: 'dot', Dash: 'dash', Circle: 'circle', Plus: 'plus' } as const;
export type MarkerStyle = keyof typeof MARKERS;

/** The points of a line; what is not given is Excel's own choice. */
export type ChartMarker = { readonly style?: MarkerStyle; readonly size?: number; readonly background?: string; readonly foreground?: string };
