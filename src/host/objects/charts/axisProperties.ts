import { DISPLAY_UNITS, LABEL_ALIGNMENTS, TICK_LABELS, TICK_MARKS, TIME_UNITS } from '../../model/drawing/chartAxis';
import type { ChartAxis, LabelAlignment, TickMark, TimeUnit } from '../../model/drawing/chartAxis';
import type { ChartPart } from '../../model/drawing/chartFormat';
import { isScattered } from '../../model/drawing/chartTypes';
import { invalidArgument } from '../../wire/apiError';
import type { Property } from '../../wire/hostObject';
import { booleanValue, enumValue, integerArg, numberValue, positiveValue, textValue, valueWithin } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';
import { orientationOf } from './chartFormatObjects';

export interface AxisHandle extends ChartHandle {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

/** A part of the chart that belongs to the axis. */
export const partOf = ({ axis }: AxisHandle, part: 'Axis' | 'Title' | 'Gridlines' | 'MinorGridlines'): ChartPart =>
  (axis === 'categoryAxis' ? `category${part}` : `value${part}`);

export const axisOf = (target: AxisHandle): ChartAxis => target.chart[target.axis];
export const editAxis = (target: AxisHandle): ChartAxis => editChart(target)[target.axis];

/** A limit of the scale; `''` restores the automatic one. */
const limit = (key: 'minimum' | 'maximum'): Property<AxisHandle> => ({
  get: (target) => axisOf(target)[key] ?? '',
  set: (target, value) => {
    editAxis(target)[key] = value === '' || value === null || value === undefined ? null : numberValue(value);
  },
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

/** A property with a word of a list; the first one is Excel's own choice. */
const word = <Key extends keyof ChartAxis, T extends string>(key: Key, words: Readonly<Record<T, string>>, usual: T): Property<AxisHandle> => ({
  get: (target) => axisOf(target)[key] ?? usual,
  set: (target, value) => Object.assign(editAxis(target), { [key]: enumValue(value, Object.keys(words) as T[]) }),
});

/** Every how many categories something stands: 1 or more. */
const spacing = (key: 'labelSpacing' | 'markSpacing', usual: unknown): Property<AxisHandle> => ({
  get: (target) => axisOf(target)[key] ?? usual,
  set: (target, value) => {
    const axis = editAxis(target);
    if (value === '' || value === null || value === undefined) {
      delete axis[key];
      return;
    }
    const count = integerArg([value], 0);
    if (count < 1) throw invalidArgument();
    axis[key] = count;
  },
});

/** Whether the value axis crosses between categories, unless the chart says otherwise: not in areas and along two axes of numbers. */
const crossesBetween = ({ chart }: ChartHandle): boolean => !(isScattered(chart.type) || chart.type.startsWith('Area'));

/** Bases of logarithmic scales that Excel draws. */
const logBase = valueWithin(2, 1000);

/** Plain properties of an axis. */
export const axisProperties: Readonly<Record<string, Property<AxisHandle>>> = {
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
    get: (target) => {
      const unit = axisOf(target).displayUnit ?? 'None';
      return typeof unit === 'number' ? 'Custom' : unit;
    },
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
  AxisGroup: { get: () => 'Primary' },
  CustomDisplayUnit: {
    get: (target) => {
      const unit = axisOf(target).displayUnit;
      return typeof unit === 'number' ? unit : 1;
    },
  },
  LinkNumberFormat: {
    get: (target) => axisOf(target).numberFormat === null,
    set: (target, value) => {
      const axis = editAxis(target);
      axis.numberFormat = booleanValue(value) ? null : (axis.numberFormat ?? 'General');
    },
  },
  MajorTickMark: word<'majorTicks', TickMark>('majorTicks', TICK_MARKS, 'None'),
  MinorTickMark: word<'minorTicks', TickMark>('minorTicks', TICK_MARKS, 'None'),
  TickLabelSpacing: spacing('labelSpacing', ''),
  TickMarkSpacing: spacing('markSpacing', 1),
  IsBetweenCategories: {
    get: (target) => target.chart.categoryAxis.isBetween ?? crossesBetween(target),
    set: (target, value) => {
      editChart(target).categoryAxis.isBetween = booleanValue(value);
    },
  },
  ScaleType: {
    get: (target) => (axisOf(target).logBase === undefined ? 'Linear' : 'Logarithmic'),
    set: (target, value) => {
      const axis = editAxis(target);
      if (enumValue(value, ['Linear', 'Logarithmic'] as const) === 'Linear') delete axis.logBase;
      else axis.logBase ??= 10;
    },
  },
  LogBase: {
    get: (target) => axisOf(target).logBase ?? 10,
    set: (target, value) => {
      editAxis(target).logBase = logBase(value);
    },
  },
  Position: {
    get: (target) => {
      const crossing = axisOf(target).crossing ?? 'Automatic';
      return typeof crossing === 'number' ? 'Custom' : crossing;
    },
    set: (target, value) => {
      const axis = editAxis(target);
      const given = enumValue(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'] as const);
      if (given === 'Automatic') delete axis.crossing;
      else if (given !== 'Custom') axis.crossing = given;
      else if (typeof axis.crossing !== 'number') axis.crossing = 0;
    },
  },
  PositionAt: {
    get: (target) => {
      const { crossing } = axisOf(target);
      return typeof crossing === 'number' ? crossing : 0;
    },
  },
  Alignment: word<'alignment', LabelAlignment>('alignment', LABEL_ALIGNMENTS, 'Center'),
  Offset: {
    get: (target) => axisOf(target).offset ?? 100,
    set: (target, value) => {
      const offset = integerArg([value], 0);
      if (offset < 0 || offset > 1000) throw invalidArgument();
      editAxis(target).offset = offset;
    },
  },
  MultiLevel: {
    get: (target) => axisOf(target).hasOneLevel !== true,
    set: (target, value) => {
      editAxis(target).hasOneLevel = !booleanValue(value);
    },
  },
  CategoryType: {
    get: (target) => axisOf(target).categories ?? 'Automatic',
    set: (target, value) => {
      const axis = editAxis(target);
      const given = enumValue(value, ['Automatic', 'TextAxis', 'DateAxis'] as const);
      if (given === 'Automatic') delete axis.categories;
      else axis.categories = given;
    },
  },
  BaseTimeUnit: word<'baseUnit', TimeUnit>('baseUnit', TIME_UNITS, 'Days'),
  MajorTimeUnitScale: word<'majorTimeUnit', TimeUnit>('majorTimeUnit', TIME_UNITS, 'Days'),
  MinorTimeUnitScale: word<'minorTimeUnit', TimeUnit>('minorTimeUnit', TIME_UNITS, 'Days'),
  TextOrientation: {
    get: (target) => orientationOf(partOf(target, 'Axis')).get?.(target),
    set: (target, value) => orientationOf(partOf(target, 'Axis')).set?.(target, value),
  },
};
