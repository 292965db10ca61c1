import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { finite } from '../coerce';
import { criterion } from '../criterion';
import type { Criterion } from '../criterion';
import { singleValue } from '../evaluation';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import type { FormulaWorkbook } from '../formulaWorkbook';
import type { FunctionTable, RangeFunction } from '../functionKinds';
import { heightOf, isCells, widthOf } from '../operand';
import type { Area, Operand } from '../operand';

interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

/** The one area that an argument must be: these functions take cells, not arrays. */
function areaOf(operand: Operand | undefined): Area {
  const [area] = isCells(operand) ? operand.areas : [];
  if (area === undefined) throw new FormulaFault('#VALUE!');
  return area;
}

function conditionsOf(args: readonly Operand[], evaluation: Evaluation): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < args.length; at += 2) {
    conditions.push({ area: areaOf(args[at]), criterion: criterion(singleValue(args[at + 1], evaluation)) });
  }
  const [first] = conditions;
  if (args.length % 2 !== 0 || first === undefined) throw new FormulaFault('#VALUE!');
  const sameSize = ({ area }: Condition) => heightOf(area) === heightOf(first.area) && widthOf(area) === widthOf(first.area);
  if (!conditions.every(sameSize)) throw new FormulaFault('#VALUE!');
  return conditions;
}

/** Visits the places, counted from the first cell, where all conditions hold, as far as the sheets are used. */
function eachMatch(conditions: readonly Condition[], workbook: FormulaWorkbook, visit: (row: number, column: number) => void): void {
  const [first] = conditions;
  if (first === undefined) return;
  const rows = Math.min(heightOf(first.area), Math.max(...conditions.map(({ area }) => workbook.usedSize(area.sheet).rows - area.top)));
  const columns = Math.min(widthOf(first.area), Math.max(...conditions.map(({ area }) => workbook.usedSize(area.sheet).columns - area.left)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const holds = conditions.every(({ area, criterion: { meets } }) => meets(workbook.valueAt(area.sheet, area.top + row, area.left + column)));
      if (holds) visit(row, column);
    }
  }
}

/** Counts matches; blank places past the used part match when every criterion takes blanks. */
function countMatches(args: readonly Operand[], evaluation: Evaluation): number {
  const conditions = conditionsOf(args, evaluation);
  let count = 0;
  let visited = 0;
  const { workbook } = evaluation;
  eachMatch(conditions, workbook, () => count++);
  const [first] = conditions;
  if (first === undefined || !conditions.every(({ criterion: { meetsBlank } }) => meetsBlank)) return count;
  eachMatch([{ ...first, criterion: ALL }, ...conditions.slice(1).map((condition) => ({ ...condition, criterion: ALL }))], workbook, () => visited++);
  return count + heightOf(first.area) * widthOf(first.area) - visited;
}

const ALL: Criterion = { meets: () => true, meetsBlank: true };

/** The numbers of `target` at the places where all conditions hold; its first cell says where, not its size. */
function matchingNumbers(target: Area, conditions: readonly Condition[], { workbook }: Evaluation): number[] {
  const numbers: number[] = [];
  eachMatch(conditions, workbook, (row, column) => {
    const value: CellValue = workbook.valueAt(target.sheet, target.top + row, target.left + column);
    if (isCellError(value)) throw new FormulaFault(value);
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

type Summary = (numbers: readonly number[]) => number;

const sumOf: Summary = (numbers) => finite(numbers.reduce((sum, number) => sum + number, 0));

const averageOf: Summary = (numbers) => {
  if (numbers.length === 0) throw new FormulaFault('#DIV/0!');
  return finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
};

const largestOf: Summary = (numbers) => numbers.reduce((best, number) => Math.max(best, number), numbers[0] ?? 0);
const smallestOf: Summary = (numbers) => numbers.reduce((best, number) => Math.min(best, number), numbers[0] ?? 0);

/** `SUMIF(range, criterion, [target])`: the criterion stands second. */
const withOneCondition = (summary: Summary): RangeFunction => ({
  kind: 'range',
  least: 2,
  most: 3,
  single: (index) => index === 1,
  run: (args, evaluation) => {
    const [tested, condition, target] = args;
    const conditions = conditionsOf([tested ?? null, condition ?? null], evaluation);
    return summary(matchingNumbers(areaOf(target ?? tested), conditions, evaluation));
  },
});

/** `SUMIFS(target, range, criterion, …)`: all areas have the size of the target. */
const withConditions = (summary: Summary): RangeFunction => ({
  kind: 'range',
  least: 3,
  most: 255,
  single: (index) => index > 0 && index % 2 === 0,
  run: ([target, ...rest], evaluation) => {
    const area = areaOf(target);
    const conditions = conditionsOf(rest, evaluation);
    const [first] = conditions;
    if (first === undefined || heightOf(first.area) !== heightOf(area) || widthOf(first.area) !== widthOf(area)) throw new FormulaFault('#VALUE!');
    return summary(matchingNumbers(area, conditions, evaluation));
  },
});

const counting = (most: number): RangeFunction => ({ kind: 'range', least: 2, most, single: (index) => index % 2 === 1, run: countMatches });

/** Counts and sums under conditions. Source of each: Microsoft, "Statistical functions" and "Math functions (reference)". */
export const conditionalFunctions: FunctionTable = {
  COUNTIF: counting(2),
  COUNTIFS: counting(254),
  SUMIF: withOneCondition(sumOf),
  AVERAGEIF: withOneCondition(averageOf),
  SUMIFS: withConditions(sumOf),
  AVERAGEIFS: withConditions(averageOf),
  MAXIFS: withConditions(largestOf),
  MINIFS: withConditions(smallestOf),
};
