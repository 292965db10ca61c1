import { cellError } from '../format/cellValue';
import { callFunction } from './callFunction';
import { dereference, valueOf } from './evaluation';
import type { Evaluation } from './evaluation';
import { applyOperator, negated, percentOf } from './applyOperator';
import type { FormulaNode } from './formulaNode';
import { lift, liftPair } from './lift';
import { isArray, isCells } from './operand';
import type { Operand } from './operand';
import { parseFormula } from './parseFormula';
import { joinReferences } from './joinReferences';
import { resolveReference, sheetsOf } from './resolveReference';
import { resolveStructured } from './resolveStructured';

/** Names may stand for names; more than this many one behind the other stand for themselves. */
const DEEPEST_NAME = 64;

/**
 * What a part of a formula gives. Cells come back unread, so that functions can use their places.
 *
 * @throws FormulaFault only from inside a function; the call that surrounds it turns it into its value.
 */
export function evaluateNode(node: FormulaNode, evaluation: Evaluation): Operand {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'missing':
      return null;
    case 'array':
      return { kind: 'array', rows: node.rows };
    case 'reference':
      return resolveReference(node.reference, evaluation);
    case 'name':
      return evaluateName(node, evaluation);
    case 'structured':
      return resolveStructured(node.table, node.inside, evaluation);
    case 'prefix':
      return evaluatePrefix(node, evaluation);
    case 'percent':
      return lift([dereference(evaluateNode(node.operand, evaluation), evaluation)], ([value = null]) => percentOf(value));
    case 'binary':
      return evaluateBinary(node, evaluation);
    case 'call':
      return callFunction(node.name, node.args, evaluation);
  }
}

function evaluatePrefix(node: FormulaNode & { kind: 'prefix' }, evaluation: Evaluation): Operand {
  const operand = evaluateNode(node.operand, evaluation);
  if (node.operator === '+') return operand;
  if (node.operator === '@') {
    const [area] = isCells(operand) ? operand.areas : [];
    return area === undefined ? operand : dereference(operand, { ...evaluation, mode: 'single' });
  }
  return lift([dereference(operand, evaluation)], ([value = null]) => negated(value));
}

function evaluateBinary({ operator, left, right }: FormulaNode & { kind: 'binary' }, evaluation: Evaluation): Operand {
  if (operator === ':' || operator === ' ' || operator === ',') {
    return joinReferences(operator, evaluateNode(left, evaluation), evaluateNode(right, evaluation));
  }
  const one = valueOf(left, evaluation);
  const other = valueOf(right, evaluation);
  if (!isArray(one) && !isArray(other)) return applyOperator(operator, one, other);
  return liftPair(one, other, (first, second) => applyOperator(operator, first, second));
}

/** A name that LET gives hides one of the workbook; a table's name alone is its data. Names are kept as they read in A1. */
function evaluateName({ name, sheet }: FormulaNode & { kind: 'name' }, evaluation: Evaluation): Operand {
  const local = sheet === undefined ? evaluation.locals?.get(name.toUpperCase()) : undefined;
  if (local !== undefined) return local;
  const [from] = sheet === undefined ? [evaluation.sheet] : (sheetsOf(sheet, evaluation) ?? []);
  if (from === undefined) return cellError('#REF!');
  const formula = evaluation.workbook.nameFormula(name, from);
  if (formula === undefined && sheet === undefined && evaluation.workbook.findTable(name) !== undefined) return resolveStructured(name, '', evaluation);
  const parsed = formula === undefined || evaluation.depth >= DEEPEST_NAME ? undefined : parseFormula(formula);
  if (parsed?.ok !== true) return cellError('#NAME?');
  const { locals: _outer, ...surroundings } = evaluation;
  return evaluateNode(parsed.node, { ...surroundings, down: evaluation.row, right: evaluation.column, depth: evaluation.depth + 1 });
}
