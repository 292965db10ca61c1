import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { toNumber } from '../evaluate/coerce';
import { eachCell } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import { isArray, isCells } from '../evaluate/operand';
import type { Operand, SheetArea } from '../evaluate/operand';
import type { FormulaNode } from '../parse/formulaNode';

interface ArgumentCount {
  readonly least: number;
  /** Infinity when any number of arguments is allowed. */
  readonly most: number;
}

/** A function of single values; of an array it is applied to each element. An error argument is the result unless it takes errors. */
export interface ValueFunction extends ArgumentCount {
  readonly kind: 'value';
  readonly takesErrors?: true;
  /** An argument left out between commas is `null`, one left out at the end is missing from `args`. */
  readonly run: (args: readonly CellValue[], evaluation: EvaluationContext) => CellValue;
}

/** A function of cells and arrays; `single` tells which arguments (from 0) are single values nevertheless. */
export interface RangeFunction extends ArgumentCount {
  readonly kind: 'range';
  readonly single?: (index: number) => boolean;
  readonly run: (args: readonly Operand[], evaluation: EvaluationContext) => Operand;
}

/** A function that evaluates its arguments itself, because it needs only some of them or their position. */
export interface LazyFunction extends ArgumentCount {
  readonly kind: 'lazy';
  readonly run: (args: readonly FormulaNode[], evaluation: EvaluationContext) => Operand;
}

export type FormulaFunction = ValueFunction | RangeFunction | LazyFunction;

/** Functions by their English name in upper case. */
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of single values; `most` defaults to `least`. */
export const ofValues = (run: ValueFunction['run'], least: number, most = least): ValueFunction => ({ kind: 'value', least, most, run });

/** A function of single values that also receives errors. */
export const ofAnyValues = (run: ValueFunction['run'], least: number, most = least): ValueFunction => ({
  kind: 'value',
  least,
  most,
  run,
  takesErrors: true,
});

/** A function of cells and arrays; `single` lists the indexes of arguments that are single values. */
export const ofRanges = (run: RangeFunction['run'], least: number, most = least, ...single: number[]): RangeFunction => ({
  kind: 'range',
  least,
  most,
  run,
  ...(single.length > 0 && { single: (index) => single.includes(index) }),
});

/** A function that evaluates its arguments itself. */
export const ofNodes = (run: LazyFunction['run'], least: number, most = least): LazyFunction => ({ kind: 'lazy', least, most, run });

/**
 * Visits the numbers of arguments as SUM does: in cells and arrays only numbers (text, logical values and blanks are skipped); a
 * single value is converted ("3" is 3, TRUE is 1).
 *
 * @throws FormulaFault the first error value.
 */
export function eachNumber(operands: readonly Operand[], { workbook }: EvaluationContext, visit: (number: number) => void): void {
  const visitStored = (value: CellValue) => {
    if (typeof value === 'number') visit(value);
    else if (isCellError(value)) throw new FormulaFault(value);
  };
  for (const operand of operands) {
    if (isCells(operand)) eachCell(operand, workbook, visitStored);
    else if (isArray(operand)) for (const row of operand.rows) row.forEach(visitStored);
    else visit(toNumber(operand));
  }
}

/** The numbers that {@link eachNumber} visits. */
export function numbersOf(operands: readonly Operand[], evaluation: EvaluationContext): number[] {
  const numbers: number[] = [];
  eachNumber(operands, evaluation, (number) => numbers.push(number));
  return numbers;
}

/** Visits every value of the arguments; cells past the used part of a sheet are left out. */
export function eachValue(operands: readonly Operand[], { workbook }: EvaluationContext, visit: (value: CellValue) => void): void {
  for (const operand of operands) {
    if (isCells(operand)) eachCell(operand, workbook, visit);
    else if (isArray(operand)) for (const row of operand.rows) row.forEach((value) => visit(value));
    else visit(operand);
  }
}

/**
 * The cells of an argument that must be a reference; of several areas the first.
 *
 * @throws FormulaFault `#VALUE!` for a value or an array.
 */
export function firstArea(operand: Operand | undefined): SheetArea {
  const [area] = isCells(operand) ? operand.areas : [];
  if (area === undefined) throw new FormulaFault('#VALUE!');
  return area;
}
