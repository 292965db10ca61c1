import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { BinaryOperator } from '../parse/formulaNode';
import { finite, toNumber, toText } from './coerce';
import { compareValues, equalValues } from './compareValues';
import { faultAsValue, FormulaFault } from './formulaFault';

type ValueOperator = Exclude<BinaryOperator, ':' | ' ' | ','>;

/**
 * The result of a binary operator on two values. An error on the left is returned before one on the right.
 *
 * - A sum or difference within the last bits of zero is zero, as in Excel: `1-0.9-0.1` is 0.
 *
 * @example applyOperator('^', 0, 0) // { error: '#NUM!' }
 */
export function applyOperator(operator: ValueOperator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  return faultAsValue(() => operate(operator, left, right));
}

function operate(operator: ValueOperator, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return equalValues(left, right);
    case '<>':
      return !equalValues(left, right);
    case '<':
      return compareValues(left, right) < 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>':
      return compareValues(left, right) > 0;
    case '>=':
      return compareValues(left, right) >= 0;
    default:
      return finite(calculate(operator, toNumber(left), toNumber(right)));
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
  switch (operator) {
    case '+':
      return snapped(left + right, left);
    case '-':
      return snapped(left - right, left);
    case '*':
      return left * right;
    case '/':
      if (right === 0) throw new FormulaFault('#DIV/0!');
      return left / right;
    case '^':
      return power(left, right);
  }
}

/** Exactly 0 for a sum that is below the 15 digits of its terms. */
const snapped = (sum: number, term: number): number => (Math.abs(sum) < Math.abs(term) * 2 ** -49 ? 0 : sum);

/**
 * A power as in Excel.
 *
 * @throws FormulaFault `#NUM!` for 0^0 and roots of negative numbers, `#DIV/0!` for 0 to a negative power.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw new FormulaFault('#NUM!');
  if (base === 0 && exponent < 0) throw new FormulaFault('#DIV/0!');
  return finite(base ** exponent);
}

/** A value with a minus sign before it. */
export const negated = (value: CellValue): CellValue => applyOperator('*', value, -1);

/** A value with a percent sign after it: a hundredth of it. */
export const percentOf = (value: CellValue): CellValue => (isCellError(value) ? value : applyOperator('/', value, 100));
