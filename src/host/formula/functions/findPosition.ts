import { areaOf, columnCount, rowCount } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { compareValues, equalValues, wildcardPattern } from '../evaluate/compareValues';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { LookupValue } from '../evaluate/lookupIndexes';
import { cellsOf, isArray, isCells } from '../evaluate/operand';
import type { Operand, SheetArea } from '../evaluate/operand';

const sameKind = (value: CellValue, wanted: LookupValue): value is LookupValue => typeof value === typeof wanted;

/**
 * The position of the first value equal to the wanted one, from 0; -1 without one. Blanks and errors are never found.
 *
 * - `wildcards` interprets `*`, `?` and `~` in a wanted text; `last` searches from the end.
 */
export function findExact(
  wanted: LookupValue,
  vector: Vector,
  evaluation: EvaluationContext,
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
 * The position of the largest value not above the wanted one in an ascending list, the last among equals; -1 when all are
 * above. Binary search as in Excel, skipping values of another kind, so that on an unsorted list it gives the same result.
 */
export function findSorted(wanted: LookupValue, vector: Vector, evaluation: EvaluationContext, descending = false): number {
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

function firstOfEquals(wanted: LookupValue, vector: Vector, place: number): number {
  let first = place;
  while (first > 0 && vector.at(first - 1) === wanted) first--;
  return first;
}

/** The position of the value nearest to the wanted one from below (`-1`) or above (`1`) in a list of any order; -1 without one. */
export function findNearest(wanted: LookupValue, vector: Vector, evaluation: EvaluationContext, side: -1 | 1): number {
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

/** A rectangle of values, of cells or of an array; rows and columns count from 0. Cells are read on demand. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => CellValue;
  /** A part of the grid; of cells it is cells again. Height and width are at least 1. */
  readonly part: (row: number, column: number, height: number, width: number) => Operand;
  /** The cells; absent for an array. */
  readonly area?: SheetArea;
}

/** One row or column of a grid. */
export interface Vector {
  readonly length: number;
  readonly at: (place: number) => CellValue;
  readonly area?: SheetArea;
}

/**
 * An operand as a grid.
 *
 * @throws FormulaFault `#VALUE!` for several areas.
 */
export function gridOf(operand: Operand, { workbook }: EvaluationContext): Grid {
  if (isCells(operand)) {
    const [area] = operand.areas;
    if (area === undefined || operand.areas.length > 1) throw new FormulaFault('#VALUE!');
    return {
      height: rowCount(area),
      width: columnCount(area),
      area,
      at: (row, column) => workbook.valueAt(area.sheet, area.top + row, area.left + column),
      part: (row, column, height, width) =>
        cellsOf({ sheet: area.sheet, ...areaOf(area.top + row, area.left + column, height, width) }),
    };
  }
  const rows = isArray(operand) ? operand.rows : [[operand]];
  return {
    height: rows.length,
    width: rows[0]?.length ?? 0,
    at: (row, column) => rows[row]?.[column] ?? null,
    part: (row, column, height, width) => arrayPart(rows.slice(row, row + height).map((values) => values.slice(column, column + width))),
  };
}

function arrayPart(rows: readonly (readonly CellValue[])[]): Operand {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : { kind: 'array', rows };
}

/** The first row of a grid. */
export function rowVector(grid: Grid): Vector {
  const vector = { length: grid.width, at: (place: number) => grid.at(0, place) };
  return grid.area === undefined ? vector : { ...vector, area: { ...grid.area, bottom: grid.area.top } };
}

/** The first column of a grid. */
export function columnVector(grid: Grid): Vector {
  const vector = { length: grid.height, at: (place: number) => grid.at(place, 0) };
  return grid.area === undefined ? vector : { ...vector, area: { ...grid.area, right: grid.area.left } };
}

/** The length of a vector within the used part of its sheet. */
function usedLength({ length, area }: Vector, { workbook }: EvaluationContext): number {
  if (area === undefined) return length;
  const used = workbook.usedSize(area.sheet);
  return Math.max(0, Math.min(length, area.left === area.right ? used.rows - area.top : used.columns - area.left));
}
