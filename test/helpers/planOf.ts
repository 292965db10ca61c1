import { AGGREGATIONS, DIRECTIONS, PRINTED_ND, emptyColumns } from '../../src/engine/indicatorColumns';
import type { IndicatorColumns } from '../../src/engine/indicatorColumns';
import { Plan } from '../../src/engine/plan';
import type { Indicator, Printed } from '../../src/engine/plan';

/** A plan as records: what a test writes down, and what `{ ...plan }` gives of one. */
export type PlanRecords = Pick<Plan, 'years' | 'periods' | 'objectives' | 'actions' | 'indicators'>;

/** A plan of the records given; years and periods they do not reach are blank. */
export function planOf({ years, periods, objectives, actions, indicators }: PlanRecords): Plan {
  const columns = { ...emptyColumns(indicators.length, years.length, periods.length), count: indicators.length };
  indicators.forEach((indicator, i) => fill(columns, indicator, i));
  return new Plan(years, periods, objectives, actions, columns);
}

/** The records of a plan, to change some and make another of them. */
export const recordsOf = ({ years, periods, objectives, actions, indicators }: Plan): PlanRecords =>
  ({ years, periods, objectives, actions, indicators });

function fill(columns: IndicatorColumns, indicator: Indicator, i: number): void {
  columns.codes[i] = indicator.code;
  columns.names[i] = indicator.name;
  columns.executingUnits[i] = indicator.executingUnit;
  columns.units[i] = indicator.unit;
  columns.parameters[i] = indicator.parameter;
  columns.rows[i] = indicator.row;
  columns.ofObjective[i] = indicator.level === 'OEI' ? 1 : 0;
  columns.parents[i] = indicator.parent;
  columns.relevances[i] = indicator.relevance ?? 0;
  columns.directions[i] = DIRECTIONS.indexOf(indicator.direction);
  columns.aggregations[i] = AGGREGATIONS.indexOf(indicator.aggregation);
  columns.baselineYears[i] = indicator.baselineYear ?? 0;
  columns.baselines[i] = indicator.baseline ?? NaN;
  columns.targets.forEach((column, k) => { column[i] = indicator.targets[k] ?? NaN; });
  columns.actuals.forEach((column, k) => { column[i] = indicator.actuals[k] ?? NaN; });
  columns.printed.forEach((column, k) => { column[i] = figureOf(indicator.printed[k]); });
}

const figureOf = (printed: Printed = null): number => (printed === 'ND' ? PRINTED_ND : (printed ?? NaN));
