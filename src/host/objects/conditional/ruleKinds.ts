import type { ConditionalRule } from '../../model/conditionalFormat';
import { invalidArgument } from '../../wire/apiError';
import { word } from '../args';

/** Excel's kinds of rules, with what a new one says until its rule is set. */
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
export type RuleOf<K extends RuleKind> = Extract<ConditionalRule, { type: K }>;

const KINDS = Object.keys(NEW_RULES) as RuleKind[];

/** The rule that `conditionalFormats.add(type)` begins with. */
export function newRule(type: unknown): ConditionalRule {
  const kind = word(type, KINDS);
  return NEW_RULES[kind];
}

/** A formula or number of a rule as the model keeps it: a formula begins with `=`. */
export function ruleFormula(value: unknown): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  return value.startsWith('=') ? value : `=${value}`;
}
