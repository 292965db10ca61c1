import { cellError, isCellError } from '../../format/cellValue';
import type { CellError } from '../../format/cellValue';
import { formulaFunction, readsDays } from '../functions/formulaFunction';
import type { RangeFunction, ValueFunction } from '../functions/functionKinds';
import type { FormulaNode } from '../parse/formulaNode';
import { parseFormula } from '../parse/parseFormula';
import { applyOperator, negated, percentOf } from './applyOperator';
import { dereference, MAX_NAME_DEPTH, singleValue, valueOf } from './evaluationContext';
import type { EvaluationContext } from './evaluationContext';
import { faultAsValue, Uncalculable } from './formulaFault';
import { isArray, isSingle, mapElementPairs, mapElements } from './operand';
import type { Operand } from './operand';
import { joinReferences, resolveReference, resolveStructured, sheetsOf } from './resolveReference';

/**
 * The result of a node. References are returned as cells, not values, because functions use their position.
 *
 * @throws FormulaFault from inside a function; the call around it turns it into an error value.
 */
export function evaluateNode(node: FormulaNode, evaluation: EvaluationContext): Operand {
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
      return mapElements([dereference(evaluateNode(node.operand, evaluation), evaluation)], ([value = null]) => percentOf(value));
    case 'binary':
      return evaluateBinary(node, evaluation);
    case 'call':
      return callFunction(node.name, node.args, evaluation);
  }
}

function evaluatePrefix(node: FormulaNode & { kind: 'prefix' }, evaluation: EvaluationContext): Operand {
  const operand = evaluateNode(node.operand, evaluation);
  if (node.operator === '+') return operand;
  if (node.operator === '@') return singleValue(operand, evaluation);
  return mapElements([dereference(operand, evaluation)], ([value = null]) => negated(value));
}

function evaluateBinary({ operator, left, right }: FormulaNode & { kind: 'binary' }, evaluation: EvaluationContext): Operand {
  if (operator === ':' || operator === ' ' || operator === ',') {
    return joinReferences(operator, evaluateNode(left, evaluation), evaluateNode(right, evaluation));
  }
  const one = valueOf(left, evaluation);
  const other = valueOf(right, evaluation);
  if (!isArray(one) && !isArray(other)) return applyOperator(operator, one, other);
  return mapElementPairs(one, other, (first, second) => applyOperator(operator, first, second));
}

/** A name: of LET, else of the workbook, else of a table, whose data it is. References of defined names are relative to A1. */
function evaluateName({ name, sheet }: FormulaNode & { kind: 'name' }, evaluation: EvaluationContext): Operand {
  const local = sheet === undefined ? evaluation.locals?.get(name.toUpperCase()) : undefined;
  if (local !== undefined) return local;
  const [from] = sheet === undefined ? [evaluation.sheet] : (sheetsOf(sheet, evaluation) ?? []);
  if (from === undefined) throw new Uncalculable('#REF!');
  const formula = evaluation.workbook.nameFormula(name, from);
  if (formula === undefined && sheet === undefined && evaluation.workbook.findTable(name) !== undefined) return resolveStructured(name, '', evaluation);
  const parsed = formula === undefined || evaluation.depth >= MAX_NAME_DEPTH ? undefined : parseFormula(formula);
  if (parsed?.ok !== true) return noName(name, evaluation);
  const { locals: _outer, ...surroundings } = evaluation;
  return evaluateNode(parsed.node, { ...surroundings, down: evaluation.row, right: evaluation.column, depth: evaluation.depth + 1 });
}

/** `#NAME?` for a name that was deleted; any other may be one of a macro or of an add-in. */
function noName(name: string, { workbook }: EvaluationContext): CellError {
  if (workbook.wasDeleted?.(name) !== true) throw new Uncalculable('#NAME?');
  return cellError('#NAME?');
}

/**
 * The result of a function call.
 *
 * @throws Uncalculable for an unknown function, for one of dates where days count from 1904, and for a number of arguments that the function does not have here
 */
function callFunction(name: string, args: readonly FormulaNode[], evaluation: EvaluationContext): Operand {
  const called = formulaFunction(name);
  if (called === undefined) throw new Uncalculable('#NAME?');
  if (evaluation.workbook.isFrom1904?.() === true && readsDays(name)) throw new Uncalculable('#VALUE!');
  if (args.length < called.least || args.length > called.most) throw new Uncalculable('#VALUE!');
  return faultAsValue(() => {
    switch (called.kind) {
      case 'lazy':
        return called.run(args, evaluation);
      case 'value':
        return callWithValues(called, args, evaluation);
      case 'range':
        return callWithRanges(called, args, evaluation);
    }
  });
}

function callWithValues(called: ValueFunction, args: readonly FormulaNode[], evaluation: EvaluationContext): Operand {
  const values = args.map((arg) => valueOf(arg, evaluation));
  return mapElements(values, (single) => {
    const error = called.takesErrors ? undefined : single.find(isCellError);
    return error ?? faultAsValue(() => called.run(single, evaluation));
  });
}

/** Calls a function with whole ranges; once per element when an argument that is a single value is an array. */
function callWithRanges(called: RangeFunction, args: readonly FormulaNode[], evaluation: EvaluationContext): Operand {
  const whole: EvaluationContext = evaluation.mode === 'array' ? evaluation : { ...evaluation, mode: 'array' };
  const { single: isSingleArgument } = called;
  if (isSingleArgument === undefined) return called.run(args.map((arg) => evaluation.evaluate(arg, whole)), evaluation);
  const operands = args.map((arg, index) => (isSingleArgument(index) ? valueOf(arg, evaluation) : evaluation.evaluate(arg, whole)));
  const places = operands.flatMap((operand, index) => (isSingleArgument(index) && isArray(operand) ? [index] : []));
  if (places.length === 0) return runChecked(called, operands, isSingleArgument, evaluation);
  const arrays = places.map((place) => operands[place]).filter((operand) => isArray(operand));
  return mapElements(arrays, (single) => {
    const filled = operands.map((operand, index) => (places.includes(index) ? (single[places.indexOf(index)] ?? null) : operand));
    const result = faultAsValue(() => runChecked(called, filled, isSingleArgument, evaluation));
    const value = dereference(result, evaluation);
    return isArray(value) ? (value.rows[0]?.[0] ?? null) : value;
  });
}

function runChecked(called: RangeFunction, operands: readonly Operand[], isSingleArgument: (index: number) => boolean, evaluation: EvaluationContext): Operand {
  const error = operands.find((operand, index) => isSingleArgument(index) && isSingle(operand) && isCellError(operand));
  return error ?? called.run(operands, evaluation);
}
