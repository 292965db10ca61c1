import { isCellError } from '../format/cellValue';
import type { CellValue } from '../format/cellValue';
import { compareValues, equalValues } from './compareValues';
import type { Evaluation } from './evaluation';
import { usedLength } from './vector';
import type { Vector } from './vector';
import { wildcardPattern } from './wildcardPattern';

type Wanted = string | number | boolean;

const sameKind = (value: CellValue, wanted: Wanted): value is Wanted => typeof value === typeof wanted;

/**
 * The place of the first value equal to the wanted one, -1 without any. Blanks and errors are never found.
 *
 * - `wildcards` reads `*`, `?` and `~` in a wanted text; `last` searches from the end.
 */
export function findExact(
  wanted: Wanted,
  vector: Vector,
  evaluation: Evaluation,
  { wildcards = true, last = false }: { wildcards?: boolean; last?: boolean } = {},
): number {
  const pattern = wildcards && typeof wanted === 'string' ? wildcardPattern(wanted) : undefined;
  if (pattern === undefined && vector.area !== undefined) {
    const places = evaluation.indexes.positionsOf(wanted, vector.area, evaluation.workbook, 'apart');
    if (places !== undefined) return places[last ? places.length - 1 : 0] ?? -1;
  }
  const equal = (value: CellValue) =>
    sameKind(value, wanted) && (pattern === undefined ? equalValues(value, wanted) : pattern.test(String(value)));
  const length = usedLength(vector, evaluation);
  for (let step = 0; step < length; step++) {
    const place = last ? length - 1 - step : step;
    if (equal(vector.at(place))) return place;
  }
  return -1;
}

/**
 * The place of the largest value that is not above the wanted one, in an ascending list; the last one among equals;
 * -1 when all are above. Halves the list as Excel does, passing over values of another kind, so that on a list that
 * is not sorted it is wrong in the same way.
 */
export function findSorted(wanted: Wanted, vector: Vector, evaluation: Evaluation, descending = false): number {
  let low = 0;
  let high = usedLength(vector, evaluation) - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameKind(vector.at(probe), wanted)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    const order = compareValues(vector.at(probe), wanted) * (descending ? -1 : 1);
    if (order <= 0) {
      found = probe;
      low = probe + 1;
      if (descending && order === 0) return firstOfEquals(wanted, vector, probe);
    } else high = middle - 1;
  }
  return found;
}

function firstOfEquals(wanted: Wanted, vector: Vector, place: number): number {
  let first = place;
  while (first > 0 && vector.at(first - 1) === wanted) first--;
  return first;
}

/** The place of the value nearest to the wanted one from below (`-1`) or above (`1`), whatever the order of the list. */
export function findNearest(wanted: Wanted, vector: Vector, evaluation: Evaluation, side: -1 | 1): number {
  let best = -1;
  let bestValue: CellValue = null;
  const length = usedLength(vector, evaluation);
  for (let place = 0; place < length; place++) {
    const value = vector.at(place);
    if (isCellError(value) || !sameKind(value, wanted)) continue;
    if (compareValues(value, wanted) * side < 0) continue;
    if (best < 0 || compareValues(value, bestValue) * side < 0) {
      best = place;
      bestValue = value;
    }
  }
  return best;
}
