import { compareValues } from '../../../host/formula/compareValues';
import { numberToText } from '../../../host/format/formatGeneral';
import { type CellValue, isCellError } from '../../../host/model/cellValue';
import type { ConditionalRule } from '../../../host/model/conditionalFormat';
import { presetHolds } from './presetHolds';
import type { RuleValues } from './ruleValues';

/** The cell a rule is asked about, and what the rule compares with. */
export interface RulePlace {
  readonly row: number;
  readonly column: number;
  readonly values: RuleValues;
}

type CellValueRule = Extract<ConditionalRule, { type: 'CellValue' }>;
type TextRule = Extract<ConditionalRule, { type: 'ContainsText' }>;
type RankRule = Extract<ConditionalRule, { type: 'TopBottom' }>;

/** Whether a rule holds for a cell. Scales, bars and icons are no such rules, and never hold. */
export function ruleHolds(rule: ConditionalRule, value: CellValue, place: RulePlace): boolean {
  switch (rule.type) {
    case 'CellValue': return comparisonHolds(rule, value, place);
    case 'ContainsText': return textHolds(rule, value);
    case 'Custom': return isTrue(place.values.formula(rule.formula, place.row, place.column));
    case 'PresetCriteria': return presetHolds(rule.criterion, value, place.values);
    case 'TopBottom': return typeof value === 'number' && rankHolds(rule, value, place.values.numbers());
    default: return false;
  }
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

function comparisonHolds({ operator, formula1, formula2 }: CellValueRule, value: CellValue, place: RulePlace): boolean {
  const limit = place.values.formula(formula1, place.row, place.column);
  if (value === null || isCellError(value) || isCellError(limit)) return operator === 'NotEqualTo' && value !== null;
  const order = compareValues(value, limit);
  const isInside = (): boolean => {
    const end = place.values.formula(formula2 ?? formula1, place.row, place.column);
    const [low, high] = compareValues(limit, end) <= 0 ? [limit, end] : [end, limit];
    return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
  };
  switch (operator) {
    case 'EqualTo': return order === 0;
    case 'NotEqualTo': return order !== 0;
    case 'GreaterThan': return order > 0;
    case 'GreaterThanOrEqual': return order >= 0;
    case 'LessThan': return order < 0;
    case 'LessThanOrEqual': return order <= 0;
    case 'Between': return isInside();
    case 'NotBetween': return !isInside();
  }
}

function textHolds({ operator, text }: TextRule, value: CellValue): boolean {
  if (isCellError(value)) return false;
  const shown = (typeof value === 'number' ? numberToText(value) : String(value ?? '')).toLowerCase();
  const sought = text.toLowerCase();
  switch (operator) {
    case 'Contains': return shown.includes(sought);
    case 'NotContains': return !shown.includes(sought);
    case 'BeginsWith': return shown.startsWith(sought);
    case 'EndsWith': return shown.endsWith(sought);
  }
}

function rankHolds({ kind, rank }: RankRule, value: number, numbers: readonly number[]): boolean {
  const isPercent = kind.endsWith('Percent');
  const count = isPercent ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : Math.min(rank, numbers.length);
  const limit = kind.startsWith('Top') ? numbers[numbers.length - count] : numbers[count - 1];
  if (limit === undefined) return false;
  return kind.startsWith('Top') ? value >= limit : value <= limit;
}
