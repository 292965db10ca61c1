import type { ColorPoint, IconThreshold, Threshold, ThresholdType } from '../../model/cellRules';
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
    ThreeColorScale: { get: (it) => ruleOf(it, 'ColorScale').points.length === 3 },
    Criteria: {
      get: (it) => writePoints(ruleOf(it, 'ColorScale').points),
      set: (it, value) => {
        const points = readPoints(value);
        editRule(it).rule = { type: 'ColorScale', points };
      },
    },
  },
});

const positiveFormatObject = defineClass<RuleHandle>({
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    FillColor: {
      get: (it) => ruleOf(it, 'DataBar').color,
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'DataBar'), color: colorValue(value) };
      },
    },
  },
  refused: ['BorderColor', 'GradientFill'],
});

/** `conditionalFormat.dataBar` */
export const dataBarObject = defineClass<RuleHandle>({
  name: 'DataBarConditionalFormat',
  properties: {
    ShowDataBarOnly: {
      get: (it) => ruleOf(it, 'DataBar').showOnlyBar,
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'DataBar'), showOnlyBar: booleanValue(value) };
      },
    },
    LowerBoundRule: {
      get: (it) => withoutNull(ruleOf(it, 'DataBar').lower),
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'DataBar'), lower: threshold(value, BAR_TYPES) };
      },
    },
    UpperBoundRule: {
      get: (it) => withoutNull(ruleOf(it, 'DataBar').upper),
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'DataBar'), upper: threshold(value, BAR_TYPES) };
      },
    },
  },
  refused: ['BarDirection', 'AxisFormat', 'AxisColor'],
  navigation: { PositiveFormat: positiveFormatObject },
});

const iconsIn = (set: string): number => Object.entries(SET_SIZES).find(([name]) => set.startsWith(name))?.[1] ?? 0;

/** Even shares of 100 per cent, as Excel begins a set. */
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

/** Excel leaves the first entry empty: the lowest icon has no limit of its own. */
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
      get: (it) => ruleOf(it, 'IconSet').set,
      set: (it, value) => {
        const set = textValue(value);
        const count = iconsIn(set);
        if (count === 0) throw invalidArgument();
        const old = ruleOf(it, 'IconSet');
        const thresholds = old.thresholds.length === count ? old.thresholds : evenThresholds(count);
        editRule(it).rule = { ...old, set, thresholds };
      },
    },
    Criteria: {
      get: (it) => ruleOf(it, 'IconSet').thresholds.map(writeThreshold),
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'IconSet'), thresholds: readThresholds(value) };
      },
    },
    ReverseIconOrder: {
      get: (it) => ruleOf(it, 'IconSet').reversed,
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'IconSet'), reversed: booleanValue(value) };
      },
    },
    ShowIconOnly: {
      get: (it) => ruleOf(it, 'IconSet').showOnlyIcon,
      set: (it, value) => {
        editRule(it).rule = { ...ruleOf(it, 'IconSet'), showOnlyIcon: booleanValue(value) };
      },
    },
  },
});
