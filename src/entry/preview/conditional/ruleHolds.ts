import { compareValues, isCellError, numberToText } from '../../../host';
import type { CellValue, ConditionalRule, PresetCriterion } from '../../../host';
import { isTrue, operatorHolds } from './conditions';
import type { RuleValues } from './ruleValues';

/** The cell a rule applies to, and the values it compares with. */
interface RulePlace {
  readonly row: number;
  readonly column: number;
  readonly values: RuleValues;
}

type CellValueRule = Extract<ConditionalRule, { type: 'CellValue' }>;
type TextRule = Extract<ConditionalRule, { type: 'ContainsText' }>;
type RankRule = Extract<ConditionalRule, { type: 'TopBottom' }>;

/** Whether a rule holds for a cell. False for scales, bars and icons, which are drawn otherwise. */
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

function comparisonHolds({ operator, formula1, formula2 }: CellValueRule, value: CellValue, place: RulePlace): boolean {
  const limit = place.values.formula(formula1, place.row, place.column);
  if (value === null || isCellError(value) || isCellError(limit)) return operator === 'NotEqualTo' && value !== null;
  const order = compareValues(value, limit);
  const isBetween = (): boolean => {
    const end = place.values.formula(formula2 ?? formula1, place.row, place.column);
    const [low, high] = compareValues(limit, end) <= 0 ? [limit, end] : [end, limit];
    return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
  };
  return operatorHolds(operator, order, isBetween);
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

/** Deviations from the mean that a criterion asks for; the sign is the side. */
const DEVIATIONS: Readonly<Partial<Record<PresetCriterion, number>>> = {
  OneStdDevAboveAverage: 1, TwoStdDevAboveAverage: 2, ThreeStdDevAboveAverage: 3,
  OneStdDevBelowAverage: -1, TwoStdDevBelowAverage: -2, ThreeStdDevBelowAverage: -3,
};

const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** Whether one of Excel's ready-made conditions holds. Those about today's date are not evaluated here and never hold. */
function presetHolds(criterion: PresetCriterion, value: CellValue, values: RuleValues): boolean {
  switch (criterion) {
    case 'Blanks': return isBlank(value);
    case 'NonBlanks': return !isBlank(value);
    case 'Errors': return isCellError(value);
    case 'NonErrors': return !isCellError(value);
    case 'DuplicateValues': return value !== null && values.countOf(value) > 1;
    case 'UniqueValues': return value !== null && values.countOf(value) === 1;
    default: return typeof value === 'number' && averageHolds(criterion, value, values.numbers());
  }
}

function averageHolds(criterion: PresetCriterion, value: number, numbers: readonly number[]): boolean {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const deviations = DEVIATIONS[criterion];
  if (deviations !== undefined) {
    const spread = Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
    return deviations > 0 ? value > mean + deviations * spread : value < mean + deviations * spread;
  }
  if (criterion === 'AboveAverage') return value > mean;
  if (criterion === 'BelowAverage') return value < mean;
  if (criterion === 'EqualOrAboveAverage') return value >= mean;
  return criterion === 'EqualOrBelowAverage' && value <= mean;
}
