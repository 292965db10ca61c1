import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { toNumber } from '../coerce';
import { eachCell } from '../evaluation';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import { isArray, isCells } from '../operand';
import type { Operand } from '../operand';

/**
 * Visits the numbers of arguments as SUM takes them: in cells and arrays only numbers count (text, logical values and
 * blanks are passed over); an argument written in the formula itself is converted ("3" is 3, TRUE is 1).
 *
 * @throws FormulaFault the first error met.
 */
export function eachNumber(operands: readonly Operand[], { workbook }: Evaluation, visit: (number: number) => void): void {
  const visitStored = (value: CellValue) => {
    if (typeof value === 'number') visit(value);
    else if (isCellError(value)) throw new FormulaFault(value);
  };
  for (const operand of operands) {
    if (isCells(operand)) eachCell(operand, workbook, visitStored);
    else if (isArray(operand)) for (const row of operand.rows) row.forEach(visitStored);
    else visit(toNumber(operand));
  }
}

/** The numbers of arguments in a list, by the rule of {@link eachNumber}. */
export function numbersOf(operands: readonly Operand[], evaluation: Evaluation): number[] {
  const numbers: number[] = [];
  eachNumber(operands, evaluation, (number) => numbers.push(number));
  return numbers;
}

/** Visits every value of the arguments; blanks of cells past the used part of a sheet are not visited. */
export function eachValue(operands: readonly Operand[], { workbook }: Evaluation, visit: (value: CellValue) => void): void {
  for (const operand of operands) {
    if (isCells(operand)) eachCell(operand, workbook, visit);
    else if (isArray(operand)) for (const row of operand.rows) row.forEach((value) => visit(value));
    else visit(operand);
  }
}
