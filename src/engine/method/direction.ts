import { aggregationAt, directionAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import type { Aggregation, Direction, Indicator } from '../plan/indicator';

/** What decides whether more is better. */
export type DirectionInput = Pick<Indicator, 'direction' | 'aggregation' | 'targets'>;

/**
 * The sense of an indicator: the one registered, else the one CEPLAN's application deduced before 2023.
 *
 * - A permitted maximum or minimum without a sense is *No definido*, as the application pairs them.
 * - Without either, the net change of the targets decides: below zero is descending, otherwise ascending (constant included).
 *   ND is left out, a zero counts, the baseline does not: 57, 71, 0 printed 100 for 25 and 56, so it was descending;
 *   33 as baseline and 16, 17, 18 was ascending.
 * - Source: method note, section 3 (REQ; IGP-B7 rows IND.01.AEI.02.03 and IND.01.AEI.04.04).
 *
 * @example directionOf({ direction: null, aggregation: null, targets: [57, 71, 0] }) // 'descending'
 */
export const directionOf = ({ direction, aggregation, targets }: DirectionInput): Direction =>
  registeredDirection(direction, aggregation) ?? deducedFrom(netChange(targets));

function registeredDirection(direction: Direction | null, aggregation: Aggregation | null): Direction | null {
  if (direction !== null) return direction;
  return aggregation === 'maximum' || aggregation === 'minimum' ? 'undefined' : null;
}

const deducedFrom = (net: number): Direction => (net < 0 ? 'descending' : 'ascending');

function netChange(targets: readonly (number | null)[]): number {
  let first: number | null = null;
  let last: number | null = null;
  for (const target of targets) {
    if (target === null) continue;
    first ??= target;
    last = target;
  }
  return first === null || last === null ? 0 : last - first;
}

/**
 * Is reaching less than the target good? Descending, or *No definido* with *Máximo permisible*.
 * *No definido* with anything else counts as ascending.
 *
 * - Source: method note, sections 4 and 11.
 *
 * @example lowerIsBetter({ direction: 'undefined', aggregation: 'maximum', targets: [] }) // true
 */
export const lowerIsBetter = (sense: DirectionInput): boolean => isLowerBetter(directionOf(sense), sense.aggregation);

/** {@link lowerIsBetter} of one of many. */
export function lowerIsBetterAt(columns: IndicatorColumns, i: number): boolean {
  const aggregation = aggregationAt(columns, i);
  return isLowerBetter(registeredDirection(directionAt(columns, i), aggregation) ?? deducedFrom(netTargetChangeAt(columns, i)), aggregation);
}

const isLowerBetter = (direction: Direction, aggregation: Aggregation | null): boolean =>
  direction === 'descending' || (direction === 'undefined' && aggregation === 'maximum');

/** What the targets of one of many changed by, ND left out: the last less the first; 0 without any. */
export function netTargetChangeAt({ targets }: IndicatorColumns, i: number): number {
  let first = NaN;
  let last = NaN;
  for (let k = 0; k < targets.length; k += 1) {
    const target = targets[k]?.[i] ?? NaN;
    if (Number.isNaN(target)) continue;
    if (Number.isNaN(first)) first = target;
    last = target;
  }
  return Number.isNaN(first) ? 0 : last - first;
}
