import { COLUMN_LIMIT, columnCount, isValidArea, ROW_LIMIT, rowCount } from '../../area';
import type { CellValue } from '../../format/cellValue';
import { toBoolean, toText, toWhole } from '../evaluate/coerce';
import { dereference, singleValue, toArray } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault, Uncalculable } from '../evaluate/formulaFault';
import { cellsOf, isCells, isSingle } from '../evaluate/operand';
import type { Operand, SheetArea } from '../evaluate/operand';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';
import { sheetPrefix } from '../references/printReference';
import { columnName } from '../references/reference';
import { firstArea, ofNodes, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, LazyFunction } from './functionKinds';

function onSheet(area: SheetArea): Operand {
  if (!isValidArea(area)) throw new FormulaFault('#REF!');
  return cellsOf(area);
}

/** OFFSET: a negative height or width extends upwards or to the left. */
function offset([reference, rows, columns, height, width]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const area = firstArea(reference);
  const number = (operand: Operand | undefined, absent: number) => {
    const value = singleValue(operand, evaluation);
    return value === null ? absent : toWhole(value);
  };
  const tall = number(height, rowCount(area));
  const wide = number(width, columnCount(area));
  if (tall === 0 || wide === 0) throw new FormulaFault('#REF!');
  const row = area.top + number(rows, 0);
  const column = area.left + number(columns, 0);
  return onSheet({
    sheet: area.sheet,
    top: Math.min(row, row + tall + 1),
    bottom: Math.max(row, row + tall - 1),
    left: Math.min(column, column + wide + 1),
    right: Math.max(column, column + wide - 1),
  });
}

/** INDIRECT: the cells that a text names, by a reference in A1 or R1C1, a defined name or a structured reference. */
function indirect([text = null, a1]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const isA1 = a1 === undefined || toBoolean(singleValue(a1, evaluation));
  const { row, column } = evaluation;
  const parsed = parseFormula(toText(singleValue(text, evaluation)).replace(/^=/, ''), isA1 ? { kind: 'A1' } : { kind: 'R1C1', row, column });
  const result = parsed.ok && REFERENCE_NODES.has(parsed.node.kind) ? named(parsed.node, { ...evaluation, down: 0, right: 0 }) : null;
  if (!isCells(result)) throw new FormulaFault('#REF!');
  return result;
}

/** The cells that a node of INDIRECT names; `#REF!` for a sheet, name or table that does not exist. Other workbooks stay unknown. */
function named(node: FormulaNode, evaluation: EvaluationContext): Operand {
  try {
    return evaluation.evaluate(node, evaluation);
  } catch (error) {
    const isElsewhere = (node.kind === 'reference' && node.reference.sheet?.workbook !== undefined) || (node.kind === 'name' && node.sheet?.workbook !== undefined);
    if (error instanceof Uncalculable && !isElsewhere) throw new FormulaFault('#REF!');
    throw error;
  }
}

const REFERENCE_NODES: ReadonlySet<FormulaNode['kind']> = new Set(['reference', 'name', 'structured', 'binary']);

/** ROW and COLUMN: of the formula's cell or of the first cell of a reference; in an array formula of all its cells. */
function ordinal(own: (evaluation: EvaluationContext) => number, span: (area: SheetArea) => CellValue[][]): LazyFunction {
  return ofNodes(([node], evaluation) => {
    if (node === undefined) return own(evaluation) + 1;
    const rows = span(firstArea(evaluation.evaluate(node, { ...evaluation, mode: 'array' })));
    const single = evaluation.mode === 'single' || (rows.length === 1 && rows[0]?.length === 1);
    return single ? (rows[0]?.[0] ?? 0) : { kind: 'array', rows };
  }, 0, 1);
}

const numbersFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_place, at) => first + at + 1);

function sizeOf(operand: Operand, evaluation: EvaluationContext, across: boolean): number {
  if (isCells(operand)) return across ? columnCount(firstArea(operand)) : rowCount(firstArea(operand));
  const { rows } = toArray(operand, evaluation);
  return across ? (rows[0]?.length ?? 0) : rows.length;
}

/** ADDRESS. Kinds 1 to 4: `$` at both, at the row, at the column, at none. */
function address([row = null, column = null, kind = 1, a1 = true, sheet]: readonly CellValue[]): string {
  const [down, across, absolute] = [toWhole(row), toWhole(column), toWhole(kind)];
  if (down < 1 || down > ROW_LIMIT || across < 1 || across > COLUMN_LIMIT || absolute < 1 || absolute > 4) throw new FormulaFault('#VALUE!');
  const fixedRow = absolute <= 2;
  const fixedColumn = absolute === 1 || absolute === 3;
  const prefix = sheet === undefined ? '' : sheetPrefix({ first: toText(sheet) });
  if (a1 === null || toBoolean(a1)) return `${prefix}${fixedColumn ? '$' : ''}${columnName(across - 1)}${fixedRow ? '$' : ''}${down}`;
  return `${prefix}R${fixedRow ? down : `[${down}]`}C${fixedColumn ? across : `[${across}]`}`;
}

function transpose([operand = null]: readonly Operand[], evaluation: EvaluationContext): Operand {
  const { rows } = toArray(operand, evaluation);
  return { kind: 'array', rows: (rows[0] ?? []).map((_value, column) => rows.map((row) => row[column] ?? null)) };
}

/** Reference functions. Source of each: Microsoft, "Lookup and reference functions (reference)". */
export const referenceFunctions: FunctionTable = {
  OFFSET: ofRanges(offset, 3, 5, 1, 2, 3, 4),
  INDIRECT: ofRanges(indirect, 1, 2, 0, 1),
  ROW: ordinal(({ row }) => row, ({ top, bottom }) => numbersFrom(top, bottom - top + 1).map((row) => [row])),
  COLUMN: ordinal(({ column }) => column, ({ left, right }) => [numbersFrom(left, right - left + 1)]),
  ROWS: ofRanges(([operand = null], evaluation) => sizeOf(operand, evaluation, false), 1),
  COLUMNS: ofRanges(([operand = null], evaluation) => sizeOf(operand, evaluation, true), 1),
  AREAS: ofRanges(([operand]) => (isCells(operand) ? operand.areas.length : 1), 1),
  ADDRESS: ofValues(address, 2, 5),
  TRANSPOSE: ofRanges(transpose, 1),
  HYPERLINK: ofNodes(([link, name], evaluation) => {
    const shown = name ?? link;
    const value = shown === undefined ? null : dereference(evaluation.evaluate(shown, evaluation), evaluation);
    return isSingle(value) ? value : (value.rows[0]?.[0] ?? null);
  }, 1, 2),
};
