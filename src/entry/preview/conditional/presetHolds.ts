import { type CellValue, isCellError } from '../../../host/model/cellValue';
import type { PresetCriterion } from '../../../host/model/conditionalFormat';
import type { RuleValues } from './ruleValues';

/** Deviations from the mean that a criterion asks for; the sign is the side. */
const DEVIATIONS: Readonly<Partial<Record<PresetCriterion, number>>> = {
  OneStdDevAboveAverage: 1, TwoStdDevAboveAverage: 2, ThreeStdDevAboveAverage: 3,
  OneStdDevBelowAverage: -1, TwoStdDevBelowAverage: -2, ThreeStdDevBelowAverage: -3,
};

const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** Whether one of Excel's ready-made conditions holds. Those about today's date are not evaluated here and never hold. */
export function presetHolds(criterion: PresetCriterion, value: CellValue, values: RuleValues): boolean {
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
