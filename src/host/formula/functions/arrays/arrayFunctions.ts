import { cellError, isCellError } from '../../../format/cellValue';
import type { CellValue } from '../../../format/cellValue';
import { toBoolean, toNumber, toWhole } from '../../evaluate/coerce';
import { toArray } from '../../evaluate/evaluationContext';
import type { EvaluationContext } from '../../evaluate/evaluationContext';
import { FormulaFault } from '../../evaluate/formulaFault';
import { refuseGiants } from '../../evaluate/operand';
import type { Operand } from '../../evaluate/operand';
import { ofRanges } from '../functionKinds';
import type { FunctionTable } from '../functionKinds';
import { argument, arrayOf, transposed } from './arrayArguments';
import type { Rows } from './arrayArguments';
import { sort, sortBy } from './sortedArrays';

function sequence(args: readonly Operand[], evaluation: EvaluationContext): Operand {
  const [height, width] = [argument(args[0], evaluation, 1, toWhole), argument(args[1], evaluation, 1, toWhole)];
  const [start, step] = [argument(args[2], evaluation, 1, toNumber), argument(args[3], evaluation, 1, toNumber)];
  if (height < 0 || width < 0) throw new FormulaFault('#VALUE!');
  refuseGiants(height, width);
  return arrayOf(Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => start + (row * width + column) * step)));
}

/** Whether a row or column is kept by FILTER. */
function isKept(value: CellValue): boolean {
  if (isCellError(value)) throw new FormulaFault(value);
  return value !== null && toBoolean(value);
}

function filter([array = null, include = null, empty]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const { rows } = toArray(array, evaluation);
  const test = toArray(include, evaluation).rows;
  const isByRow = test.length === rows.length && test[0]?.length === 1;
  if (!isByRow && (test.length !== 1 || test[0]?.length !== rows[0]?.length)) throw new FormulaFault('#VALUE!');
  const kept = isByRow ? rows.filter((_, row) => isKept(test[row]?.[0] ?? null)) : rows.map((row) => row.filter((_, column) => isKept(test[0]?.[column] ?? null)));
  const isNone = kept.length === 0 || kept[0]?.length === 0;
  return isNone && empty !== undefined ? toArray(empty, evaluation) : arrayOf(kept);
}

/** Two lines with the same key are the same for UNIQUE: text without regard to case, blanks and "" apart. */
const lineKey = (line: readonly CellValue[]): string =>
  JSON.stringify(line.map((value) => (typeof value === 'string' ? `t${value.toUpperCase()}` : isCellError(value) ? `e${value.error}` : value)));

function unique([array = null, byColumn, once]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const isByColumn = argument(byColumn, evaluation, false, toBoolean);
  const isOnce = argument(once, evaluation, false, toBoolean);
  const { rows } = toArray(array, evaluation);
  const groups = new Map<string, { readonly line: readonly CellValue[]; count: number }>();
  for (const line of isByColumn ? transposed(rows) : rows) {
    const key = lineKey(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, count: 1 });
    else group.count += 1;
  }
  const lines = [...groups.values()].filter(({ count }) => !isOnce || count === 1).map(({ line }) => line);
  return arrayOf(isByColumn ? transposed(lines) : lines);
}

/** The first lines for a positive count, the last for a negative one; all where none is given. */
function taken<T>(lines: readonly T[], operand: Operand | undefined, evaluation: EvaluationContext): readonly T[] {
  const count = argument(operand, evaluation, lines.length, toWhole);
  return count >= 0 ? lines.slice(0, count) : lines.slice(count);
}

function dropped<T>(lines: readonly T[], operand: Operand | undefined, evaluation: EvaluationContext): readonly T[] {
  const count = argument(operand, evaluation, 0, toWhole);
  return count >= 0 ? lines.slice(count) : lines.slice(0, count);
}

const cutting = (cut: typeof taken) => ([array = null, height, width]: readonly Operand[], evaluation: EvaluationContext): Operand =>
  arrayOf(cut(toArray(array, evaluation).rows, height, evaluation).map((row) => cut(row, width, evaluation)));

/** The lines with these numbers, from 1, or from -1 at the end. */
function chosen<T>(lines: readonly T[], numbers: readonly Operand[], evaluation: EvaluationContext): T[] {
  return numbers.flatMap((operand) => toArray(operand, evaluation).rows.flat()).map((value) => {
    if (isCellError(value)) throw new FormulaFault(value);
    const number = toWhole(value);
    const line = lines[number > 0 ? number - 1 : lines.length + number];
    if (number === 0 || line === undefined) throw new FormulaFault('#VALUE!');
    return line;
  });
}

const chooseRows = ([array = null, ...numbers]: readonly Operand[], evaluation: EvaluationContext): Operand =>
  arrayOf(chosen(toArray(array, evaluation).rows, numbers, evaluation));

const chooseColumns = ([array = null, ...numbers]: readonly Operand[], evaluation: EvaluationContext): Operand =>
  arrayOf(transposed(chosen(transposed(toArray(array, evaluation).rows), numbers, evaluation)));

/** The values one after another. `ignore`: 1 blanks, 2 errors, 3 both. */
function listed([array = null, ignore, byColumn]: readonly Operand[], evaluation: EvaluationContext): CellValue[] {
  const { rows } = toArray(array, evaluation);
  const skips = argument(ignore, evaluation, 0, toWhole);
  if (skips < 0 || skips > 3) throw new FormulaFault('#VALUE!');
  const values = (argument(byColumn, evaluation, false, toBoolean) ? transposed(rows) : rows).flat();
  return values.filter((value) => !(value === null && (skips & 1) === 1) && !(isCellError(value) && (skips & 2) === 2));
}

const BEYOND = cellError('#N/A');

/** Arrays one below another; what a narrower one does not have is `#N/A`. */
function stacked(arrays: readonly Rows[]): Rows {
  const width = Math.max(...arrays.map((rows) => rows[0]?.length ?? 0));
  return arrays.flatMap((rows) => rows.map((row) => Array.from({ length: width }, (_, column): CellValue => (column < row.length ? (row[column] ?? null) : BEYOND))));
}

const arraysOf = (args: readonly Operand[], evaluation: EvaluationContext): Rows[] => args.map((operand) => toArray(operand, evaluation).rows);

/** Functions that give arrays. Source of each: Microsoft, "Lookup and reference functions (reference)" and "SEQUENCE function". */
export const arrayFunctions: FunctionTable = {
  SEQUENCE: ofRanges(sequence, 1, 4),
  FILTER: ofRanges(filter, 2, 3),
  SORT: ofRanges(sort, 1, 4),
  SORTBY: ofRanges(sortBy, 2, Infinity),
  UNIQUE: ofRanges(unique, 1, 3),
  TAKE: ofRanges(cutting(taken), 2, 3),
  DROP: ofRanges(cutting(dropped), 2, 3),
  CHOOSEROWS: ofRanges(chooseRows, 2, Infinity),
  CHOOSECOLS: ofRanges(chooseColumns, 2, Infinity),
  TOCOL: ofRanges((args, evaluation) => arrayOf(listed(args, evaluation).map((value) => [value])), 1, 3),
  TOROW: ofRanges((args, evaluation) => arrayOf([listed(args, evaluation)]), 1, 3),
  VSTACK: ofRanges((args, evaluation) => arrayOf(stacked(arraysOf(args, evaluation))), 1, Infinity),
  HSTACK: ofRanges((args, evaluation) => arrayOf(transposed(stacked(arraysOf(args, evaluation).map(transposed)))), 1, Infinity),
};

/** Whether a function (its name in upper case) gives an array that fills more cells than its own. */
export const givesArray = (name: string): boolean => name in arrayFunctions;

const CALLS = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${Object.keys(arrayFunctions).join('|')})\\(`, 'iu');

/** Whether a formula may have several results, as far as the functions that it calls tell. */
export const mayFillCells = (formula: string): boolean => CALLS.test(formula);
