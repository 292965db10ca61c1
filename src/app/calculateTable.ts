import type { Evaluation } from '../engine/evaluation';
import type { PeriodId } from '../engine/plan';
import type { Observation } from '../workbook/observation';
import { atOnce } from '../engine/pieces';
import type { Pieces } from '../engine/pieces';
import type { WritePlan } from '../workbook/writePlan';
import { planPieces } from '../workbook/write/planWrites';
import { evaluateTable, officialEvaluation } from './evaluateTable';
import { observing } from './observationsOf';
import { ignoredOf } from './review/ignored';
import { ignoredAmong } from './review/ignoredAmong';
import { problemOf } from './noticeOf';
import type { TableReading } from './tableReading';
import { withoutPeriods } from './withoutPeriods';

/** What one run makes of a table in one period: the figures, what to look at, and what is to be written. */
export interface Calculation {
  readonly evaluation: Evaluation;
  /** Everything to look at, those ignored too: they are left out of the *Observación* column only. */
  readonly observations: readonly Observation[];
  readonly writePlan: WritePlan;
}

/**
 * Everything of *Calcular avance* but reading and writing: evaluates one period, checks it, plans the writes.
 *
 * - Errors: throws a `WorkbookProblem` when the table has no period at all, and `RangeError` when it has others: the caller offers only
 *   those it has.
 *
 * @param settings the add-in's settings as read with the table
 * @param earlier other periods whose progress columns are filled with the same write
 */
export function* calculating(
  reading: TableReading, id: PeriodId, settings: Readonly<Record<string, unknown>>, earlier: readonly PeriodId[] = [],
): Pieces<Calculation> {
  const nothing = withoutPeriods(reading);
  if (nothing !== null) throw problemOf(nothing);
  const evaluation = evaluateTable(reading, id);
  yield;
  const found = yield* observing(reading, [officialEvaluation(reading.plan, evaluation)]);
  yield;
  const ignored = ignoredAmong(reading.layout, found, ignoredOf(settings));
  const { writePlan, observations } = yield* planPieces({
    ...reading, evaluation, earlier: earlier.map((one) => evaluateTable(reading, one)), observations: found.filter((one) => !ignored.has(one)), settings, writing: reading.settings,
  });
  return { evaluation, observations: [...found, ...observations], writePlan };
}

/** The same without a pause. */
export const calculateTable = (...given: Parameters<typeof calculating>): Calculation => atOnce(calculating(...given));
