import type { Area } from '../../area';
import { cellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';

/** A rectangle of cells of one sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** Cells that a formula refers to: one area, or several after a union or across sheets. */
export interface CellsOperand {
  readonly kind: 'cells';
  readonly areas: readonly SheetArea[];
}

/** Values by row and column; all rows have the same length. */
export interface ArrayOperand {
  readonly kind: 'array';
  readonly rows: readonly (readonly CellValue[])[];
}

/** The result of a node: a value, an array, or cells that are not read yet. */
export type Operand = CellValue | ArrayOperand | CellsOperand;

export const isCells = (operand: Operand | undefined): operand is CellsOperand =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'cells';

export const isArray = (operand: Operand | undefined): operand is ArrayOperand =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'array';

export const isSingle = (operand: Operand | undefined): operand is CellValue =>
  operand !== undefined && !isCells(operand) && !isArray(operand);

export const cellsOf = (area: SheetArea): CellsOperand => ({ kind: 'cells', areas: [area] });

/**
 * Applies a function of single values to every element of arrays. A single value, row or column is repeated to the largest
 * size; elements that an array does not have give `#N/A`.
 *
 * @example mapElements([{ kind: 'array', rows: [[1, 2]] }, 10], ([a, b]) => a + b) // [[11, 12]]
 */
export function mapElements(
  operands: readonly (CellValue | ArrayOperand)[],
  apply: (values: readonly CellValue[]) => CellValue,
): CellValue | ArrayOperand {
  const size = sizeOf(operands);
  if (size === undefined) return apply(operands as readonly CellValue[]);
  return fill(size, (row, column) => {
    const values = operands.map((operand) => elementAt(operand, row, column));
    return values.some((value) => value === undefined) ? cellError('#N/A') : apply(values as CellValue[]);
  });
}

/** {@link mapElements} for two operands, without a list for each element. */
export function mapElementPairs(
  one: CellValue | ArrayOperand,
  other: CellValue | ArrayOperand,
  apply: (one: CellValue, other: CellValue) => CellValue,
): CellValue | ArrayOperand {
  if (!isArray(one) && !isArray(other)) return apply(one, other);
  const size = sizeOf([one, other]) ?? { height: 1, width: 1 };
  return fill(size, (row, column) => {
    const [left, right] = [elementAt(one, row, column), elementAt(other, row, column)];
    return left === undefined || right === undefined ? cellError('#N/A') : apply(left, right);
  });
}

/** Values of an array past which a formula is not calculated: some hundred megabytes. */
const MAX_ARRAY_VALUES = 4_000_000;

/** @throws RangeError for an array of more than {@link MAX_ARRAY_VALUES} values */
export function refuseGiants(rows: number, columns: number): void {
  if (rows * columns > MAX_ARRAY_VALUES) throw new RangeError(`an array of ${rows} rows and ${columns} columns`);
}

interface Size {
  readonly height: number;
  readonly width: number;
}

function sizeOf(operands: readonly (CellValue | ArrayOperand)[]): Size | undefined {
  let size: Size | undefined;
  for (const operand of operands) {
    if (!isArray(operand)) continue;
    size = { height: Math.max(size?.height ?? 0, operand.rows.length), width: Math.max(size?.width ?? 0, operand.rows[0]?.length ?? 0) };
  }
  return size;
}

function fill({ height, width }: Size, at: (row: number, column: number) => CellValue): ArrayOperand {
  refuseGiants(height, width);
  const rows: CellValue[][] = [];
  for (let row = 0; row < height; row++) {
    const values: CellValue[] = [];
    for (let column = 0; column < width; column++) values.push(at(row, column));
    rows.push(values);
  }
  return { kind: 'array', rows };
}

function elementAt(operand: CellValue | ArrayOperand, row: number, column: number): CellValue | undefined {
  if (!isArray(operand)) return operand;
  const { rows } = operand;
  const values = rows.length === 1 ? rows[0] : rows[row];
  return values?.length === 1 ? values[0] : values?.[column];
}
