import type { Aggregation, Direction, Relevance } from '../plan/indicator';
import { AGGREGATIONS, DIRECTIONS } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import { Plan } from '../plan/plan';

/** One supposed change of an indicator, by its index. */
export type Edit = { readonly indicator: number } & (
  /** The value of the period, or the target of its year; null is ND. */
  | { readonly kind: 'actual' | 'target'; readonly value: number | null }
  | { readonly kind: 'relevance'; readonly value: Relevance }
  | { readonly kind: 'sense'; readonly direction: Direction; readonly aggregation: Aggregation | null }
);

/**
 * A plan with supposed changes in one period; of two changes of the same the later holds. The plan given stays as it is, and what is not changed is
 * shared with it.
 *
 * - Errors: throws `RangeError` for a period, or for a target of a year, that the plan does not have.
 *
 * @param index of the period in `plan.periods`
 */
export function changedPlan(plan: Plan, index: number, edits: readonly Edit[]): Plan {
  const period = plan.periods[index];
  if (period === undefined) throw new RangeError(`The plan has ${plan.periods.length} periods, asked for ${index}`);
  if (edits.length === 0) return plan;
  const year = plan.years.indexOf(period.year);
  let { columns } = plan;
  for (const kind of ['actual', 'target', 'relevance', 'sense'] as const) {
    const own = edits.filter((edit) => edit.kind === kind);
    if (own.length > 0) columns = withEdits(columns, kind === 'target' ? year : index, own);
  }
  return new Plan(plan.years, plan.periods, plan.objectives, plan.actions, columns, plan.sheets);
}

/** @param at index of the column of the period's values, or of its year's targets */
function withEdits(columns: IndicatorColumns, at: number, edits: readonly Edit[]): IndicatorColumns {
  const actuals = columns.actuals.map((column, k) => (k === at && edits[0]?.kind === 'actual' ? column.slice() : column));
  const targets = columns.targets.map((column, k) => (k === at && edits[0]?.kind === 'target' ? column.slice() : column));
  const changed = { ...columns, actuals, targets, relevances: columns.relevances.slice(), directions: columns.directions.slice(), aggregations: columns.aggregations.slice() };
  for (const edit of edits) {
    if (edit.kind === 'relevance') changed.relevances[edit.indicator] = edit.value;
    else if (edit.kind === 'sense') {
      changed.directions[edit.indicator] = DIRECTIONS.indexOf(edit.direction);
      changed.aggregations[edit.indicator] = Math.max(0, AGGREGATIONS.indexOf(edit.aggregation));
    } else {
      const column = (edit.kind === 'actual' ? actuals : targets)[at];
      if (column === undefined) throw new RangeError('The plan has no targets of that year.');
      column[edit.indicator] = edit.value ?? NaN;
    }
  }
  return changed;
}
