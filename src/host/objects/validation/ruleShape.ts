import { sheetPrefix } from '../../formula/printReference';
import { absoluteAreaName } from '../../model/address';
import type { CellValueOperator } from '../../model/conditionalFormat';
import type { DataValidation, ValidationType } from '../../model/dataValidation';
import { invalidArgument } from '../../wire/apiError';
import { record, word } from '../args';
import { areaOfRange } from '../handles';
import { isRange } from '../range/rangeArgument';

export const OPERATORS: readonly CellValueOperator[] = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual',
];

/** Excel's rule has one key, which is its type. */
const BASIC: Readonly<Record<string, ValidationType>> = {
  wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', time: 'Time',
};

type RuleParts = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;
const PLAIN: Omit<RuleParts, 'type'> = { operator: 'Between', formula1: '', formula2: '', inCellDropDown: true };

/** A limit or list source as the model keeps it: numbers and formulas as text, a Range as an absolute reference. */
function formulaText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (!isRange(value)) throw invalidArgument();
  return `=${sheetPrefix({ first: value.it.sheet.name })}${absoluteAreaName(areaOfRange(value.it))}`;
}

/** Reads Excel's DataValidationRule. */
export function readRule(value: unknown): RuleParts {
  const entries = Object.entries(record(value)).filter(([, part]) => part !== undefined && part !== null);
  const [entry, second] = entries;
  if (!entry || second) throw invalidArgument();
  const [key, part] = entry;
  const given = record(part);
  if (key === 'list') {
    return { ...PLAIN, type: 'List', formula1: formulaText(given['source']), inCellDropDown: given['inCellDropDown'] !== false };
  }
  if (key === 'custom') return { ...PLAIN, type: 'Custom', formula1: formulaText(given['formula']) };
  const type = BASIC[key];
  if (!type) throw invalidArgument();
  const operator = word(given['operator'], OPERATORS);
  return { ...PLAIN, type, operator, formula1: formulaText(given['formula1']), formula2: formulaText(given['formula2']) };
}

/** Numbers go back as numbers, formulas as text. */
const limit = (text: string): string | number => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

/** Excel's DataValidationRule of a validation, `{}` when there is none. */
export function writeRule(validation: DataValidation | null): Record<string, unknown> {
  if (!validation || validation.type === 'None') return {};
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === 'List') return { list: { inCellDropDown, source: formula1 } };
  if (type === 'Custom') return { custom: { formula: formula1 } };
  const key = Object.keys(BASIC).find((name) => BASIC[name] === type) ?? 'decimal';
  return { [key]: { formula1: limit(formula1), ...(formula2 !== '' && { formula2: limit(formula2) }), operator } };
}
