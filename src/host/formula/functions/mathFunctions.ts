import { finite, toNumber, toWhole } from '../coerce';
import { power } from '../applyOperator';
import { FormulaFault } from '../formulaFault';
import { ofRanges, ofValues } from '../functionKinds';
import type { FunctionTable, ValueFunction } from '../functionKinds';
import { roundDecimal } from '../roundDecimal';
import { numbersOf } from './numbersOf';

/** A function of one number. */
const ofNumber = (compute: (number: number) => number): ValueFunction => ofValues(([value = null]) => finite(compute(toNumber(value))), 1);

const ofTwoNumbers = (compute: (one: number, other: number) => number): ValueFunction =>
  ofValues(([one = null, other = null]) => finite(compute(toNumber(one), toNumber(other))), 2);

/** What is left has the sign of the divisor. */
function modulo(number: number, divisor: number): number {
  if (divisor === 0) throw new FormulaFault('#DIV/0!');
  return number - divisor * Math.floor(number / divisor);
}

function quotient(number: number, divisor: number): number {
  if (divisor === 0) throw new FormulaFault('#DIV/0!');
  return Math.trunc(number / divisor);
}

function positive(number: number): number {
  if (number <= 0) throw new FormulaFault('#NUM!');
  return number;
}

function logarithm(number: number, base: number): number {
  if (positive(base) === 1) throw new FormulaFault('#DIV/0!');
  if (base === 10) return Math.log10(positive(number));
  return base === 2 ? Math.log2(positive(number)) : Math.log(positive(number)) / Math.log(base);
}

/** Away from zero to the next even or odd whole number. */
function towardsParity(number: number, odd: boolean): number {
  const size = roundDecimal(Math.abs(number), 0, 'up');
  const next = size % 2 === (odd ? 1 : 0) ? size : size + 1;
  return number < 0 ? -next : next;
}

function factorial(number: number): number {
  if (number < 0) throw new FormulaFault('#NUM!');
  let result = 1;
  for (let factor = 2; factor <= Math.trunc(number); factor++) result *= factor;
  return result;
}

function combinations(all: number, taken: number): number {
  const [items, chosen] = [Math.trunc(all), Math.trunc(taken)];
  if (chosen < 0 || items < chosen) throw new FormulaFault('#NUM!');
  let result = 1;
  for (let step = 1; step <= chosen; step++) result = (result * (items - chosen + step)) / step;
  return Math.round(result);
}

function commonDivisor(numbers: readonly number[]): number {
  if (numbers.some((number) => number < 0)) throw new FormulaFault('#NUM!');
  return numbers.map(Math.trunc).reduce((one, other) => {
    let [left, right] = [one, other];
    while (right !== 0) [left, right] = [right, left % right];
    return left;
  }, 0);
}

function commonMultiple(numbers: readonly number[]): number {
  return numbers.map(Math.trunc).reduce((one, other) => (one === 0 || other === 0 ? 0 : (one / commonDivisor([one, other])) * other), 1);
}

/** Arithmetic on single numbers. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
export const mathFunctions: FunctionTable = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber((number) => Math.sqrt(number)),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((number) => Math.log(positive(number))),
  LOG10: ofNumber((number) => Math.log10(positive(number))),
  LOG: ofValues(([number = null, base = 10]) => finite(logarithm(toNumber(number), toNumber(base))), 1, 2),
  POWER: ofTwoNumbers(power),
  PI: ofValues(() => Math.PI, 0),
  MOD: ofTwoNumbers(modulo),
  QUOTIENT: ofTwoNumbers(quotient),
  EVEN: ofNumber((number) => towardsParity(number, false)),
  ODD: ofNumber((number) => towardsParity(number, true)),
  FACT: ofNumber(factorial),
  COMBIN: ofTwoNumbers(combinations),
  GCD: ofRanges((args, evaluation) => commonDivisor(numbersOf(args, evaluation)), 1, Infinity),
  LCM: ofRanges((args, evaluation) => finite(commonMultiple(numbersOf(args, evaluation))), 1, Infinity),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  RADIANS: ofNumber((number) => (number * Math.PI) / 180),
  DEGREES: ofNumber((number) => (number * 180) / Math.PI),
  ISEVEN: ofValues(([number = null]) => toWhole(number) % 2 === 0, 1),
  ISODD: ofValues(([number = null]) => toWhole(number) % 2 !== 0, 1),
};
