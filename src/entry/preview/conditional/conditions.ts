import { translateFormula } from '../../../host';
import type { CellValue, DataValidation } from '../../../host';

/** What the conditions of conditional formats and of data validations have in common. */

/**
 * Whether an operator holds.
 *
 * @param order of the value against the first limit: negative before it, 0 for the same, positive after it
 * @param isBetween whether the value is between both limits; asked only by the operators that compare with two
 */
export function operatorHolds(operator: DataValidation['operator'], order: number, isBetween: () => boolean): boolean {
  switch (operator) {
    case 'EqualTo': return order === 0;
    case 'NotEqualTo': return order !== 0;
    case 'GreaterThan': return order > 0;
    case 'GreaterThanOrEqual': return order >= 0;
    case 'LessThan': return order < 0;
    case 'LessThanOrEqual': return order <= 0;
    case 'Between': return isBetween();
    case 'NotBetween': return !isBetween();
  }
}

/** Whether the result of a condition's formula counts as true. */
export const isTrue = (result: CellValue): boolean => result === true || (typeof result === 'number' && result !== 0);

/** A condition's formula, which may lack its `=`, moved along as if copied from the condition's first cell. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  translateFormula(formula.startsWith('=') ? formula : `=${formula}`, rows, columns);
