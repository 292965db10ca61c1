import { isUnder } from '../codeRank';
import { aggregationAt, directionAt } from '../indicatorColumns';
import type { IndicatorColumns } from '../indicatorColumns';
import type { ElementRanks } from './rule';
import { stepsAgainst } from './goalTrend';

/** The indicators that a check of the registration may strike, in sheet order: one pass for all the checks, which leaves few. */
export function irregularIndicators(columns: IndicatorColumns, ranks: ElementRanks): readonly number[] {
  const irregular: number[] = [];
  for (let i = 0; i < columns.count; i += 1) if (!isRegular(columns, ranks, i)) irregular.push(i);
  return irregular;
}

/** Registered in full, under the element its code names, with goals that never go against the sense: no check of the registration strikes it. */
function isRegular(columns: IndicatorColumns, ranks: ElementRanks, i: number): boolean {
  if (columns.relevances[i] === 0 || columns.units.of[i] === 0 || columns.parameters.of[i] !== 0) return false;
  const aggregation = aggregationAt(columns, i);
  if (aggregation === 'maximum' || aggregation === 'minimum' || !isUnderOwnElement(columns, ranks, i)) return false;
  const direction = directionAt(columns, i);
  return (direction === 'ascending' && !stepsAgainst(columns, i, 1)) || (direction === 'descending' && !stepsAgainst(columns, i, -1));
}

/** False also for one without an element and for what is not a code. */
export function isUnderOwnElement({ ofObjective, parents, ranks: own }: IndicatorColumns, ranks: ElementRanks, i: number): boolean {
  const above = (ofObjective[i] === 1 ? ranks.objectives : ranks.actions)[parents[i] ?? -1] ?? NaN;
  return isUnder(own[i] ?? NaN, above);
}
