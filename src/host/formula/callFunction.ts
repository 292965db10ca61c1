import { cellError, isCellError } from '../format/cellValue';
import type { CellValue } from '../format/cellValue';
import { dereference, valueOf } from './evaluation';
import type { Evaluation } from './evaluation';
import { FormulaFault } from './formulaFault';
import type { RangeFunction, ValueFunction } from './functionKinds';
import type { FormulaNode } from './formulaNode';
import { formulaFunction } from './formulaFunction';
import { lift } from './lift';
import { isArray, isSingle } from './operand';
import type { Operand } from './operand';

/**
 * What a function call gives: `#NAME?` for an unknown name, `#VALUE!` for a wrong number of arguments (Excel does not
 * accept those on entry, a file may still hold them).
 */
export function callFunction(name: string, args: readonly FormulaNode[], evaluation: Evaluation): Operand {
  const called = formulaFunction(name);
  if (called === undefined) return cellError('#NAME?');
  if (args.length < called.least || args.length > called.most) return cellError('#VALUE!');
  try {
    switch (called.kind) {
      case 'lazy':
        return called.run(args, evaluation);
      case 'value':
        return callWithValues(called, args, evaluation);
      case 'range':
        return callWithRanges(called, args, evaluation);
    }
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

function callWithValues(called: ValueFunction, args: readonly FormulaNode[], evaluation: Evaluation): Operand {
  const values = args.map((arg) => valueOf(arg, evaluation));
  return lift(values, (single) => {
    const error = called.takesErrors ? undefined : single.find(isCellError);
    return error ?? runOnValues(called, single, evaluation);
  });
}

function runOnValues(called: ValueFunction, single: readonly CellValue[], evaluation: Evaluation): CellValue {
  try {
    return called.run(single, evaluation);
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

/** Ranges are read whole; where single values among the arguments are arrays, the call is made for each element. */
function callWithRanges(called: RangeFunction, args: readonly FormulaNode[], evaluation: Evaluation): Operand {
  const whole: Evaluation = evaluation.mode === 'array' ? evaluation : { ...evaluation, mode: 'array' };
  const { single: isSingleArgument } = called;
  if (isSingleArgument === undefined) return called.run(args.map((arg) => evaluation.evaluate(arg, whole)), evaluation);
  const operands = args.map((arg, index) => (isSingleArgument(index) ? valueOf(arg, evaluation) : evaluation.evaluate(arg, whole)));
  const places = operands.flatMap((operand, index) => (isSingleArgument(index) && isArray(operand) ? [index] : []));
  if (places.length === 0) return runChecked(called, operands, isSingleArgument, evaluation);
  const arrays = places.map((place) => operands[place]).filter((operand) => isArray(operand));
  return lift(arrays, (single) => {
    const filled = operands.map((operand, index) => (places.includes(index) ? (single[places.indexOf(index)] ?? null) : operand));
    const result = faultAsOperand(() => runChecked(called, filled, isSingleArgument, evaluation));
    const value = dereference(result, evaluation);
    return isArray(value) ? (value.rows[0]?.[0] ?? null) : value;
  });
}

function faultAsOperand(run: () => Operand): Operand {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

function runChecked(called: RangeFunction, operands: readonly Operand[], isSingleArgument: (index: number) => boolean, evaluation: Evaluation): Operand {
  const error = operands.find((operand, index) => isSingleArgument(index) && isSingle(operand) && isCellError(operand));
  return error ?? called.run(operands, evaluation);
}
