import { isSingleCell } from '../../area';
import { cellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { readFormula } from '../parse/formulaTrees';
import type { FormulaTree } from '../parse/formulaTrees';
import type { CellPlace } from '../references/reference';
import { evaluateNode } from './evaluateNode';
import { dereference, implicitIntersection } from './evaluationContext';
import type { EvaluationContext } from './evaluationContext';
import { FormulaFault } from './formulaFault';
import type { FormulaWorkbook } from './formulaWorkbook';
import { LookupIndexes } from './lookupIndexes';
import { isArray, isCells } from './operand';
import type { ArrayOperand, Operand } from './operand';

/** How a formula is evaluated that is not a cell's own plain formula. */
export interface EvaluationOptions {
  /** Reads whole ranges where a plain formula would take the cell in its row: array formulas (Ctrl+Shift+Enter). */
  readonly array?: boolean;
  /** Kept over several formulas while no value changes, to make look-ups quick. */
  readonly indexes?: LookupIndexes;
}

/**
 * The value of a formula in a cell.
 *
 * - A formula that gives cells or an array gives one of them: the cell in its own row or column, or the first value.
 * - A blank result is 0, as in Excel; a text that is no formula gives `#NAME?`, an unknown function too.
 * - Nothing is thrown: errors are values.
 *
 * @example evaluateFormula('=1+1', { sheet: 'Hoja1', row: 0, column: 0 }, workbook) // 2
 */
export function evaluateFormula(formula: string, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): CellValue {
  const tree = readFormula(formula, place.row, place.column);
  return tree === undefined ? cellError('#NAME?') : evaluateParsed(tree, place, workbook, options);
}

/** As {@link evaluateFormula}, of a formula that is parsed already. */
export function evaluateParsed(tree: FormulaTree, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): CellValue {
  const evaluation = evaluationAt(tree, place, workbook, options);
  return guarded(() => cellResult(evaluateNode(tree.node, evaluation), evaluation));
}

/**
 * All values of an array formula, in rows; a single value is one row of one.
 *
 * @example evaluateArray(tree, place, workbook).rows // [[1, 2], [3, 4]] for {1,2;3,4}
 */
export function evaluateArray(tree: FormulaTree, place: CellPlace, workbook: FormulaWorkbook, options: EvaluationOptions = {}): ArrayOperand {
  const evaluation = evaluationAt(tree, place, workbook, { ...options, array: true });
  let result: CellValue | ArrayOperand = null;
  const fault = guarded(() => {
    result = dereference(evaluateNode(tree.node, evaluation), evaluation);
    return null;
  });
  const values = (fault ?? result) as CellValue | ArrayOperand;
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

function guarded(run: () => CellValue): CellValue {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

function cellResult(operand: Operand, evaluation: EvaluationContext): CellValue {
  if (isArray(operand)) return operand.rows[0]?.[0] ?? 0;
  if (!isCells(operand)) return operand ?? 0;
  const [area] = operand.areas;
  if (area === undefined || operand.areas.length > 1) return cellError('#VALUE!');
  if (isSingleCell(area) || evaluation.mode === 'array') return evaluation.workbook.valueAt(area.sheet, area.top, area.left) ?? 0;
  return implicitIntersection(area, evaluation) ?? 0;
}
