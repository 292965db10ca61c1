/** Words of an axis, as Office.js and the file call them. */
export const TICK_MARKS = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' } as const;
export type TickMark = keyof typeof TICK_MARKS;

export const LABEL_ALIGNMENTS = { Center: 'ctr', Left: 'l', Right: 'r' } as const;
export type LabelAlignment = keyof typeof LABEL_ALIGNMENTS;

export const TIME_UNITS = { Days: 'days', Months: 'months', Years: 'years' } as const;
export type TimeUnit = keyof typeof TIME_UNITS;

export const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;
export type TickLabels = (typeof TICK_LABELS)[number];

/** Units in which the labels of an axis count. */
export const DISPLAY_UNITS = [
  'Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions', 'HundredMillions', 'Billions', 'Trillions',
] as const;
export type DisplayUnit = (typeof DISPLAY_UNITS)[number];

/** An axis. What is not given is Excel's own choice. */
export type ChartAxis = {
  visible: boolean;
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorGridlines: boolean;
  numberFormat: string | null;
  /** Last category first. */
  isReversed: boolean;
  minorGridlines?: boolean;
  majorUnit?: number;
  minorUnit?: number;
  /** A unit of its own is the number that counts as one. */
  displayUnit?: DisplayUnit | number;
  showDisplayUnitLabel?: boolean;
  tickLabels?: TickLabels;
  majorTicks?: TickMark;
  minorTicks?: TickMark;
  /** Every how many categories a label or mark stands. */
  labelSpacing?: number;
  markSpacing?: number;
  /** Whether the value axis crosses between categories, not in the middle of one. */
  isBetween?: boolean;
  /** Base of a logarithmic scale. */
  logBase?: number;
  /** Where the other axis crosses this one; a number is a place on it. */
  crossing?: 'Maximum' | 'Minimum' | number;
  alignment?: LabelAlignment;
  /** Distance of the labels from the axis, 0 to 1000. */
  offset?: number;
  hasOneLevel?: boolean;
  categories?: 'TextAxis' | 'DateAxis';
  baseUnit?: TimeUnit;
  majorTimeUnit?: TimeUnit;
  minorTimeUnit?: TimeUnit;
};

/** A visible axis with automatic limits, without title and gridlines. */
export const makeAxis = (): ChartAxis =>
  ({ visible: true, title: null, minimum: null, maximum: null, majorGridlines: false, numberFormat: null, isReversed: false });
