import { makeSeries } from '../../model/chart';
import type { ChartSeries, SeriesLabels } from '../../model/chart';
import { CHART_LINES, MARKERS, SERIES_POINTS } from '../../model/drawing/chartFormat';
import type { ChartMarker, MarkerStyle } from '../../model/drawing/chartFormat';
import { formulaTarget } from '../../model/formulaTarget';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, enumValue, integerArg, optionalIntegerArg, optionalTextArg, positiveValue, textArg, textValue } from '../args';
import { isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { ChartHandle } from '../workbookSession';
import { chartType, editChart, existingChart, reference } from './chartData';
import { seriesLabelFormat } from './chartFormatObjects';
import { labelProperties } from './labelProperties';

interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeries;
}
interface PointHandle extends SeriesHandle {
  readonly index: number;
}

function edit(target: SeriesHandle): ChartSeries {
  if (!editChart(target).series.includes(target.series)) throw notFound();
  return target.series;
}

function sourceOf(value: unknown): string {
  if (!isRange(value)) throw invalidArgument();
  return reference(value.target.sheet, areaOfRange(value.target));
}

/** The values of the cells of a series, in order; none when the source is not a plain block. */
function valuesOf({ session }: SeriesHandle, formula: string | null): unknown[] {
  session.calculation.recalculate();
  const block = formula === null ? null : formulaTarget(session.workbook, formula, null);
  return block ? block.sheet.cells.values(block.area).flat() : [];
}

const pointFillObject = defineClass<PointHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (target, args) => void edit(target).pointColors.set(target.index, colorValue(textArg(args, 0))),
    Clear: (target) => void edit(target).pointColors.delete(target.index),
  },
});

const pointObject = defineClass<PointHandle>({
  name: 'ChartPoint',
  properties: { Value: { get: (target) => valuesOf(target, target.series.values)[target.index] ?? null } },
  refused: ['HasDataLabel', 'MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'],
  navigation: { Format: defineClass<PointHandle>({ name: 'ChartPointFormat', navigation: { Fill: pointFillObject } }) },
});

const pointsObject = defineClass<SeriesHandle>({
  name: 'ChartPointsCollection',
  properties: { Count: { get: (target) => valuesOf(target, target.series.values).length } },
  items: (target) => valuesOf(target, target.series.values).map((_, index) => pointObject({ ...target, index })),
  methods: {
    GetCount: (target) => valuesOf(target, target.series.values).length,
    GetItemAt: (target, args) => {
      const index = integerArg(args, 0);
      if (index < 0 || index >= valuesOf(target, target.series.values).length) throw invalidArgument();
      return pointObject({ ...target, index });
    },
  },
});

const fillObject = defineClass<SeriesHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (target, args) => {
      edit(target).color = colorValue(textArg(args, 0));
    },
    Clear: (target) => {
      edit(target).color = null;
    },
  },
});

const lineObject = defineClass<SeriesHandle>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      get: ({ series }) => series.color ?? '',
      set: (target, value) => {
        edit(target).color = colorValue(value);
      },
    },
    LineStyle: {
      get: ({ series }) => series.line?.style ?? 'Automatic',
      set: (target, value) => {
        const series = edit(target);
        series.line = { ...series.line, style: enumValue(value, CHART_LINES) };
      },
    },
    Weight: {
      get: ({ series }) => series.line?.weight ?? SERIES_POINTS,
      set: (target, value) => {
        const series = edit(target);
        series.line = { ...series.line, weight: positiveValue(value) };
      },
    },
  },
  methods: {
    Clear: (target) => {
      edit(target).line = { style: 'None' };
    },
  },
});

/** A property of the points of a line. */
const marker = <Key extends keyof ChartMarker>(key: Key, none: unknown, parsed: (value: unknown) => ChartMarker[Key]): Property<SeriesHandle> => ({
  get: ({ series }) => series.marker?.[key] ?? none,
  set: (target, value) => {
    const series = edit(target);
    series.marker = { ...series.marker, [key]: parsed(value) };
  },
});

/** Sizes of markers in points that Excel draws. */
const markerSize = (value: unknown): number => {
  const size = positiveValue(value);
  if (size < 2 || size > 72) throw invalidArgument();
  return Math.round(size);
};

/** Changes the labels of a series, which has them from then on. */
function editLabels(target: SeriesHandle, change: SeriesLabels): void {
  const series = edit(target);
  series.labels = { ...series.labels, ...change };
  series.hasDataLabels = true;
}

/** `series.dataLabels` */
const seriesLabelsObject = defineClass<SeriesHandle>({
  name: 'ChartDataLabels',
  properties: labelProperties<SeriesHandle>(({ chart, series }) => ({ ...chart.dataLabels, ...series.labels }), editLabels),
  refused: ['ShowBubbleSize', 'LinkNumberFormat', 'HorizontalAlignment', 'VerticalAlignment', 'AutoText', 'TextOrientation'],
  navigation: {
    Format: (target) => seriesLabelFormat({
      read: () => ({ ...target.chart.formats.get('labels'), ...target.series.labels?.format }),
      write: (change) => editLabels(target, { format: { ...target.series.labels?.format, ...change } }),
    }),
  },
});

const seriesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value) => Object.assign(edit(target), { name: textValue(value), nameFormula: null }),
    },
    ChartType: {
      get: ({ chart, series }) => series.chartType ?? chart.type,
      set: (target, value) => {
        edit(target).chartType = chartType(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: (target, value) => {
        edit(target).hasDataLabels = booleanValue(value);
      },
    },
    PlotOrder: {
      get: ({ chart, series }) => chart.series.indexOf(series),
      set: (target, value) => {
        const series = edit(target);
        const others = target.chart.series.filter((other) => other !== series);
        others.splice(integerArg([value], 0), 0, series);
        target.chart.series = others;
      },
    },
    MarkerStyle: marker('style', 'Automatic', (value) => enumValue(value, Object.keys(MARKERS) as MarkerStyle[])),
    MarkerSize: marker('size', 5, markerSize),
    MarkerBackgroundColor: marker('background', '', colorValue),
    MarkerForegroundColor: marker('foreground', '', colorValue),
    Smooth: {
      get: ({ series }) => series.isSmooth === true,
      set: (target, value) => {
        edit(target).isSmooth = booleanValue(value);
      },
    },
    GapWidth: {
      get: ({ series }) => series.gapWidth ?? null,
      set: (target, value) => {
        const width = positiveValue(value);
        if (width > 500) throw invalidArgument();
        edit(target);
        for (const series of target.chart.series) series.gapWidth = width;
      },
    },
  },
  refused: ['Overlap', 'AxisGroup', 'DoughnutHoleSize', 'Explosion', 'FirstSliceAngle', 'InvertIfNegative', 'VaryByCategories', 'ShowShadow', 'Filtered'],
  navigation: {
    Points: pointsObject,
    DataLabels: seriesLabelsObject,
    Format: defineClass<SeriesHandle>({ name: 'ChartSeriesFormat', navigation: { Fill: fillObject, Line: lineObject } }),
  },
  methods: {
    SetValues: (target, args) => {
      edit(target).values = sourceOf(args[0]);
    },
    SetXAxisValues: (target, args) => {
      edit(target).categories = sourceOf(args[0]);
    },
    GetDimensionValues: (target, args) =>
      valuesOf(target, textArg(args, 0) === 'Categories' || textArg(args, 0) === 'XValues' ? target.series.categories : target.series.values),
    Delete: (target) => {
      const series = edit(target);
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
