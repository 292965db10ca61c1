import { evaluate } from '../engine/evaluate';
import { parsePeriodId, periodIndex } from '../engine/periodId';
import type { Pieces } from '../engine/pieces';
import type { PeriodId } from '../engine/plan';
import { groupObservations } from './groupObservations';
import { observing } from './observationsOf';
import type { ObservationView } from './state';
import type { TableReading } from './tableReading';

/**
 * What should be looked at in a table before anything is calculated, as the pane shows it. Figures are checked as printed reports have
 * them; of a period that the plan does not have, the registration alone is.
 */
export function* findingsInTable(reading: TableReading, id: PeriodId): Pieces<readonly ObservationView[]> {
  const { plan } = reading;
  const period = parsePeriodId(id);
  const at = period ? periodIndex(plan.periods, period) : -1;
  const evaluations = at < 0 ? [] : [evaluate(plan, at)];
  yield;
  return groupObservations(yield* observing(reading, evaluations));
}
