import type { Evaluation } from '../../../engine/method/evaluation';
import type { Plan } from '../../../engine/plan/plan';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';

/** A table whose figures of one period stand in one column. */
export interface FormulaContext {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Absolute, 0-based. */
  readonly column: number;
  /** Does the column hold our figure in that row, after this run? */
  readonly isOurs: (row: number) => boolean;
}

/** What a cell of ours is to hold when formulas are wanted: a formula, or the value and, in Spanish, why no formula does. */
export type FormulaOrReason = { readonly formula: string } | { readonly because: string };
