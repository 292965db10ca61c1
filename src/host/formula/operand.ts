import type { CellValue } from '../format/cellValue';

/** A rectangle of cells of one sheet; zero-based, inclusive. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that a formula points at: usually one area, several after a union or across sheets. */
export interface CellsOperand {
  readonly kind: 'cells';
  readonly areas: readonly Area[];
}

/** Values in rows and columns, each row as long as the first. */
export interface ArrayOperand {
  readonly kind: 'array';
  readonly rows: readonly (readonly CellValue[])[];
}

/** What the parts of a formula give: one value, an array, or cells that have not been read yet. */
export type Operand = CellValue | ArrayOperand | CellsOperand;

export const isCells = (operand: Operand | undefined): operand is CellsOperand =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'cells';

export const isArray = (operand: Operand | undefined): operand is ArrayOperand =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'array';

export const isSingle = (operand: Operand | undefined): operand is CellValue =>
  operand !== undefined && !isCells(operand) && !isArray(operand);

export const cellsOf = (area: Area): CellsOperand => ({ kind: 'cells', areas: [area] });

export const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const widthOf = ({ left, right }: Area): number => right - left + 1;
