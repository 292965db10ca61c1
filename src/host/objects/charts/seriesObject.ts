import { makeSeries } from '../../model/chart';
import type { ChartSeries } from '../../model/chart';
import { formulaTarget } from '../../model/formulaTarget';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanValue, colorValue, integerArg, optionalIntegerArg, optionalTextArg, textArg, textValue } from '../args';
import { isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { ChartHandle } from '../workbookSession';
import { chartType, editChart, existingChart, reference } from './chartData';

interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeries;
}
interface PointHandle extends SeriesHandle {
  readonly index: number;
}

function edit(it: SeriesHandle): ChartSeries {
  if (!editChart(it).series.includes(it.series)) throw notFound();
  return it.series;
}

function sourceOf(value: unknown): string {
  if (!isRange(value)) throw invalidArgument();
  return reference(value.it.sheet, areaOfRange(value.it));
}

/** The cells' values behind a series, in order; none when the source is not a plain block. */
function valuesOf({ session }: SeriesHandle, formula: string | null): unknown[] {
  session.recalculate();
  const block = formula === null ? null : formulaTarget(session.workbook, formula, null);
  return block ? block.sheet.cells.values(block.area).flat() : [];
}

const pointFillObject = defineClass<PointHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (it, args) => void edit(it).pointColors.set(it.index, colorValue(textArg(args, 0))),
    Clear: (it) => void edit(it).pointColors.delete(it.index),
  },
});

const pointObject = defineClass<PointHandle>({
  name: 'ChartPoint',
  properties: { Value: { get: (it) => valuesOf(it, it.series.values)[it.index] ?? null } },
  refused: ['HasDataLabel', 'MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'],
  navigation: { Format: defineClass<PointHandle>({ name: 'ChartPointFormat', navigation: { Fill: pointFillObject } }) },
});

const pointsObject = defineClass<SeriesHandle>({
  name: 'ChartPointsCollection',
  properties: { Count: { get: (it) => valuesOf(it, it.series.values).length } },
  items: (it) => valuesOf(it, it.series.values).map((_, index) => pointObject({ ...it, index })),
  methods: {
    GetCount: (it) => valuesOf(it, it.series.values).length,
    GetItemAt: (it, args) => {
      const index = integerArg(args, 0);
      if (index < 0 || index >= valuesOf(it, it.series.values).length) throw invalidArgument();
      return pointObject({ ...it, index });
    },
  },
});

const fillObject = defineClass<SeriesHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (it, args) => {
      edit(it).color = colorValue(textArg(args, 0));
    },
    Clear: (it) => {
      edit(it).color = null;
    },
  },
});

const lineObject = defineClass<SeriesHandle>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      get: ({ series }) => series.color ?? '',
      set: (it, value) => {
        edit(it).color = colorValue(value);
      },
    },
  },
  refused: ['LineStyle', 'Weight'],
});

const seriesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (it, value) => Object.assign(edit(it), { name: textValue(value), nameFormula: null }),
    },
    ChartType: {
      get: ({ chart, series }) => series.chartType ?? chart.type,
      set: (it, value) => {
        edit(it).chartType = chartType(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: (it, value) => {
        edit(it).hasDataLabels = booleanValue(value);
      },
    },
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
  },
  refused: ['GapWidth', 'Overlap', 'MarkerStyle', 'MarkerSize', 'Smooth', 'AxisGroup', 'DoughnutHoleSize', 'Explosion', 'FirstSliceAngle'],
  navigation: {
    Points: pointsObject,
    Format: defineClass<SeriesHandle>({ name: 'ChartSeriesFormat', navigation: { Fill: fillObject, Line: lineObject } }),
  },
  methods: {
    SetValues: (it, args) => {
      edit(it).values = sourceOf(args[0]);
    },
    SetXAxisValues: (it, args) => {
      edit(it).categories = sourceOf(args[0]);
    },
    GetDimensionValues: (it, args) =>
      valuesOf(it, textArg(args, 0) === 'Categories' || textArg(args, 0) === 'XValues' ? it.series.categories : it.series.values),
    Delete: (it) => {
      const series = edit(it);
      it.chart.series = it.chart.series.filter((other) => other !== series);
    },
  },
};
const seriesObject = defineClass(seriesClass);

function add(it: ChartHandle, args: readonly unknown[]): SeriesHandle {
  const chart = editChart(it);
  const at = optionalIntegerArg(args, 1) ?? chart.series.length;
  const series: ChartSeries = { ...makeSeries(), name: optionalTextArg(args, 0) ?? `Series${chart.series.length + 1}` };
  chart.series.splice(at, 0, series);
  return { ...it, series };
}

/** `chart.series` */
export const seriesCollectionObject = defineClass<ChartHandle>({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (it) => existingChart(it).series.length } },
  items: (it) => existingChart(it).series.map((series) => seriesObject({ ...it, series })),
  methods: {
    Add: (it, args) => seriesObject(add(it, args)),
    GetCount: (it) => existingChart(it).series.length,
    GetItemAt: (it, args) => {
      const series = existingChart(it).series[integerArg(args, 0)];
      if (!series) throw invalidArgument();
      return seriesObject({ ...it, series });
    },
  },
});
