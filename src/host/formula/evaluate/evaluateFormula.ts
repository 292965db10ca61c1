import { isSingleCell } from '../../area';
import { cellError } from '../../format/cellValue';
import type { CellError, CellValue } from '../../format/cellValue';
import { givesArray } from '../functions/arrays/arrayFunctions';
import { walkFormula } from '../parse/formulaNode';
import { readFormula } from '../parse/formulaTrees';
import type { FormulaTree } from '../parse/formulaTrees';
import type { CellPlace } from '../references/reference';
import { evaluateNode } from './evaluateNode';
import { dereference, implicitIntersection } from './evaluationContext';
import type { EvaluationContext } from './evaluationContext';
import { asUncalculable, faultAsValue, Uncalculable } from './formulaFault';
import type { FormulaWorkbook } from './formulaWorkbook';
import { LookupIndexes } from './lookupIndexes';
import { isArray, isCells } from './operand';
import type { ArrayOperand, Operand } from './operand';

/** Options of an evaluation; the default is a plain formula of a cell. */
interface EvaluationOptions {
  /** Evaluates whole ranges, as an array formula (Ctrl+Shift+Enter), where a plain formula takes the cell in its row. */
  readonly array?: boolean;
  /** Indexes shared by several formulas while no value changes. */
  readonly indexes?: LookupIndexes;
}

/**
 * The value of a formula in a cell.
 *
 * - Of cells it is the one in the formula's row or column, of an array the first value.
 * - A blank result is 0, as in Excel; a text that cannot be parsed and an unknown function give `#NAME?`.
 * - Throws nothing: errors are values, and what cannot be calculated shows one.
 *
 * @example evaluateFormula('=1+1', { sheet: 'Hoja1', row: 0, column: 0 }, workbook) // 2
 */
export function evaluateFormula(formula: string, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): CellValue {
  return evaluated(formula, place, (tree) => evaluateParsed(tree, place, workbook, options), (shown) => shown);
}

/** All values of a formula by row and column, with whole ranges as an array formula; errors as {@link evaluateFormula}. */
export function evaluateFormulaArray(formula: string, place: CellPlace, workbook: FormulaWorkbook): ArrayOperand['rows'] {
  return evaluated(formula, place, (tree) => evaluateArray(tree, place, workbook).rows, (shown) => [[shown]]);
}

/** What `calculate` makes of a formula; what `show` makes of an error for a text that is none or that cannot be calculated. */
function evaluated<Result>(formula: string, place: CellPlace, calculate: (tree: FormulaTree) => Result, show: (error: CellError) => Result): Result {
  const tree = readFormula(formula, place.row, place.column);
  if (tree === undefined) return show(cellError('#NAME?'));
  try {
    return calculate(tree);
  } catch (error) {
    const fault = asUncalculable(error);
    if (fault === undefined) throw error;
    return show(cellError(fault.shown));
  }
}

/**
 * {@link evaluateFormula} for a parsed formula.
 *
 * @throws Uncalculable, and RangeError when it goes too deep or becomes too large
 */
export function evaluateParsed(tree: FormulaTree, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): CellValue {
  const evaluation = evaluationAt(tree, place, workbook, options);
  return faultAsValue(() => {
    const operand = evaluateNode(tree.node, evaluation);
    if (isArray(operand) && (operand.rows.length > 1 || (operand.rows[0]?.length ?? 0) > 1) && hasArrayFunction(tree)) throw new Uncalculable('#NAME?');
    return cellResult(operand, evaluation);
  });
}

/** Whether a formula calls a function that gives arrays: one with several values fills further cells, which this host does not do. */
function hasArrayFunction({ node }: FormulaTree): boolean {
  let found = false;
  walkFormula(node, (one) => {
    found ||= one.kind === 'call' && givesArray(one.name);
  });
  return found;
}

/**
 * All values of an array formula by row and column; a single value is one row of one column.
 *
 * @throws as {@link evaluateParsed}
 * @example evaluateArray(tree, place, workbook).rows // [[1, 2], [3, 4]] for {1,2;3,4}
 */
export function evaluateArray(tree: FormulaTree, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): ArrayOperand {
  const evaluation = evaluationAt(tree, place, workbook, { ...options, array: true });
  const values = faultAsValue(() => dereference(evaluateNode(tree.node, evaluation), evaluation));
  const rows = isArray(values) ? values.rows : [[values]];
  return { kind: 'array', rows: rows.map((row) => row.map((value) => value ?? 0)) };
}

function evaluationAt(tree: FormulaTree, place: CellPlace, workbook: FormulaWorkbook, { array = false, indexes }: EvaluationOptions): EvaluationContext {
  return {
    workbook,
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    down: place.row - tree.row,
    right: place.column - tree.column,
    mode: array ? 'array' : 'single',
    depth: 0,
    indexes: indexes ?? new LookupIndexes(),
    evaluate: evaluateNode,
  };
}

function cellResult(operand: Operand, evaluation: EvaluationContext): CellValue {
  if (isArray(operand)) return operand.rows[0]?.[0] ?? 0;
  if (!isCells(operand)) return operand ?? 0;
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return cellError('#VALUE!');
  if (isSingleCell(area) || evaluation.mode === 'array') return evaluation.workbook.valueAt(area.sheet, area.top, area.left) ?? 0;
  return implicitIntersection(area, evaluation) ?? 0;
}
