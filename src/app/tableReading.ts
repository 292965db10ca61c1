import type { Plan } from '../engine/plan';
import type { SheetCells } from '../workbook/cells';
import type { TableLayout } from '../workbook/layout';
import type { Observation } from '../workbook/observation';
import type { Settings } from './settings/settings';

/** One PEI table as read: where it stands, what its cells say as a plan, and what could not be understood. */
export interface TableReading {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** What reading found doubtful, in sheet order. */
  readonly observations: readonly Observation[];
  /** How the workbook wants its figures computed and written. */
  readonly settings: Settings;
}
