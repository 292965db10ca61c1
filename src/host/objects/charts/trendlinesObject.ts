import { TREND_TYPES } from '../../model/drawing/chartSeries';
import type { Trendline, TrendType } from '../../model/drawing/chartSeries';
import { canHaveTrend } from '../../model/drawing/chartTypes';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, Property } from '../../wire/hostObject';
import { booleanValue, enumValue, integerArg, numberValue, positiveValue, textValue } from '../args';
import { trendFormat } from './chartFormatObjects';
import { editSeries } from './seriesData';
import type { SeriesHandle } from './seriesData';

interface TrendHandle extends SeriesHandle {
  readonly trend: Trendline;
}

const TYPES = Object.keys(TREND_TYPES) as TrendType[];
/** Names that Excel gives trend lines, before the name of their series. */
const NAMES: Readonly<Record<TrendType, string>> = { Linear: 'Linear', Exponential: 'Expon.', Logarithmic: 'Log.', MovingAverage: 'per. Mov. Avg.', Polynomial: 'Poly.', Power: 'Power' };

function edit(target: TrendHandle): Trendline {
  if (!(editSeries(target).trendlines ?? []).includes(target.trend)) throw notFound();
  return target.trend;
}

function nameOf({ trend, series }: TrendHandle): string {
  const name = NAMES[trend.type];
  return trend.name ?? `${trend.type === 'MovingAverage' ? `${trend.period ?? 2} ${name}` : name} (${series.name})`;
}

/** A whole number within limits. */
const whole = (value: unknown, least: number, most: number): number => {
  const number = integerArg([value], 0);
  if (number < least || number > most) throw invalidArgument();
  return number;
};

const part = <Key extends keyof Trendline>(key: Key, none: Trendline[Key], parsed: (value: unknown) => Trendline[Key]): Property<TrendHandle> => ({
  get: ({ trend }) => trend[key] ?? none,
  set: (target, value) => Object.assign(edit(target), { [key]: parsed(value) }),
});

const trendlineObject = defineClass<TrendHandle>({
  name: 'ChartTrendline',
  properties: {
    Type: part('type', 'Linear', (value) => enumValue(value, TYPES)),
    Name: { get: nameOf, set: (target, value) => Object.assign(edit(target), { name: textValue(value) }) },
    ForwardPeriod: part('forward', 0, positiveValue),
    BackwardPeriod: part('backward', 0, positiveValue),
    MovingAveragePeriod: part('period', 2, (value) => whole(value, 2, 255)),
    PolynomialOrder: part('order', 2, (value) => whole(value, 2, 6)),
    Intercept: {
      get: ({ trend }) => trend.intercept ?? '',
      set: (target, value) => {
        const trend = edit(target);
        if (value === '' || value === null || value === undefined) delete trend.intercept;
        else trend.intercept = numberValue(value);
      },
    },
    ShowEquation: part('showEquation', false, booleanValue),
    ShowRSquared: part('showRSquared', false, booleanValue),
  },
  navigation: {
    Format: (target) => trendFormat({
      read: () => (target.trend.line === undefined ? {} : { line: target.trend.line }),
      write: ({ line }) => {
        if (line !== undefined) edit(target).line = line;
      },
    }),
  },
  methods: {
    Delete: (target) => {
      const trend = edit(target);
      target.series.trendlines = (target.series.trendlines ?? []).filter((other) => other !== trend);
    },
  },
});

/** Adds a trend line. Throws `InvalidArgument` for a chart type that has none. */
function add(target: SeriesHandle, type: unknown): HostObject {
  const series = editSeries(target);
  if (!canHaveTrend(series.chartType ?? target.chart.type)) throw invalidArgument();
  const trend: Trendline = { type: type === undefined || type === null ? 'Linear' : enumValue(type, TYPES) };
  series.trendlines = [...series.trendlines ?? [], trend];
  return trendlineObject({ ...target, trend });
}

const all = (target: SeriesHandle): TrendHandle[] => (target.series.trendlines ?? []).map((trend) => ({ ...target, trend }));

function at(target: SeriesHandle, index: unknown): HostObject {
  const found = all(target)[integerArg([index], 0)];
  if (!found) throw invalidArgument();
  return trendlineObject(found);
}

/** `series.trendlines` */
export const trendlinesObject = defineClass<SeriesHandle>({
  name: 'ChartTrendlineCollection',
  items: (target) => all(target).map(trendlineObject),
  item: at,
  methods: { Add: (target, args) => add(target, args[0]), GetCount: (target) => all(target).length, GetItem: (target, args) => at(target, args[0]) },
});
