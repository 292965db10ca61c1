import { atOnce, type Pieces } from '../../engine/pieces';
import type { Plan } from '../../engine/plan';
import type { SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import type { Observation } from '../observation';
import type { Receipt } from '../write/receipt';
import { doubtsOfLayout } from './doubtsOfLayout';
import { PlanReader } from './planReader';

interface PlanRead {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
}

/**
 * The plan a table holds, and what could not be read of it.
 *
 * - One pass over the rows of the table. Codes in any spelling come out canonical; element names lose "(Prioridad n)".
 * - Blanks and ND are null. What cannot be read counts as ND and leaves an observation with its cell.
 * - An indicator belongs to the element its code names, wherever that row stands; where no row has that code, to the element row
 *   above when this would have no indicator otherwise, else to none.
 * - `receipt`: what we wrote on the last run. A progress cell that still holds it counts as blank: our own figure is not a source.
 */
export function* planReading(
  cells: SheetCells,
  layout: TableLayout,
  receipt: Receipt | null = null,
): Pieces<PlanRead> {
  const observations: Observation[] = doubtsOfLayout(layout);
  const plan = yield* new PlanReader(cells, layout, receipt, observations).read();
  return { plan, observations };
}

/** {@link planReading} without a pause. */
export const readPlan = (...given: Parameters<typeof planReading>): PlanRead => atOnce(planReading(...given));
