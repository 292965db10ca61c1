import type { ChartAxis } from '../../model/chart';
import { DISPLAY_UNITS, TICK_LABELS } from '../../model/drawing/chartFormat';
import type { ChartPart } from '../../model/drawing/chartFormat';
import { notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, Property } from '../../wire/hostObject';
import { booleanValue, enumValue, numberValue, positiveValue, textValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';
import { partFormat } from './chartFormatObjects';

interface AxisHandle extends ChartHandle {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

/** A part of the chart that belongs to the axis. */
const partOf = ({ axis }: AxisHandle, part: 'Axis' | 'Title' | 'Gridlines' | 'MinorGridlines'): ChartPart =>
  (axis === 'categoryAxis' ? `category${part}` : `value${part}`);

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
  navigation: { Format: (target) => partFormat(target, partOf(target, 'Title')) },
});

const gridlinesObject = (key: 'majorGridlines' | 'minorGridlines') => defineClass<AxisHandle>({
  name: 'ChartGridlines',
  properties: {
    Visible: {
      get: (target) => axisOf(target)[key] === true,
      set: (target, value) => {
        editAxis(target)[key] = booleanValue(value);
      },
    },
  },
  navigation: { Format: (target) => partFormat(target, partOf(target, key === 'majorGridlines' ? 'Gridlines' : 'MinorGridlines')) },
});

/** A step of the scale; `''` restores the automatic one. */
const unit = (key: 'majorUnit' | 'minorUnit'): Property<AxisHandle> => ({
  get: (target) => axisOf(target)[key] ?? '',
  set: (target, value) => {
    const axis = editAxis(target);
    if (value === '' || value === null || value === undefined) delete axis[key];
    else axis[key] = positiveValue(value);
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
    MajorUnit: unit('majorUnit'),
    MinorUnit: unit('minorUnit'),
    DisplayUnit: {
      get: (target) => axisOf(target).displayUnit ?? 'None',
      set: (target, value) => {
        const axis = editAxis(target);
        const given = enumValue(value, ['None', ...DISPLAY_UNITS] as const);
        if (given === 'None') delete axis.displayUnit;
        else axis.displayUnit = given;
      },
    },
    ShowDisplayUnitLabel: {
      get: (target) => axisOf(target).showDisplayUnitLabel ?? true,
      set: (target, value) => {
        editAxis(target).showDisplayUnitLabel = booleanValue(value);
      },
    },
    TickLabelPosition: {
      get: (target) => axisOf(target).tickLabels ?? 'NextToAxis',
      set: (target, value) => {
        editAxis(target).tickLabels = enumValue(value, TICK_LABELS);
      },
    },
  },
  refused: [
    'TickLabelSpacing', 'ScaleType', 'LogBase', 'CustomDisplayUnit', 'MinorTimeUnitScale', 'MajorTimeUnitScale', 'BaseTimeUnit', 'CategoryType', 'AxisGroup', 'Left', 'Top',
    'Height', 'Width', 'Crosses', 'CrossesAt', 'IsBetweenCategories', 'MajorTickMark', 'MinorTickMark', 'TickMarkSpacing', 'Alignment', 'MultiLevel', 'LinkNumberFormat', 'Offset',
    'TextOrientation', 'Position', 'PositionAt',
  ],
  navigation: {
    Title: axisTitleObject, MajorGridlines: gridlinesObject('majorGridlines'), MinorGridlines: gridlinesObject('minorGridlines'),
    Format: (target) => partFormat(target, partOf(target, 'Axis')),
  },
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
