import { errorFromText, isCellError } from '../format/cellValue';
import type { CellValue } from '../format/cellValue';
import { textToNumber } from './coerce';
import { compareNumbers, compareText, sameText } from './compareValues';
import { wildcardPattern } from './wildcardPattern';

/** Whether a cell meets a condition. `meetsBlank` tells it of blank cells, so that empty rows need not be visited. */
export interface Criterion {
  readonly meets: (value: CellValue) => boolean;
  readonly meetsBlank: boolean;
  /** Set when exactly the cells equal to one value meet it, so that an index can find them. */
  readonly equalTo?: string | number | boolean;
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/s;

/**
 * The condition of COUNTIF, SUMIF and their kind: a value, or a text with an operator (`">=75"`, `"<>"`, `"AEI*"`).
 *
 * - A number, written or as text, equals numbers and texts that spell it; `<` and `>` look at values of one kind only.
 * - `*`, `?` and `~` in text are wildcards; case does not count; `""` and `"="` ask for blanks, `"<>"` for the rest.
 * - A blank criterion cell counts as 0.
 * - Source: Microsoft, "COUNTIF function", "SUMIFS function".
 */
export function criterion(condition: CellValue): Criterion {
  const test = testOf(condition ?? 0);
  const equalTo = equalityOf(condition ?? 0);
  return { meets: test, meetsBlank: test(null), ...(equalTo === undefined ? {} : { equalTo }) };
}

function equalityOf(condition: CellValue): string | number | boolean | undefined {
  if (typeof condition !== 'string') return typeof condition === 'object' ? undefined : condition;
  const [, operator = '=', operand = ''] = OPERATOR.exec(condition) ?? [];
  if (operator !== '=' || operand === '') return undefined;
  const wanted = operandValue(operand);
  const isPlain = typeof wanted !== 'object' && (typeof wanted !== 'string' || wildcardPattern(wanted) === undefined);
  return isPlain ? wanted : undefined;
}

function testOf(condition: CellValue): (value: CellValue) => boolean {
  if (typeof condition !== 'string') return equals(condition);
  const [, operator, operand = ''] = OPERATOR.exec(condition) ?? [];
  if (operator === undefined && operand === '') return (value) => value === null || value === '';
  if (operand === '') return operator === '=' ? (value) => value === null : operator === '<>' ? (value) => value !== null : () => false;
  const wanted = operandValue(operand);
  if (operator === undefined || operator === '=') return equals(wanted);
  if (operator === '<>') {
    const same = equals(wanted);
    return (value) => !same(value);
  }
  return ordered(operator, wanted);
}

function operandValue(operand: string): CellValue {
  const word = operand.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return textToNumber(operand) ?? errorFromText(operand) ?? operand;
}

function equals(wanted: CellValue): (value: CellValue) => boolean {
  if (isCellError(wanted)) return (value) => isCellError(value) && value.error === wanted.error;
  if (typeof wanted === 'number')
    return (value) =>
      typeof value === 'number'
        ? value === wanted || compareNumbers(value, wanted) === 0
        : typeof value === 'string' && textToNumber(value) === wanted;
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const pattern = wildcardPattern(wanted);
  if (pattern !== undefined) return (value) => typeof value === 'string' && pattern.test(value);
  return (value) => typeof value === 'string' && sameText(value, wanted);
}

function ordered(operator: string, wanted: CellValue): (value: CellValue) => boolean {
  const decide = (order: number) =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  if (typeof wanted === 'number') return (value) => typeof value === 'number' && decide(compareNumbers(value, wanted));
  if (typeof wanted === 'string') return (value) => typeof value === 'string' && decide(compareText(value, wanted));
  return (value) => typeof value === 'boolean' && decide(Number(value) - Number(wanted));
}
