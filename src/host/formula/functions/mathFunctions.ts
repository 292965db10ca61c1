import type { CellValue } from '../../format/cellValue';
import { power } from '../evaluate/applyOperator';
import { finite, toNumber, toWhole } from '../evaluate/coerce';
import { FormulaFault } from '../evaluate/formulaFault';
import type { FormulaWorkbook } from '../evaluate/formulaWorkbook';
import { roundDecimal } from '../evaluate/roundDecimal';
import type { Rounding } from '../evaluate/roundDecimal';
import { numbersOf, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

/** A function of one number. */
const ofNumber = (compute: (number: number) => number): ValueFunction => ofValues(([value = null]) => finite(compute(toNumber(value))), 1);

const ofTwoNumbers = (compute: (one: number, other: number) => number): ValueFunction =>
  ofValues(([one = null, other = null]) => finite(compute(toNumber(one), toNumber(other))), 2);

/** MOD: the remainder has the sign of the divisor. */
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

/** EVEN and ODD: away from zero to the next even or odd whole number. */
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

/** Mathematical functions of single numbers. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
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

const toDecimals = (rounding: Rounding, least: 1 | 2): ValueFunction =>
  ofValues(([number = null, decimals = 0]) => finite(roundDecimal(toNumber(number), toWhole(decimals), rounding)), least, 2);

/** INT: down to the next whole number; -8.9 becomes -9. */
function floorWhole(number: number): number {
  return number < 0 ? -roundDecimal(-number, 0, 'up') : roundDecimal(number, 0, 'down');
}

const ceilWhole = (number: number): number => -floorWhole(-number);

/** A multiple without binary noise: 3 × 0.1 is 0.3. */
const multiple = (times: number, step: number): number => Number((times * step).toPrecision(15));

/** CEILING and FLOOR: to a multiple of the step; a positive number with a negative step is `#NUM!`. */
function toStep(round: (number: number) => number, whenZero: () => number): ValueFunction['run'] {
  return ([value = null, stepValue = null]: readonly CellValue[]) => {
    const number = toNumber(value);
    const step = toNumber(stepValue);
    if (number === 0) return 0;
    if (step === 0) return whenZero();
    if (number > 0 && step < 0) throw new FormulaFault('#NUM!');
    return finite(multiple(round(number / step), step));
  };
}

/** CEILING.MATH and FLOOR.MATH: the sign of the step is ignored; a mode other than 0 rounds negative numbers the other way. */
function toStepMath(round: (number: number) => number): ValueFunction['run'] {
  return ([value = null, stepValue = 1, mode = 0]) => {
    const number = toNumber(value);
    const step = Math.abs(toNumber(stepValue));
    if (step === 0) return 0;
    const turned = number < 0 && toNumber(mode) !== 0;
    return finite(multiple(turned ? -round(-number / step) : round(number / step), step));
  };
}

function toNearestMultiple(number: number, step: number): number {
  if (number === 0 || step === 0) return 0;
  if (Math.sign(number) !== Math.sign(step)) throw new FormulaFault('#NUM!');
  return multiple(roundDecimal(number / step, 0), step);
}

/** Rounding functions, on the 15 digits that Excel shows. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
export const roundFunctions: FunctionTable = {
  ROUND: toDecimals('half', 2),
  ROUNDUP: toDecimals('up', 2),
  ROUNDDOWN: toDecimals('down', 2),
  TRUNC: toDecimals('down', 1),
  INT: ofValues(([number = null]) => floorWhole(toNumber(number)), 1),
  CEILING: ofValues(toStep(ceilWhole, () => 0), 2),
  FLOOR: ofValues(
    toStep(floorWhole, () => {
      throw new FormulaFault('#DIV/0!');
    }),
    2,
  ),
  'CEILING.MATH': ofValues(toStepMath(ceilWhole), 1, 3),
  'FLOOR.MATH': ofValues(toStepMath(floorWhole), 1, 3),
  MROUND: ofValues(([number = null, step = null]) => finite(toNearestMultiple(toNumber(number), toNumber(step))), 2),
};

const chance = (workbook: FormulaWorkbook): number => workbook.random?.() ?? Math.random();

/** Random numbers, which are calculated every time. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
export const randomFunctions: FunctionTable = {
  RAND: ofValues((_args, { workbook }) => chance(workbook), 0),
  RANDBETWEEN: ofValues(([low = null, high = null], { workbook }) => {
    const [bottom, top] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))];
    if (bottom > top) throw new FormulaFault('#NUM!');
    return bottom + Math.floor(chance(workbook) * (top - bottom + 1));
  }, 2),
};
