import { columnCount, rowCount } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { finite, toWhole } from '../evaluate/coerce';
import { eachCell, singleValue, toArray } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import { isCells } from '../evaluate/operand';
import type { ArrayOperand, Operand } from '../evaluate/operand';
import { eachNumber, eachValue, numbersOf, ofRanges } from './functionKinds';
import type { FunctionTable } from './functionKinds';
import { statisticFunctions } from './statisticFunctions';

const MANY = Infinity;

function total(operands: readonly Operand[], evaluation: EvaluationContext): number {
  let sum = 0;
  eachNumber(operands, evaluation, (number) => (sum += number));
  return finite(sum);
}

function average(operands: readonly Operand[], evaluation: EvaluationContext): number {
  let count = 0;
  let sum = 0;
  eachNumber(operands, evaluation, (number) => {
    sum += number;
    count++;
  });
  if (count === 0) throw new FormulaFault('#DIV/0!');
  return finite(sum / count);
}

/** Largest or smallest number, 0 without any. */
function extreme(operands: readonly Operand[], evaluation: EvaluationContext, better: (one: number, other: number) => number): number {
  let best: number | undefined;
  eachNumber(operands, evaluation, (number) => (best = best === undefined ? number : better(best, number)));
  return best ?? 0;
}

function product(operands: readonly Operand[], evaluation: EvaluationContext): number {
  const numbers = numbersOf(operands, evaluation);
  return numbers.length === 0 ? 0 : finite(numbers.reduce((left, right) => left * right, 1));
}

/** Counts numbers; a text written in the formula counts when it spells one, errors count nowhere. */
function countNumbers(operands: readonly Operand[], evaluation: EvaluationContext): number {
  let count = 0;
  for (const operand of operands) {
    const stored = typeof operand === 'object' && operand !== null && 'kind' in operand;
    try {
      if (stored) eachValue([operand], evaluation, (value) => (count += typeof value === 'number' ? 1 : 0));
      else eachNumber([operand], evaluation, () => count++);
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
    }
  }
  return count;
}

function countFilled(operands: readonly Operand[], evaluation: EvaluationContext): number {
  let count = 0;
  eachValue(operands, evaluation, (value) => (count += value === null ? 0 : 1));
  return count;
}

/** COUNTBLANK: blank cells and empty texts, cells past the used part of the sheet included. */
function countBlank(operands: readonly Operand[], evaluation: EvaluationContext): number {
  let filled = 0;
  let cells = 0;
  for (const operand of operands) {
    if (!isCells(operand)) throw new FormulaFault('#VALUE!');
    for (const area of operand.areas) cells += rowCount(area) * columnCount(area);
  }
  eachValue(operands, evaluation, (value) => (filled += value === null || value === '' ? 0 : 1));
  return cells - filled;
}

/** SUMPRODUCT: the sum of products of corresponding elements; values other than numbers are 0, arrays of different size `#VALUE!`. */
function sumProduct(operands: readonly Operand[], evaluation: EvaluationContext): number {
  const [first, ...others] = operands.map((operand) => toArray(operand, evaluation).rows);
  if (first === undefined) return 0;
  const sameSize = others.every((rows) => rows.length === first.length && rows[0]?.length === first[0]?.length);
  if (!sameSize) throw new FormulaFault('#VALUE!');
  let sum = 0;
  for (let row = 0; row < first.length; row++)
    for (let column = 0; column < (first[0]?.length ?? 0); column++) {
      let factor = numberFactor(first[row]?.[column]);
      for (const rows of others) factor *= numberFactor(rows[row]?.[column]);
      sum += factor;
    }
  return finite(sum);
}

function numberFactor(value: CellValue | undefined): number {
  if (typeof value === 'number') return value;
  if (value !== undefined && isCellError(value)) throw new FormulaFault(value);
  return 0;
}

/** The numbers of the functions whose names end in A: text is 0, TRUE is 1. */
function looseNumbers(operands: readonly Operand[], evaluation: EvaluationContext): number[] {
  const numbers: number[] = [];
  eachValue(operands, evaluation, (value) => {
    if (isCellError(value)) throw new FormulaFault(value);
    if (value !== null) numbers.push(typeof value === 'number' ? value : value === true ? 1 : 0);
  });
  return numbers;
}

function averageLoose(operands: readonly Operand[], evaluation: EvaluationContext): number {
  const numbers = looseNumbers(operands, evaluation);
  if (numbers.length === 0) throw new FormulaFault('#DIV/0!');
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Sums, counts and extremes. Source of each: Microsoft, "Excel functions (alphabetical)". */
export const sumFunctions: FunctionTable = {
  SUM: ofRanges(total, 1, MANY),
  AVERAGE: ofRanges(average, 1, MANY),
  AVERAGEA: ofRanges(averageLoose, 1, MANY),
  MIN: ofRanges((args, evaluation) => extreme(args, evaluation, Math.min), 1, MANY),
  MAX: ofRanges((args, evaluation) => extreme(args, evaluation, Math.max), 1, MANY),
  MINA: ofRanges((args, evaluation) => extreme(looseNumbers(args, evaluation), evaluation, Math.min), 1, MANY),
  MAXA: ofRanges((args, evaluation) => extreme(looseNumbers(args, evaluation), evaluation, Math.max), 1, MANY),
  PRODUCT: ofRanges(product, 1, MANY),
  SUMSQ: ofRanges((args, evaluation) => finite(numbersOf(args, evaluation).reduce((sum, number) => sum + number ** 2, 0)), 1, MANY),
  COUNT: ofRanges(countNumbers, 1, MANY),
  COUNTA: ofRanges(countFilled, 1, MANY),
  COUNTBLANK: ofRanges(countBlank, 1),
  SUMPRODUCT: ofRanges(sumProduct, 1, MANY),
};

/** The functions of SUBTOTAL by number; 101 to 111 are the same without hidden rows. */
const BY_NUMBER = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'];
const SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/**
 * SUBTOTAL: skips rows hidden by a filter, from 101 on all hidden rows, and cells with a subtotal, so that a total over them
 * does not count twice.
 */
function subtotal([number, ...operands]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const code = toWhole(singleValue(number, evaluation));
  const name = BY_NUMBER[(code > 100 ? code - 100 : code) - 1];
  const summary = name === undefined ? undefined : (sumFunctions[name] ?? statisticFunctions[name]);
  if (summary?.kind !== 'range') throw new FormulaFault('#VALUE!');
  return summary.run([shownValues(operands, code > 100, evaluation)], evaluation);
}

function shownValues(operands: readonly Operand[], withoutHidden: boolean, { workbook }: EvaluationContext): ArrayOperand {
  const values: CellValue[] = [];
  for (const operand of operands) {
    if (!isCells(operand)) throw new FormulaFault('#VALUE!');
    eachCell(operand, workbook, (value, row, column, sheet) => {
      if (value === null) return;
      const state = workbook.rowState?.(sheet, row);
      if (state === 'filtered' || (state === 'hidden' && withoutHidden)) return;
      if (!SUBTOTAL.test(workbook.formulaAt?.(sheet, row, column) ?? '')) values.push(value);
    });
  }
  return { kind: 'array', rows: [values] };
}

/** Subtotals. Source: Microsoft, "SUBTOTAL function". */
export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: ofRanges(subtotal, 2, 255, 0),
};
