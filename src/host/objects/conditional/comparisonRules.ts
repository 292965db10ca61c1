import { fromR1C1, toR1C1 } from '../../formula/references/r1c1';
import type { CellValueOperator, ConditionalRule, PresetCriterion, TextOperator } from '../../model/cellRules';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { Property } from '../../wire/hostObject';
import { enumValue, positiveValue, recordValue, textValue } from '../args';
import { differentialFormatObject, editRule } from './differentialFormat';
import type { RuleHandle } from './differentialFormat';

/** Excel's types of rules, each with its initial rule. */
const NEW_RULES = {
  Custom: { type: 'Custom', formula: '=FALSE' },
  CellValue: { type: 'CellValue', operator: 'EqualTo', formula1: '=""', formula2: null },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '' },
  PresetCriteria: { type: 'PresetCriteria', criterion: 'DuplicateValues' },
  TopBottom: { type: 'TopBottom', kind: 'TopItems', rank: 10 },
  ColorScale: {
    type: 'ColorScale',
    points: [
      { type: 'LowestValue', formula: null, color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'HighestValue', formula: null, color: '#63BE7B' },
    ],
  },
  DataBar: {
    type: 'DataBar',
    lower: { type: 'Automatic', formula: null },
    upper: { type: 'Automatic', formula: null },
    color: '#638EC6',
    showOnlyBar: false,
  },
  IconSet: {
    type: 'IconSet',
    set: 'ThreeTrafficLights1',
    reversed: false,
    showOnlyIcon: false,
    thresholds: [
      { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual', icon: null },
      { type: 'Percent', formula: '33', operator: 'GreaterThanOrEqual', icon: null },
      { type: 'Percent', formula: '67', operator: 'GreaterThanOrEqual', icon: null },
    ],
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;

export type RuleKind = keyof typeof NEW_RULES;
type RuleOf<K extends RuleKind> = Extract<ConditionalRule, { type: K }>;

const KINDS = Object.keys(NEW_RULES) as RuleKind[];

/** The initial rule of `conditionalFormats.add(type)`. Throws `InvalidArgument` for an unknown type. */
export function newRule(type: unknown): ConditionalRule {
  const kind = enumValue(type, KINDS);
  return NEW_RULES[kind];
}

/** A formula or number of a rule as a formula that begins with `=`. */
function ruleFormula(value: unknown): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  return value.startsWith('=') ? value : `=${value}`;
}

const OPERATORS: readonly CellValueOperator[] = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual',
];
const TEXT_OPERATORS: readonly TextOperator[] = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'];
const RANKED = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
const CRITERIA: readonly PresetCriterion[] = [
  'Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'UniqueValues', 'DuplicateValues', 'Yesterday', 'Today', 'Tomorrow',
  'LastSevenDays', 'LastWeek', 'ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth', 'AboveAverage', 'BelowAverage',
  'EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage', 'OneStdDevBelowAverage', 'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage', 'ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage',
];

/** The rule, which must be of this type. Throws `InvalidArgument` otherwise. */
export function ruleOf<K extends RuleKind>(target: RuleHandle, kind: K): RuleOf<K> {
  const { rule } = target.format;
  if (rule.type !== kind) throw invalidArgument();
  return rule as RuleOf<K>;
}

const rule = <K extends RuleKind>(kind: K, write: (rule: RuleOf<K>) => unknown, read: (value: unknown, target: RuleHandle) => RuleOf<K>): Property<RuleHandle> => ({
  get: (target) => write(ruleOf(target, kind)),
  set: (target, value) => {
    const next = read(value, target);
    editRule(target).rule = next;
  },
});

const withFormat = { Format: differentialFormatObject };

function readCellValue(value: unknown, target: RuleHandle): RuleOf<'CellValue'> {
  const given = recordValue(value);
  const operator = enumValue(given['operator'], OPERATORS);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  const [formula1, formula2] = [ruleFormula(given['formula1']), needsTwo ? ruleFormula(given['formula2']) : null];
  target.session.calculation.check(formula1);
  if (formula2 !== null) target.session.calculation.check(formula2);
  return { type: 'CellValue', operator, formula1, formula2 };
}

/** `conditionalFormat.cellValue` */
export const cellValueRuleObject = defineClass<RuleHandle>({
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: rule('CellValue', ({ operator, formula1, formula2 }) => ({ operator, formula1, ...(formula2 !== null && { formula2 }) }), readCellValue),
  },
  navigation: withFormat,
});

/** `conditionalFormat.textComparison` */
export const textRuleObject = defineClass<RuleHandle>({
  name: 'TextConditionalFormat',
  properties: {
    Rule: rule('ContainsText', ({ operator, text }) => ({ operator, text }), (value) => {
      const given = recordValue(value);
      return { type: 'ContainsText', operator: enumValue(given['operator'], TEXT_OPERATORS), text: textValue(given['text']) };
    }),
  },
  navigation: withFormat,
});

/** `conditionalFormat.preset` */
export const presetRuleObject = defineClass<RuleHandle>({
  name: 'PresetCriteriaConditionalFormat',
  properties: {
    Rule: rule('PresetCriteria', ({ criterion }) => ({ criterion }), (value) => (
      { type: 'PresetCriteria', criterion: enumValue(recordValue(value)['criterion'], CRITERIA) }
    )),
  },
  navigation: withFormat,
});

/** `conditionalFormat.topBottom` */
export const topBottomRuleObject = defineClass<RuleHandle>({
  name: 'TopBottomConditionalFormat',
  properties: {
    Rule: rule('TopBottom', ({ kind, rank }) => ({ type: kind, rank }), (value) => {
      const given = recordValue(value);
      return { type: 'TopBottom', kind: enumValue(given['type'], RANKED), rank: positiveValue(given['rank']) };
    }),
  },
  navigation: withFormat,
});

function setFormula(target: RuleHandle, formula: string): void {
  target.session.calculation.check(formula);
  editRule(target).rule = { type: 'Custom', formula };
}

const plainFormula: Property<RuleHandle> = {
  get: (target) => ruleOf(target, 'Custom').formula,
  set: (target, value) => setFormula(target, ruleFormula(value)),
};

/** Row and column the rule's formulas are relative to: the top left cell of its first block. */
const home = ({ format }: RuleHandle): readonly [number, number] => [format.areas[0]?.top ?? 0, format.areas[0]?.left ?? 0];

const formulaObject = defineClass<RuleHandle>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: plainFormula,
    FormulaLocal: plainFormula,
    FormulaR1C1: {
      get: (target) => toR1C1(ruleOf(target, 'Custom').formula, ...home(target)),
      set: (target, value) => setFormula(target, fromR1C1(ruleFormula(value), ...home(target))),
    },
  },
});

/** `conditionalFormat.custom` */
export const customRuleObject = defineClass<RuleHandle>({
  name: 'CustomConditionalFormat',
  navigation: { Rule: formulaObject, ...withFormat },
});
