import { cellError } from '../format/cellValue';
import type { CellValue } from '../format/cellValue';
import { isArray } from './operand';
import type { ArrayOperand } from './operand';

/**
 * Does for every element of arrays what is defined for single values; a single value, row or column is repeated to the
 * size of the largest; places that an array does not reach give `#N/A`.
 *
 * @example lift([{ kind: 'array', rows: [[1, 2]] }, 10], ([a, b]) => a + b) // [[11, 12]]
 */
export function lift(
  operands: readonly (CellValue | ArrayOperand)[],
  apply: (values: readonly CellValue[]) => CellValue,
): CellValue | ArrayOperand {
  const arrays = operands.filter((operand) => isArray(operand));
  if (arrays.length === 0) return apply(operands as readonly CellValue[]);
  const height = Math.max(...arrays.map(({ rows }) => rows.length));
  const width = Math.max(...arrays.map(({ rows }) => rows[0]?.length ?? 0));
  const rows = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => {
      const values = operands.map((operand) => (isArray(operand) ? elementAt(operand, row, column) : operand));
      return values.some((value) => value === undefined) ? cellError('#N/A') : apply(values as CellValue[]);
    }),
  );
  return { kind: 'array', rows };
}

function elementAt({ rows }: ArrayOperand, row: number, column: number): CellValue | undefined {
  const values = rows.length === 1 ? rows[0] : rows[row];
  return values?.length === 1 ? values[0] : values?.[column];
}
