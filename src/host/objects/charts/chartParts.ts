import type { ChartAxis, ChartLegend } from '../../model/chart';
import { notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, Property } from '../../wire/hostObject';
import { booleanValue, enumValue, numberValue, textValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';

/** `chart.title` */
export const titleObject = defineClass<ChartHandle>({
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: (target, value) => Object.assign(editChart(target).title, { text: textValue(value), visible: true }),
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: (target, value) => {
        editChart(target).title.visible = booleanValue(value);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.title.overlay,
      set: (target, value) => {
        editChart(target).title.overlay = booleanValue(value);
      },
    },
  },
  refused: ['HorizontalAlignment', 'VerticalAlignment', 'TextOrientation', 'Position', 'ShowShadow', 'Left', 'Top', 'Width', 'Height'],
});

const LEGEND_PLACES: readonly ChartLegend['position'][] = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

/** `chart.legend` */
export const legendObject = defineClass<ChartHandle>({
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => {
        editChart(target).legend.visible = booleanValue(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        editChart(target).legend.position = enumValue(value, LEGEND_PLACES);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.legend.overlay,
      set: (target, value) => {
        editChart(target).legend.overlay = booleanValue(value);
      },
    },
  },
  refused: ['Left', 'Top', 'Width', 'Height', 'ShowShadow'],
});

interface AxisHandle extends ChartHandle {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

const axisOf = (target: AxisHandle): ChartAxis => target.chart[target.axis];
const editAxis = (target: AxisHandle): ChartAxis => editChart(target)[target.axis];

/** A limit of the scale; `''` restores the automatic one. */
const limit = (key: 'minimum' | 'maximum'): Property<AxisHandle> => ({
  get: (target) => axisOf(target)[key] ?? '',
  set: (target, value) => {
    editAxis(target)[key] = value === '' || value === null || value === undefined ? null : numberValue(value);
  },
});

const axisTitleObject = defineClass<AxisHandle>({
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: (target) => axisOf(target).title ?? '',
      set: (target, value) => {
        editAxis(target).title = textValue(value);
      },
    },
    Visible: {
      get: (target) => axisOf(target).title !== null,
      set: (target, value) => {
        const axis = editAxis(target);
        axis.title = booleanValue(value) ? (axis.title ?? '') : null;
      },
    },
  },
  refused: ['TextOrientation'],
});

const gridlinesObject = defineClass<AxisHandle>({
  name: 'ChartGridlines',
  properties: {
    Visible: {
      get: (target) => axisOf(target).majorGridlines,
      set: (target, value) => {
        editAxis(target).majorGridlines = booleanValue(value);
      },
    },
  },
});

const axisObject = defineClass<AxisHandle>({
  name: 'ChartAxis',
  properties: {
    Type: { get: ({ axis }) => (axis === 'categoryAxis' ? 'Category' : 'Value') },
    Visible: {
      get: (target) => axisOf(target).visible,
      set: (target, value) => {
        editAxis(target).visible = booleanValue(value);
      },
    },
    ReversePlotOrder: {
      get: (target) => axisOf(target).isReversed,
      set: (target, value) => {
        editAxis(target).isReversed = booleanValue(value);
      },
    },
    Minimum: limit('minimum'),
    Maximum: limit('maximum'),
    NumberFormat: {
      get: (target) => axisOf(target).numberFormat ?? 'General',
      set: (target, value) => {
        editAxis(target).numberFormat = textValue(value);
      },
    },
  },
  refused: ['MajorUnit', 'MinorUnit', 'DisplayUnit', 'TickLabelPosition', 'TickLabelSpacing', 'ScaleType', 'LogBase'],
  navigation: { Title: axisTitleObject, MajorGridlines: gridlinesObject },
});

function axisNamed(target: ChartHandle, type: unknown): HostObject {
  const name = enumValue(type, ['Category', 'Value', 'Series', 'Invalid'] as const);
  if (name === 'Series' || name === 'Invalid') throw notFound();
  return axisObject({ ...target, axis: name === 'Category' ? 'categoryAxis' : 'valueAxis' });
}

/** `chart.axes` */
export const axesObject = defineClass<ChartHandle>({
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: (target) => axisNamed(target, 'Category'),
    ValueAxis: (target) => axisNamed(target, 'Value'),
  },
  methods: { GetItem: (target, args) => axisNamed(target, args[0]) },
});

type LabelPart = 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName';

const label = (key: LabelPart): Property<ChartHandle> => ({
  get: ({ chart }) => chart.dataLabels[key],
  set: (target, value) => Object.assign(editChart(target).dataLabels, { [key]: booleanValue(value), visible: true }),
});

/** `chart.dataLabels` */
export const dataLabelsObject = defineClass<ChartHandle>({
  name: 'ChartDataLabels',
  properties: {
    ShowValue: label('showValue'),
    ShowPercentage: label('showPercentage'),
    ShowCategoryName: label('showCategoryName'),
    ShowSeriesName: label('showSeriesName'),
  },
  refused: ['Position', 'ShowLegendKey', 'ShowBubbleSize', 'Separator', 'NumberFormat', 'LinkNumberFormat', 'TextOrientation'],
});
