import { isCellError } from '../../../src/host/format/cellValue';
import type { CellValue } from '../../../src/host/format/cellValue';
import { evaluateFormula } from '../../../src/host/formula/evaluate/evaluateFormula';
import { gridWorkbook } from './gridWorkbook';

/** What a formula gives, errors by their text: a row of a table of known results. */
export interface KnownResult {
  readonly formula: string;
  readonly gives: number | string | boolean | null;
  readonly because: string;
}

/** The value of a formula in cell H2 of a sheet with the given values from A1 on. */
export function evaluateIn(grid: CellValue[][], formula: string): number | string | boolean | null {
  const value = evaluateFormula(formula, { sheet: 'Hoja1', row: 1, column: 7 }, gridWorkbook({ Hoja1: grid }));
  return isCellError(value) ? value.error : value;
}

/** The value of a formula in an empty workbook. */
export const evaluateAlone = (formula: string): number | string | boolean | null => evaluateIn([], formula);
