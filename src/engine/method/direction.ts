import type { Aggregation, Direction, Indicator } from '../plan/indicator';
import { aggregationAt, directionAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';

/** What the sense of an indicator depends on. */
export type DirectionInput = Pick<Indicator, 'direction' | 'aggregation' | 'targets'>;

/**
 * The sense of an indicator: the registered one, else the one that CEPLAN's application deduced before 2023.
 *
 * - A permitted maximum or minimum without a sense is *No definido*, as the application pairs them.
 * - Without either, the net change of the targets decides: below zero is descending, otherwise ascending (also when constant).
 *   ND is left out, a zero counts, the baseline does not: 57, 71, 0 printed 100 for 25 and 56, so it was descending;
 *   33 as baseline and 16, 17, 18 was ascending.
 * - Source: method note, section 3 (REQ; IGP-B7 rows IND.01.AEI.02.03 and IND.01.AEI.04.04).
 *
 * @example directionOf({ direction: null, aggregation: null, targets: [57, 71, 0] }) // 'descending'
 */
export const directionOf = ({ direction, aggregation, targets }: DirectionInput): Direction =>
  registeredDirection(direction, aggregation) ?? deducedFrom(netChange(targets.filter((target) => target !== null)));

function registeredDirection(direction: Direction | null, aggregation: Aggregation | null): Direction | null {
  if (direction !== null) return direction;
  return aggregation === 'maximum' || aggregation === 'minimum' ? 'undefined' : null;
}

const deducedFrom = (change: number): Direction => (change < 0 ? 'descending' : 'ascending');

const netChange = (targets: readonly number[]): number => (targets[targets.length - 1] ?? 0) - (targets[0] ?? 0);

/** What the targets of indicator `i` change by from the first to the last; 0 without any. ND is left out. */
export function netChangeAt({ targets }: IndicatorColumns, i: number): number {
  let first = NaN;
  let last = 0;
  for (const column of targets) {
    const target = column[i] ?? NaN;
    if (Number.isNaN(target)) continue;
    if (Number.isNaN(first)) first = target;
    last = target;
  }
  return Number.isNaN(first) ? 0 : last - first;
}

/**
 * Whether a VO below the target is good: descending, or *No definido* with *Máximo permisible*.
 * *No definido* with anything else counts as ascending.
 *
 * - Source: method note, sections 4 and 11.
 *
 * @example lowerIsBetter({ direction: 'undefined', aggregation: 'maximum', targets: [] }) // true
 */
export const lowerIsBetter = (sense: DirectionInput): boolean => isLowerBetter(directionOf(sense), sense.aggregation);

/** {@link lowerIsBetter} of indicator `i`. */
export function lowerIsBetterAt(columns: IndicatorColumns, i: number): boolean {
  const aggregation = aggregationAt(columns, i);
  return isLowerBetter(registeredDirection(directionAt(columns, i), aggregation) ?? deducedFrom(netChangeAt(columns, i)), aggregation);
}

const isLowerBetter = (direction: Direction, aggregation: Aggregation | null): boolean =>
  direction === 'descending' || (direction === 'undefined' && aggregation === 'maximum');
