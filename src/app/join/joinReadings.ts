import { joinPlans } from '../../engine/join/joinPlans';
import { periodId } from '../../engine/plan/periods';
import type { Observation } from '../../workbook/cells/observation';
import { periodsOf } from '../calculate/readTables';
import type { TablePart, TableReading } from '../calculate/readTables';
import { isNumbered } from './indicatorKeys';
import { missingPeriod } from './joinWords';

/**
 * One reading of the tables of a plan in several sheets. Each table keeps its cells, layout and own plan as a part: what is written goes
 * to the rows of the parts, what is shown comes from the joined plan.
 *
 * @param tables two or more, on different sheets, with a period in common
 */
export function joinReadings(tables: readonly TableReading[]): TableReading {
  const [first] = tables;
  if (first === undefined) throw new RangeError('There are no tables to join');
  const { plan, parts } = joinPlans(tables.map((table) => ({ sheet: table.layout.sheet, plan: table.plan, isNumbered: isNumbered(table) })));
  const { cells, layout, settings } = first;
  const joined = tables.flatMap((table, at): TablePart[] => {
    const part = parts[at];
    return part === undefined ? [] : [{ ...table, plan: part.plan, part }];
  });
  const observations = [...tables.flatMap((table) => table.observations), ...lostPeriods(tables)];
  return { cells, layout, settings, plan, observations, parts: joined };
}

/** An observation on each table that lacks a period of which another has values. */
function lostPeriods(tables: readonly TableReading[]): Observation[] {
  const withValues = new Map(tables.flatMap(({ plan }) => periodsOf(plan).filter(({ hasValues }) => hasValues).map(({ id, label }) => [id, label] as const)));
  return [...withValues].flatMap(([id, label]) =>
    tables.filter(({ plan }) => !plan.periods.some((period) => periodId(period) === id)).map((table) => missingPeriod(table, label)));
}
