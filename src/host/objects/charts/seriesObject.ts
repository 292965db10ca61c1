import { CHART_LINES, SERIES_POINTS } from '../../model/drawing/chartFormat';
import { makeSeries } from '../../model/drawing/chartSeries';
import type { ChartSeries, PlotOptions, SeriesLabels } from '../../model/drawing/chartSeries';
import { isRound } from '../../model/drawing/chartTypes';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, degreesValue, enumValue, integerArg, optionalIntegerArg, optionalTextArg, positiveValue, textArg, textValue, valueWithin } from '../args';
import type { ChartHandle } from '../workbookSession';
import { chartType, editChart, existingChart } from './chartData';
import { alignmentsOf, seriesLabelFormat } from './chartFormatObjects';
import type { FormatHandle } from './chartFormatObjects';
import { labelProperties } from './labelProperties';
import type { LabelChange } from './labelProperties';
import { markerProperties } from './markerProperties';
import { pointsObject } from './pointsObject';
import { dimensionOf, dimensionSource, dimensionValues, editSeries, sourceOf } from './seriesData';
import type { SeriesHandle } from './seriesData';
import { trendlinesObject } from './trendlinesObject';

const fillObject = defineClass<SeriesHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (target, args) => {
      editSeries(target).color = colorValue(textArg(args, 0));
    },
    Clear: (target) => {
      editSeries(target).color = null;
    },
  },
});

const lineObject = defineClass<SeriesHandle>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      get: ({ series }) => series.color ?? '',
      set: (target, value) => {
        editSeries(target).color = colorValue(value);
      },
    },
    LineStyle: {
      get: ({ series }) => series.line?.style ?? 'Automatic',
      set: (target, value) => {
        const series = editSeries(target);
        series.line = { ...series.line, style: enumValue(value, CHART_LINES) };
      },
    },
    Weight: {
      get: ({ series }) => series.line?.weight ?? SERIES_POINTS,
      set: (target, value) => {
        const series = editSeries(target);
        series.line = { ...series.line, weight: positiveValue(value) };
      },
    },
  },
  methods: {
    Clear: (target) => {
      editSeries(target).line = { style: 'None' };
    },
  },
});

/** Changes the labels of a series, which has them from then on. */
function editLabels(target: SeriesHandle, change: LabelChange & Pick<SeriesLabels, 'format'>): void {
  const series = editSeries(target);
  series.labels = Object.fromEntries(Object.entries({ ...series.labels, ...change }).filter(([, value]) => value !== undefined));
  series.hasDataLabels = true;
}

const labelFormat = (target: SeriesHandle): FormatHandle => ({
  read: () => ({ ...target.chart.formats.get('labels'), ...target.series.labels?.format }),
  write: (change) => editLabels(target, { format: { ...target.series.labels?.format, ...change } }),
});

/** What all series of a plot share; a new value goes to all series of the chart. */
const option = <Key extends keyof PlotOptions>(key: Key, none: (target: SeriesHandle) => unknown, parsed: (value: unknown) => PlotOptions[Key]): Property<SeriesHandle> => ({
  get: (target) => target.chart.series.find(({ options }) => options?.[key] !== undefined)?.options?.[key] ?? none(target),
  set: (target, value) => {
    const given = parsed(value);
    editSeries(target);
    for (const series of target.chart.series) series.options = { ...series.options, [key]: given };
  },
});

const flag = (key: 'invertsNegative' | 'hasShadow'): Property<SeriesHandle> => ({
  get: ({ series }) => series[key] === true,
  set: (target, value) => {
    editSeries(target)[key] = booleanValue(value);
  },
});

/** `series.dataLabels` */
const seriesLabelsObject = defineClass<SeriesHandle>({
  name: 'ChartDataLabels',
  properties: {
    ...labelProperties<SeriesHandle>(({ chart, series }) => ({ ...chart.dataLabels, ...series.labels }), editLabels),
    ...alignmentsOf<SeriesHandle>(labelFormat),
    TextOrientation: {
      get: (target) => labelFormat(target).read().orientation ?? 0,
      set: (target, value) => labelFormat(target).write({ orientation: degreesValue(value) }),
    },
  },
  refused: ['AutoText'],
  navigation: { Format: (target) => seriesLabelFormat(labelFormat(target)) },
});

const seriesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value) => Object.assign(editSeries(target), { name: textValue(value), nameFormula: null }),
    },
    ChartType: {
      get: ({ chart, series }) => series.chartType ?? chart.type,
      set: (target, value) => {
        editSeries(target).chartType = chartType(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: (target, value) => {
        editSeries(target).hasDataLabels = booleanValue(value);
      },
    },
    PlotOrder: {
      get: ({ chart, series }) => chart.series.indexOf(series),
      set: (target, value) => {
        const series = editSeries(target);
        const others = target.chart.series.filter((other) => other !== series);
        others.splice(integerArg([value], 0), 0, series);
        target.chart.series = others;
      },
    },
    ...markerProperties<SeriesHandle>(({ series }) => series.marker ?? {}, (target, change) => {
      const series = editSeries(target);
      series.marker = { ...series.marker, ...change };
    }),
    DoughnutHoleSize: option('holeSize', () => 60, valueWithin(10, 90)),
    FirstSliceAngle: option('firstSliceAngle', () => 0, valueWithin(0, 360)),
    Overlap: option('overlap', ({ chart }) => (chart.type.includes('Stacked') ? 100 : 0), valueWithin(-100, 100)),
    BubbleScale: option('bubbleScale', () => 100, valueWithin(0, 300)),
    SecondPlotSize: option('secondPlotSize', () => 75, valueWithin(5, 200)),
    VaryByCategories: option('variesColors', ({ chart }) => isRound(chart.type), booleanValue),
    Explosion: {
      get: ({ series }) => series.explosion ?? 0,
      set: (target, value) => {
        editSeries(target).explosion = valueWithin(0, 1000)(value);
      },
    },
    InvertIfNegative: flag('invertsNegative'),
    ShowShadow: flag('hasShadow'),
    Smooth: {
      get: ({ series }) => series.isSmooth === true,
      set: (target, value) => {
        editSeries(target).isSmooth = booleanValue(value);
      },
    },
    GapWidth: {
      get: ({ series }) => series.gapWidth ?? null,
      set: (target, value) => {
        const width = valueWithin(0, 500)(value);
        editSeries(target);
        for (const series of target.chart.series) series.gapWidth = width;
      },
    },
  },
  refused: ['AxisGroup', 'Filtered', 'InvertColor', 'ShowConnectorLines', 'ShowLeaderLines', 'SplitType', 'SplitValue', 'GradientStyle'],
  navigation: {
    Points: pointsObject,
    DataLabels: seriesLabelsObject,
    Trendlines: trendlinesObject,
    Format: defineClass<SeriesHandle>({ name: 'ChartSeriesFormat', navigation: { Fill: fillObject, Line: lineObject } }),
  },
  methods: {
    SetValues: (target, args) => {
      editSeries(target).values = sourceOf(args[0]);
    },
    SetXAxisValues: (target, args) => {
      editSeries(target).categories = sourceOf(args[0]);
    },
    SetBubbleSizes: (target, args) => {
      editSeries(target).bubbleSizes = sourceOf(args[0]);
    },
    GetDimensionValues: (target, args) => dimensionValues(target, args[0]),
    GetDimensionDataSourceString: (target, args) => (dimensionOf(target, args[0]) ?? '').replace(/^=/, ''),
    GetDimensionDataSourceType: (target, args) => dimensionSource(target, args[0]),
    Delete: (target) => {
      const series = editSeries(target);
      target.chart.series = target.chart.series.filter((other) => other !== series);
    },
  },
};
const seriesObject = defineClass(seriesClass);

function add(target: ChartHandle, args: readonly unknown[]): SeriesHandle {
  const chart = editChart(target);
  const at = optionalIntegerArg(args, 1) ?? chart.series.length;
  const series: ChartSeries = { ...makeSeries(), name: optionalTextArg(args, 0) ?? `Series${chart.series.length + 1}` };
  chart.series.splice(at, 0, series);
  return { ...target, series };
}

/** `chart.series` */
export const seriesCollectionObject = defineClass<ChartHandle>({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (target) => existingChart(target).series.length } },
  items: (target) => existingChart(target).series.map((series) => seriesObject({ ...target, series })),
  methods: {
    Add: (target, args) => seriesObject(add(target, args)),
    GetCount: (target) => existingChart(target).series.length,
    GetItemAt: (target, args) => {
      const series = existingChart(target).series[integerArg(args, 0)];
      if (!series) throw invalidArgument();
      return seriesObject({ ...target, series });
    },
  },
});
