import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import type { BinaryOperator } from '../parse/formulaNode';
import { finite, toNumber, toText } from './coerce';
import { compareValues, equalValues } from './compareValues';
import { FormulaFault } from './formulaFault';

type ValueOperator = Exclude<BinaryOperator, ':' | ' ' | ','>;

/**
 * A binary operator on two single values. The error on the left wins over the one on the right.
 *
 * - A sum or difference that comes within the last bits of zero is zero, as in Excel: `1-0.9-0.1` is 0.
 *
 * @example applyOperator('^', 0, 0) // { error: '#NUM!' }
 */
export function applyOperator(operator: ValueOperator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  try {
    return operate(operator, left, right);
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
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

/** Two nearly equal numbers cancel to exactly 0 when what is left is below their 15 digits. */
const snapped = (sum: number, term: number): number => (Math.abs(sum) < Math.abs(term) * 2 ** -49 ? 0 : sum);

/**
 * A power as Excel has it: 0^0 is `#NUM!`, 0 to a negative power `#DIV/0!`.
 *
 * @throws FormulaFault for those and for roots of negative numbers.
 */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw new FormulaFault('#NUM!');
  if (base === 0 && exponent < 0) throw new FormulaFault('#DIV/0!');
  return finite(base ** exponent);
}

/** The sign in front of a value. */
export const negated = (value: CellValue): CellValue => applyOperator('*', value, -1);

/** The percent sign behind a value: a hundredth of it. */
export const percentOf = (value: CellValue): CellValue => (isCellError(value) ? value : applyOperator('/', value, 100));
