import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject } from '../../wire/hostObject';
import { booleanValue, enumValue, numberArg, textValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { axisOf, axisProperties, editAxis, partOf } from './axisProperties';
import type { AxisHandle } from './axisProperties';
import { editChart } from './chartData';
import { orientationOf, partFormat } from './chartFormatObjects';
import { sourceOf } from './seriesData';

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
    TextOrientation: {
      get: (target) => orientationOf(partOf(target, 'Title')).get?.(target),
      set: (target, value) => orientationOf(partOf(target, 'Title')).set?.(target, value),
    },
  },
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

const axisObject = defineClass<AxisHandle>({
  name: 'ChartAxis',
  properties: axisProperties,
  refused: ['Left', 'Top', 'Height', 'Width'],
  navigation: {
    Title: axisTitleObject, MajorGridlines: gridlinesObject('majorGridlines'), MinorGridlines: gridlinesObject('minorGridlines'),
    Format: (target) => partFormat(target, partOf(target, 'Axis')),
  },
  methods: {
    SetCategoryNames: (target, args) => {
      const categories = sourceOf(args[0]);
      for (const series of editChart(target).series) series.categories = categories;
    },
    SetCustomDisplayUnit: (target, args) => {
      const unit = numberArg(args, 0);
      if (unit <= 0) throw invalidArgument();
      editAxis(target).displayUnit = unit;
    },
    SetPositionAt: (target, args) => {
      editAxis(target).crossing = numberArg(args, 0);
    },
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
