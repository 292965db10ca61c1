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
      set: (it, value) => Object.assign(editChart(it).title, { text: textValue(value), visible: true }),
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: (it, value) => {
        editChart(it).title.visible = booleanValue(value);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.title.overlay,
      set: (it, value) => {
        editChart(it).title.overlay = booleanValue(value);
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
      set: (it, value) => {
        editChart(it).legend.visible = booleanValue(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (it, value) => {
        editChart(it).legend.position = enumValue(value, LEGEND_PLACES);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.legend.overlay,
      set: (it, value) => {
        editChart(it).legend.overlay = booleanValue(value);
      },
    },
  },
  refused: ['Left', 'Top', 'Width', 'Height', 'ShowShadow'],
});

interface AxisHandle extends ChartHandle {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

const axisOf = (it: AxisHandle): ChartAxis => it.chart[it.axis];
const editAxis = (it: AxisHandle): ChartAxis => editChart(it)[it.axis];

/** A limit of the scale; `''` goes back to what Excel chooses. */
const limit = (key: 'minimum' | 'maximum'): Property<AxisHandle> => ({
  get: (it) => axisOf(it)[key] ?? '',
  set: (it, value) => {
    editAxis(it)[key] = value === '' || value === null || value === undefined ? null : numberValue(value);
  },
});

const axisTitleObject = defineClass<AxisHandle>({
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: (it) => axisOf(it).title ?? '',
      set: (it, value) => {
        editAxis(it).title = textValue(value);
      },
    },
    Visible: {
      get: (it) => axisOf(it).title !== null,
      set: (it, value) => {
        const axis = editAxis(it);
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
      get: (it) => axisOf(it).majorGridlines,
      set: (it, value) => {
        editAxis(it).majorGridlines = booleanValue(value);
      },
    },
  },
});

const axisObject = defineClass<AxisHandle>({
  name: 'ChartAxis',
  properties: {
    Type: { get: ({ axis }) => (axis === 'categoryAxis' ? 'Category' : 'Value') },
    Visible: {
      get: (it) => axisOf(it).visible,
      set: (it, value) => {
        editAxis(it).visible = booleanValue(value);
      },
    },
    ReversePlotOrder: {
      get: (it) => axisOf(it).isReversed,
      set: (it, value) => {
        editAxis(it).isReversed = booleanValue(value);
      },
    },
    Minimum: limit('minimum'),
    Maximum: limit('maximum'),
    NumberFormat: {
      get: (it) => axisOf(it).numberFormat ?? 'General',
      set: (it, value) => {
        editAxis(it).numberFormat = textValue(value);
      },
    },
  },
  refused: ['MajorUnit', 'MinorUnit', 'DisplayUnit', 'TickLabelPosition', 'TickLabelSpacing', 'ScaleType', 'LogBase'],
  navigation: { Title: axisTitleObject, MajorGridlines: gridlinesObject },
});

function axisNamed(it: ChartHandle, type: unknown): HostObject {
  const name = enumValue(type, ['Category', 'Value', 'Series', 'Invalid'] as const);
  if (name === 'Series' || name === 'Invalid') throw notFound();
  return axisObject({ ...it, axis: name === 'Category' ? 'categoryAxis' : 'valueAxis' });
}

/** `chart.axes` */
export const axesObject = defineClass<ChartHandle>({
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: (it) => axisNamed(it, 'Category'),
    ValueAxis: (it) => axisNamed(it, 'Value'),
  },
  methods: { GetItem: (it, args) => axisNamed(it, args[0]) },
});

type LabelPart = 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName';

const label = (key: LabelPart): Property<ChartHandle> => ({
  get: ({ chart }) => chart.dataLabels[key],
  set: (it, value) => Object.assign(editChart(it).dataLabels, { [key]: booleanValue(value), visible: true }),
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
