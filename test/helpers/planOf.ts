import { codeRank } from '../../src/engine/codeRank';
import { ColumnsDraft } from '../../src/engine/columnsDraft';
import { AGGREGATIONS, DIRECTIONS, PRINTED_ND } from '../../src/engine/indicatorColumns';
import { Plan } from '../../src/engine/plan';
import type { Indicator, Printed } from '../../src/engine/plan';

/** A plan as records: what a test writes down, and what `{ ...plan }` gives of one. */
export type PlanRecords = Pick<Plan, 'years' | 'periods' | 'objectives' | 'actions' | 'indicators'>;

/** A plan of the records given; years and periods they do not reach are blank. */
export function planOf({ years, periods, objectives, actions, indicators }: PlanRecords): Plan {
  const draft = new ColumnsDraft(indicators.length, years.length, periods.length);
  indicators.forEach((indicator, i) => fill(draft, indicator, i));
  return new Plan(years, periods, objectives, actions, draft.close(indicators.length));
}

/** The records of a plan, to change some and make another of them. */
export const recordsOf = ({ years, periods, objectives, actions, indicators }: Plan): PlanRecords =>
  ({ years, periods, objectives, actions, indicators });

function fill(draft: ColumnsDraft, indicator: Indicator, i: number): void {
  draft.setCode(i, indicator.code, codeRank(indicator.code));
  draft.setName(i, indicator.name, indicator.parameter);
  draft.executingUnits.of[i] = draft.executingUnits.indexOf(indicator.executingUnit);
  draft.units.of[i] = draft.units.indexOf(indicator.unit);
  draft.parameters.of[i] = draft.parameters.indexOf(indicator.parameter);
  draft.rows[i] = indicator.row;
  draft.ofObjective[i] = indicator.level === 'OEI' ? 1 : 0;
  draft.parents[i] = indicator.parent;
  draft.relevances[i] = indicator.relevance ?? 0;
  draft.directions[i] = DIRECTIONS.indexOf(indicator.direction);
  draft.aggregations[i] = AGGREGATIONS.indexOf(indicator.aggregation);
  draft.baselineYears[i] = indicator.baselineYear ?? 0;
  draft.baselines[i] = indicator.baseline ?? NaN;
  draft.targets.forEach((column, k) => { column[i] = indicator.targets[k] ?? NaN; });
  draft.actuals.forEach((column, k) => { column[i] = indicator.actuals[k] ?? NaN; });
  draft.printed.forEach((column, k) => { column[i] = figureOf(indicator.printed[k]); });
}

const figureOf = (printed: Printed = null): number => (printed === 'ND' ? PRINTED_ND : (printed ?? NaN));
