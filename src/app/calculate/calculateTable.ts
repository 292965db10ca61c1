import { evaluate } from '../../engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../engine/method/evaluation';
import type { Evaluation } from '../../engine/method/evaluation';
import { parsePeriodId, periodIndex } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import type { Observation } from '../../workbook/cells/observation';
import { isSameContent } from '../../workbook/cells/sheetCells';
import { planWriteSteps } from '../../workbook/write/planWrites';
import type { WritePlan } from '../../workbook/write/writePlan';
import { ignoredAmong, ignoredOf } from '../review/ignoredFindings';
import { isSamePolicies } from '../settings/methodSettings';
import { problemOf } from '../store/notices';
import { observationSteps } from './observations';
import { noPeriodsCause } from './readTables';
import type { TableReading } from './readTables';

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
export function* calculationSteps(
  reading: TableReading, id: PeriodId, settings: Readonly<Record<string, unknown>>, earlier: readonly PeriodId[] = [],
): Steps<Calculation> {
  const nothing = noPeriodsCause(reading);
  if (nothing !== null) throw problemOf(nothing);
  const evaluation = evaluateTable(reading, id);
  yield;
  const found = yield* observationSteps(reading, [officialEvaluation(reading.plan, evaluation)]);
  yield;
  const ignored = ignoredAmong(reading.layout, found, ignoredOf(settings));
  const { writePlan, observations } = yield* planWriteSteps({
    ...reading, evaluation, earlier: earlier.map((one) => evaluateTable(reading, one)), observations: found.filter((one) => !ignored.has(one)), settings, writing: reading.settings,
  });
  return { evaluation, observations: [...found, ...observations], writePlan };
}

/** The same without a pause. */
export const calculateTable = (...given: Parameters<typeof calculationSteps>): Calculation => runToEnd(calculationSteps(...given));

/**
 * One period of a table, computed as its workbook wants it.
 *
 * - Errors: throws `RangeError` when the table does not have the period: the caller offers only those it has.
 */
export function evaluateTable({ plan, settings }: TableReading, id: PeriodId): Evaluation {
  const period = parsePeriodId(id);
  return evaluate(plan, period ? periodIndex(plan.periods, period) : -1, settings.method.policies);
}

/** The same period as CEPLAN's application computes it: what is printed in a report is compared with this. */
const officialEvaluation = (plan: Plan, evaluation: Evaluation): Evaluation =>
  isSamePolicies(evaluation.policies, CEPLAN_POLICIES) ? evaluation : evaluate(plan, periodIndex(plan.periods, evaluation.period));

/**
 * How many cells of a plan hold something else after it than before.
 *
 * @param apart a column that is not counted, 0-based
 * @example a first run on the 2024 table writes 34 + 26 progress cells, the mean, and the block beside them
 */
export function countChangedCells(plan: Pick<WritePlan, 'blocks'>, apart: number | null = null): number {
  let changed = 0;
  for (const [column, count] of changedCellsByColumn(plan)) if (column !== apart) changed += count;
  return changed;
}

/** The same for each column, 0-based, that has any. */
export function changedCellsByColumn({ blocks }: Pick<WritePlan, 'blocks'>): Map<number, number> {
  const changed = new Map<number, number>();
  for (const { rect, values, before } of blocks) {
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null || isSameContent(value, before[r]?.[c] ?? '')) return;
        const column = rect.left + c;
        changed.set(column, (changed.get(column) ?? 0) + 1);
      }),
    );
  }
  return changed;
}
