import type { ColorPoint, DataBarLook, IconThreshold, Threshold, ThresholdType } from '../../model/cellRules';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, colorValue, enumValue, recordValue, textValue } from '../args';
import { ruleOf } from './comparisonRules';
import { editRule } from './differentialFormat';
import type { RuleHandle } from './differentialFormat';

const COLOR_TYPES: readonly ThresholdType[] = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Percentile', 'Formula'];
const BAR_TYPES: readonly ThresholdType[] = [...COLOR_TYPES, 'Automatic'];
const ICON_TYPES: readonly ThresholdType[] = ['Number', 'Percent', 'Percentile', 'Formula'];
const ICON_OPERATORS = ['GreaterThan', 'GreaterThanOrEqual'] as const;
/** Icons of each set, by the number in its name. */
const SET_SIZES: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

const formulaOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const threshold = (value: unknown, types: readonly ThresholdType[]): Threshold => {
  const given = recordValue(value);
  return { type: enumValue(given['type'], types), formula: formulaOf(given['formula']) };
};

const point = (value: unknown): ColorPoint => ({ ...threshold(value, COLOR_TYPES), color: colorValue(recordValue(value)['color']) });

const withoutNull = ({ type, formula }: Threshold): Record<string, unknown> => ({ type, ...(formula !== null && { formula }) });

function readPoints(value: unknown): readonly ColorPoint[] {
  const given = recordValue(value);
  const middle = given['midpoint'] === undefined || given['midpoint'] === null ? [] : [point(given['midpoint'])];
  return [point(given['minimum']), ...middle, point(given['maximum'])];
}

function writePoints(points: readonly ColorPoint[]): Record<string, unknown> {
  const shown = points.map((entry) => ({ ...withoutNull(entry), color: entry.color }));
  const middle = shown.length === 3 ? shown[1] : undefined;
  return { minimum: shown[0], ...(middle && { midpoint: middle }), maximum: shown.at(-1) };
}

/** `conditionalFormat.colorScale` */
export const colorScaleObject = defineClass<RuleHandle>({
  name: 'ColorScaleConditionalFormat',
  properties: {
    ThreeColorScale: { get: (target) => ruleOf(target, 'ColorScale').points.length === 3 },
    Criteria: {
      get: (target) => writePoints(ruleOf(target, 'ColorScale').points),
      set: (target, value) => {
        const points = readPoints(value);
        editRule(target).rule = { type: 'ColorScale', points };
      },
    },
  },
});

/** Changes how a data bar looks; undefined takes what it had of its own. */
function editLook(target: RuleHandle, change: { readonly [Key in keyof DataBarLook]?: DataBarLook[Key] | undefined }): void {
  const rule = ruleOf(target, 'DataBar');
  const look = Object.fromEntries(Object.entries({ ...rule.look, ...change }).filter(([, value]) => value !== undefined)) as DataBarLook;
  editRule(target).rule = { ...rule, look };
}

const lookOf = (target: RuleHandle): DataBarLook => ruleOf(target, 'DataBar').look ?? {};

/** A colour of a data bar, or `''` for none. */
const optionalColor = (value: unknown): string | undefined => (value === '' ? undefined : colorValue(value));

const positiveFormatObject = defineClass<RuleHandle>({
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    FillColor: {
      get: (target) => ruleOf(target, 'DataBar').color,
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'DataBar'), color: colorValue(value) };
      },
    },
    BorderColor: { get: (target) => lookOf(target).border ?? '', set: (target, value) => editLook(target, { border: optionalColor(value) }) },
    GradientFill: { get: (target) => lookOf(target).isSolid !== true, set: (target, value) => editLook(target, { isSolid: booleanValue(value) ? undefined : true }) },
  },
});

/** Colour of bars below zero unless another one is chosen. */
const NEGATIVE = '#FF0000';

const negativeFormatObject = defineClass<RuleHandle>({
  name: 'ConditionalDataBarNegativeFormat',
  properties: {
    FillColor: {
      get: (target) => (lookOf(target).matchesFill === true ? ruleOf(target, 'DataBar').color : lookOf(target).negativeFill ?? NEGATIVE),
      set: (target, value) => editLook(target, { negativeFill: colorValue(value), matchesFill: undefined }),
    },
    BorderColor: { get: (target) => lookOf(target).negativeBorder ?? lookOf(target).border ?? '', set: (target, value) => editLook(target, { negativeBorder: optionalColor(value) }) },
    MatchPositiveFillColor: {
      get: (target) => lookOf(target).matchesFill === true,
      set: (target, value) => editLook(target, { matchesFill: booleanValue(value) ? true : undefined }),
    },
    MatchPositiveBorderColor: {
      get: (target) => lookOf(target).negativeBorder === undefined,
      set: (target, value) => editLook(target, { negativeBorder: booleanValue(value) ? undefined : lookOf(target).negativeBorder ?? lookOf(target).border ?? '#000000' }),
    },
  },
});

/** `conditionalFormat.dataBar` */
export const dataBarObject = defineClass<RuleHandle>({
  name: 'DataBarConditionalFormat',
  properties: {
    BarDirection: {
      get: (target) => lookOf(target).direction ?? 'Context',
      set: (target, value) => {
        const direction = enumValue(value, ['Context', 'LeftToRight', 'RightToLeft'] as const);
        editLook(target, { direction: direction === 'Context' ? undefined : direction });
      },
    },
    AxisFormat: {
      get: (target) => lookOf(target).axis ?? 'Automatic',
      set: (target, value) => {
        const axis = enumValue(value, ['Automatic', 'None', 'CellMidPoint'] as const);
        editLook(target, { axis: axis === 'Automatic' ? undefined : axis });
      },
    },
    AxisColor: {
      get: (target) => (lookOf(target).axis === 'None' ? '' : lookOf(target).axisColor ?? '#000000'),
      set: (target, value) => editLook(target, { axisColor: colorValue(value) }),
    },
    ShowDataBarOnly: {
      get: (target) => ruleOf(target, 'DataBar').showOnlyBar,
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'DataBar'), showOnlyBar: booleanValue(value) };
      },
    },
    LowerBoundRule: {
      get: (target) => withoutNull(ruleOf(target, 'DataBar').lower),
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'DataBar'), lower: threshold(value, BAR_TYPES) };
      },
    },
    UpperBoundRule: {
      get: (target) => withoutNull(ruleOf(target, 'DataBar').upper),
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'DataBar'), upper: threshold(value, BAR_TYPES) };
      },
    },
  },
  navigation: { PositiveFormat: positiveFormatObject, NegativeFormat: negativeFormatObject },
});

const iconsIn = (set: string): number => Object.entries(SET_SIZES).find(([name]) => set.startsWith(name))?.[1] ?? 0;

/** Evenly spread thresholds in per cent, Excel's initial ones. */
const evenThresholds = (count: number): readonly IconThreshold[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'Percent', formula: String(Math.round((100 * index) / count)), operator: 'GreaterThanOrEqual', icon: null,
  }));

function customIcon(value: unknown): IconThreshold['icon'] {
  if (value === undefined || value === null) return null;
  const given = recordValue(value);
  const index = given['index'];
  if (typeof index !== 'number') throw invalidArgument();
  return { set: textValue(given['set']), index };
}

/** The thresholds of an icon set. Excel leaves the first entry empty: the lowest icon has no threshold. */
function readThresholds(value: unknown): readonly IconThreshold[] {
  if (!Array.isArray(value) || value.length < 3) throw invalidArgument();
  return value.map((entry: unknown, index) => {
    const given = recordValue(entry);
    const icon = customIcon(given['customIcon']);
    if (index === 0) return { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual', icon };
    return { ...threshold(entry, ICON_TYPES), operator: enumValue(given['operator'], ICON_OPERATORS), icon };
  });
}

const writeThreshold = (entry: IconThreshold): Record<string, unknown> => ({
  ...withoutNull(entry),
  operator: entry.operator,
  ...(entry.icon && { customIcon: entry.icon }),
});

/** `conditionalFormat.iconSet` */
export const iconSetObject = defineClass<RuleHandle>({
  name: 'IconSetConditionalFormat',
  properties: {
    Style: {
      get: (target) => ruleOf(target, 'IconSet').set,
      set: (target, value) => {
        const set = textValue(value);
        const count = iconsIn(set);
        if (count === 0) throw invalidArgument();
        const old = ruleOf(target, 'IconSet');
        const thresholds = old.thresholds.length === count ? old.thresholds : evenThresholds(count);
        editRule(target).rule = { ...old, set, thresholds };
      },
    },
    Criteria: {
      get: (target) => ruleOf(target, 'IconSet').thresholds.map(writeThreshold),
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'IconSet'), thresholds: readThresholds(value) };
      },
    },
    ReverseIconOrder: {
      get: (target) => ruleOf(target, 'IconSet').reversed,
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'IconSet'), reversed: booleanValue(value) };
      },
    },
    ShowIconOnly: {
      get: (target) => ruleOf(target, 'IconSet').showOnlyIcon,
      set: (target, value) => {
        editRule(target).rule = { ...ruleOf(target, 'IconSet'), showOnlyIcon: booleanValue(value) };
      },
    },
  },
});
