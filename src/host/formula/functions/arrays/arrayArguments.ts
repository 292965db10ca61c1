import { isCellError } from '../../../format/cellValue';
import type { CellValue } from '../../../format/cellValue';
import { singleValue } from '../../evaluate/evaluationContext';
import type { EvaluationContext } from '../../evaluate/evaluationContext';
import { FormulaFault } from '../../evaluate/formulaFault';
import type { ArrayOperand, Operand } from '../../evaluate/operand';

/** Values by row and column; all rows have the same length. */
export type Rows = readonly (readonly CellValue[])[];

/** An array; one without any value is an error, as in Excel. */
export function arrayOf(rows: Rows): ArrayOperand {
  if (rows.length === 0 || (rows[0]?.length ?? 0) === 0) throw new FormulaFault('#CALC!');
  return { kind: 'array', rows };
}

export const transposed = (rows: Rows): Rows => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** An argument that is a single value; `otherwise` where it is left out. */
export function argument<T>(operand: Operand | undefined, evaluation: EvaluationContext, otherwise: T, read: (value: CellValue) => T): T {
  const value = singleValue(operand, evaluation);
  if (isCellError(value)) throw new FormulaFault(value);
  return operand === undefined || value === null ? otherwise : read(value);
}
