import { columnCount, rowCount } from '../../area';
import { errorFromText, isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { finite, textToNumber } from '../evaluate/coerce';
import { compareNumbers, compareText, sameText, wildcardPattern } from '../evaluate/compareValues';
import { singleValue } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { FormulaWorkbook } from '../evaluate/formulaWorkbook';
import type { LookupValue } from '../evaluate/lookupIndexes';
import type { Operand, SheetArea } from '../evaluate/operand';
import { firstArea } from './functionKinds';
import type { FunctionTable, RangeFunction } from './functionKinds';

interface Condition {
  readonly area: SheetArea;
  readonly criterion: Criterion;
}

function conditionsOf(args: readonly Operand[], evaluation: EvaluationContext): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < args.length; at += 2) {
    conditions.push({ area: firstArea(args[at]), criterion: criterion(singleValue(args[at + 1], evaluation)) });
  }
  const [first] = conditions;
  if (args.length % 2 !== 0 || first === undefined) throw new FormulaFault('#VALUE!');
  const sameSize = ({ area }: Condition) => rowCount(area) === rowCount(first.area) && columnCount(area) === columnCount(first.area);
  if (!conditions.every(sameSize)) throw new FormulaFault('#VALUE!');
  return conditions;
}

/** Visits the rows and columns, from the first cell, where all conditions hold, within the used part of the sheets. */
function eachMatch(conditions: readonly Condition[], evaluation: EvaluationContext, visit: (row: number, column: number) => void): void {
  const { workbook } = evaluation;
  const holds = (row: number, column: number) =>
    conditions.every(({ area, criterion: { meets } }) => meets(workbook.valueAt(area.sheet, area.top + row, area.left + column)));
  const listed = listedPlaces(conditions, evaluation);
  if (listed !== undefined) {
    for (const row of listed) if (holds(row, 0)) visit(row, 0);
    return;
  }
  const { rows, columns } = usedPart(conditions, workbook);
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) if (holds(row, column)) visit(row, column);
}

/** The rows where the first condition for one value may hold, from the index of its column; undefined without an index. */
function listedPlaces(conditions: readonly Condition[], { indexes, workbook }: EvaluationContext): readonly number[] | undefined {
  const indexed = conditions.find(({ criterion: { equalTo } }) => equalTo !== undefined);
  const wanted = indexed?.criterion.equalTo;
  return indexed === undefined || wanted === undefined ? undefined : indexes.positionsOf(wanted, indexed.area, workbook, 'spelled');
}

/** The largest number of rows and columns that a condition may have values in. */
function usedPart(conditions: readonly Condition[], workbook: FormulaWorkbook): { rows: number; columns: number } {
  const size = (full: (area: SheetArea) => number, used: (area: SheetArea) => number) =>
    Math.max(0, Math.min(...conditions.map(({ area }) => full(area)), Math.max(...conditions.map(({ area }) => used(area)))));
  return {
    rows: size(rowCount, ({ sheet, top }) => workbook.usedSize(sheet).rows - top),
    columns: size(columnCount, ({ sheet, left }) => workbook.usedSize(sheet).columns - left),
  };
}

/** Counts matches; cells past the used part match when every criterion accepts blanks. */
function countMatches(args: readonly Operand[], evaluation: EvaluationContext): number {
  const conditions = conditionsOf(args, evaluation);
  let count = 0;
  eachMatch(conditions, evaluation, () => count++);
  const [first] = conditions;
  if (first === undefined || !conditions.every(({ criterion: { meetsBlank } }) => meetsBlank)) return count;
  const { rows, columns } = usedPart(conditions, evaluation.workbook);
  return count + rowCount(first.area) * columnCount(first.area) - rows * columns;
}

/** The numbers of `target` where all conditions hold; only its first cell counts, not its size. */
function matchingNumbers(target: SheetArea, conditions: readonly Condition[], evaluation: EvaluationContext): number[] {
  const { workbook } = evaluation;
  const numbers: number[] = [];
  eachMatch(conditions, evaluation, (row, column) => {
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

/** `SUMIF(range, criterion, [target])`. */
const withOneCondition = (summary: Summary): RangeFunction => ({
  kind: 'range',
  least: 2,
  most: 3,
  single: (index) => index === 1,
  run: (args, evaluation) => {
    const [tested, condition, target] = args;
    const conditions = conditionsOf([tested ?? null, condition ?? null], evaluation);
    return summary(matchingNumbers(firstArea(target ?? tested), conditions, evaluation));
  },
});

/** `SUMIFS(target, range, criterion, …)`: all areas must have the size of the target. */
const withConditions = (summary: Summary): RangeFunction => ({
  kind: 'range',
  least: 3,
  most: 255,
  single: (index) => index > 0 && index % 2 === 0,
  run: ([target, ...rest], evaluation) => {
    const area = firstArea(target);
    const conditions = conditionsOf(rest, evaluation);
    const [first] = conditions;
    if (first === undefined || rowCount(first.area) !== rowCount(area) || columnCount(first.area) !== columnCount(area)) throw new FormulaFault('#VALUE!');
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

/** The test of a condition. `meetsBlank` is its result for a blank cell, so that empty rows need not be visited. */
interface Criterion {
  readonly meets: (value: CellValue) => boolean;
  readonly meetsBlank: boolean;
  /** The value that a cell must equal, when an index can find such cells; else undefined. */
  readonly equalTo?: LookupValue;
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/s;

/**
 * The criterion of COUNTIF, SUMIF and similar functions: a value, or a text with an operator (`">=75"`, `"<>"`, `"AEI*"`).
 *
 * - A number, also as text, equals numbers and texts that spell it; `<` and `>` compare values of the same kind only.
 * - `*`, `?` and `~` in text are wildcards; case is ignored; `""` and `"="` match blanks, `"<>"` all others.
 * - A blank criterion cell is 0.
 * - Source: Microsoft, "COUNTIF function", "SUMIFS function".
 */
function criterion(condition: CellValue): Criterion {
  const test = testOf(condition ?? 0);
  const equalTo = equalityOf(condition ?? 0);
  return { meets: test, meetsBlank: test(null), ...(equalTo === undefined ? {} : { equalTo }) };
}

function equalityOf(condition: CellValue): LookupValue | undefined {
  if (typeof condition !== 'string') return typeof condition === 'object' ? undefined : condition;
  const [, operator = '=', operand = ''] = OPERATOR.exec(condition) ?? [];
  if (operator !== '=' || operand === '') return undefined;
  const wanted = operandValue(operand);
  const isPlain = typeof wanted !== 'object' && (typeof wanted !== 'string' || wildcardPattern(wanted) === undefined);
  return isPlain ? wanted : undefined;
}

function testOf(condition: CellValue): (value: CellValue) => boolean {
  if (typeof condition !== 'string') return equals(condition);
  const [, operator, operand = ''] = OPERATOR.exec(condition) ?? [];
  if (operator === undefined && operand === '') return (value) => value === null || value === '';
  if (operand === '') return operator === '=' ? (value) => value === null : operator === '<>' ? (value) => value !== null : () => false;
  const wanted = operandValue(operand);
  if (operator === undefined || operator === '=') return equals(wanted);
  if (operator === '<>') {
    const same = equals(wanted);
    return (value) => !same(value);
  }
  return ordered(operator, wanted);
}

function operandValue(operand: string): CellValue {
  const word = operand.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return textToNumber(operand) ?? errorFromText(operand) ?? operand;
}

function equals(wanted: CellValue): (value: CellValue) => boolean {
  if (isCellError(wanted)) return (value) => isCellError(value) && value.error === wanted.error;
  if (typeof wanted === 'number')
    return (value) =>
      typeof value === 'number'
        ? value === wanted || compareNumbers(value, wanted) === 0
        : typeof value === 'string' && textToNumber(value) === wanted;
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const pattern = wildcardPattern(wanted);
  if (pattern !== undefined) return (value) => typeof value === 'string' && pattern.test(value);
  return (value) => typeof value === 'string' && sameText(value, wanted);
}

function ordered(operator: string, wanted: CellValue): (value: CellValue) => boolean {
  const decide = (order: number) =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  if (typeof wanted === 'number') return (value) => typeof value === 'number' && decide(compareNumbers(value, wanted));
  if (typeof wanted === 'string') return (value) => typeof value === 'string' && decide(compareText(value, wanted));
  return (value) => typeof value === 'boolean' && decide(Number(value) - Number(wanted));
}
