import { cellAt } from './cellAt';
import type { CellValue, SheetCells } from './cells';

/**
 * A formula in a cell, as A1 text that begins with `=`. Only the planner of writes makes one, and undoing puts one back: text,
 * whatever it begins with, never becomes a formula.
 */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell is to hold, or held. */
export type CellContent = CellValue | CellFormula;

export const isFormula = (content: CellContent | null): content is CellFormula => typeof content === 'object' && content !== null;

/** What stands at an absolute, 0-based place: the formula where formulas were read and one stands, else the value. */
export function contentAt(cells: SheetCells, row: number, column: number): CellContent {
  const value = cellAt(cells, row, column);
  if (cells.formula === undefined) return value;
  const formula = cells.formula(row, column);
  return formula.startsWith('=') && formula !== value ? { formula } : value;
}

/** Do two cells hold the same? */
export const isSameContent = (one: CellContent, other: CellContent): boolean =>
  isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
