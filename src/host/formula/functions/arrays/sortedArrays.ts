import type { CellValue } from '../../../format/cellValue';
import { toBoolean, toWhole } from '../../evaluate/coerce';
import { compareNumbers, compareText, kindRank } from '../../evaluate/compareValues';
import { toArray } from '../../evaluate/evaluationContext';
import type { EvaluationContext } from '../../evaluate/evaluationContext';
import { FormulaFault } from '../../evaluate/formulaFault';
import type { Operand } from '../../evaluate/operand';
import { argument, arrayOf, transposed } from './arrayArguments';
import type { Rows } from './arrayArguments';

/** Excel's order when it sorts: numbers, text without regard to case, FALSE, TRUE, errors; blanks last in either direction. */
function compareSorted(one: CellValue, other: CellValue, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const ranks = kindRank(one) - kindRank(other);
  if (ranks !== 0) return ranks * direction;
  if (typeof one === 'number' && typeof other === 'number') return compareNumbers(one, other) * direction;
  if (typeof one === 'string' && typeof other === 'string') return compareText(one, other) * direction;
  return typeof one === 'boolean' ? (Number(one) - Number(other)) * direction : 0;
}

/** 1 ascending, -1 descending. */
function direction(operand: Operand | undefined, evaluation: EvaluationContext): number {
  const given = argument(operand, evaluation, 1, toWhole);
  if (given !== 1 && given !== -1) throw new FormulaFault('#VALUE!');
  return given;
}

interface SortKey {
  readonly values: readonly CellValue[];
  readonly direction: number;
}

function sortedRows(rows: Rows, keys: readonly SortKey[]): Rows {
  const order = rows.map((_, row) => row).sort((one, other) => {
    for (const key of keys) {
      const compared = compareSorted(key.values[one] ?? null, key.values[other] ?? null, key.direction);
      if (compared !== 0) return compared;
    }
    return one - other;
  });
  return order.map((row) => rows[row] ?? []);
}

/** SORT(array, column, order, by column). */
export function sort([array = null, index, order, byColumn]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const isByColumn = argument(byColumn, evaluation, false, toBoolean);
  const { rows } = toArray(array, evaluation);
  const lines = isByColumn ? transposed(rows) : rows;
  const at = argument(index, evaluation, 1, toWhole) - 1;
  if (at < 0 || at >= (lines[0]?.length ?? 0)) throw new FormulaFault('#VALUE!');
  const sorted = sortedRows(lines, [{ values: lines.map((line) => line[at] ?? null), direction: direction(order, evaluation) }]);
  return arrayOf(isByColumn ? transposed(sorted) : sorted);
}

/** SORTBY(array, by, order, by, order…): each `by` is one row or one column as long as the array. */
export function sortBy([array = null, ...given]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const { rows } = toArray(array, evaluation);
  const bys = given.flatMap((by, at) => (at % 2 === 0 ? [{ by: toArray(by, evaluation).rows, direction: direction(given[at + 1], evaluation) }] : []));
  const isByColumn = rows.length > 1 ? bys.every(({ by }) => by.length === 1) : bys.every(({ by }) => by.length === 1 && by[0]?.length === rows[0]?.length);
  const lines = isByColumn ? transposed(rows) : rows;
  const keys = bys.map(({ by, direction: one }): SortKey => ({ values: by.length === 1 ? (by[0] ?? []) : by.map((row) => row[0] ?? null), direction: one }));
  const fits = bys.every(({ by }) => (isByColumn ? by.length === 1 : (by[0]?.length ?? 0) === 1)) && keys.every(({ values }) => values.length === lines.length);
  if (!fits) throw new FormulaFault('#VALUE!');
  const sorted = sortedRows(lines, keys);
  return arrayOf(isByColumn ? transposed(sorted) : sorted);
}
