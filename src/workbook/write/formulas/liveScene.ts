import type { Evaluation } from '../../../engine/evaluation';
import type { Plan } from '../../../engine/plan';
import type { SheetCells } from '../../cells';
import type { TableLayout } from '../../layout';

/** A table whose figures of one period stand in one column. */
export interface LiveScene {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Absolute, 0-based. */
  readonly column: number;
  /** Does the column hold our figure in that row, after this run? */
  readonly isOurs: (row: number) => boolean;
}
