import type { Evaluation } from '../../../engine/method/evaluation';
import type { Plan } from '../../../engine/plan/plan';
import type { SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';

/** A table and the column with its figures of one period. */
export interface FormulaContext {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Absolute, 0-based. */
  readonly column: number;
  /** Whether the column holds the figure of a row after the run. */
  readonly isOurs: (row: number) => boolean;
}

/** The formula of a cell; or, where it holds a value, the reason in Spanish. */
export type FormulaOrReason = { readonly formula: string } | { readonly because: string };
