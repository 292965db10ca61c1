import type { CellValue } from '../../format/cellValue';
import { finite, toNumber } from '../evaluate/coerce';
import { singleValue } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { Operand } from '../evaluate/operand';
import { numbersOf, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

/** The value after all periods of an amount of 1, and of a payment of 1 in each period. */
function growth(rate: number, periods: number, atStart: boolean): { sum: number; payments: number } {
  const sum = (1 + rate) ** periods;
  return { sum, payments: rate === 0 ? periods : ((atStart ? 1 + rate : 1) * (sum - 1)) / rate };
}

const payment = (rate: number, periods: number, present: number, future: number, atStart: boolean): number => {
  const { sum, payments } = growth(rate, periods, atStart);
  return -(present * sum + future) / payments;
};

const futureValue = (rate: number, periods: number, paid: number, present: number, atStart: boolean): number => {
  const { sum, payments } = growth(rate, periods, atStart);
  return -(present * sum + paid * payments);
};

const presentValue = (rate: number, periods: number, paid: number, future: number, atStart: boolean): number => {
  const { sum, payments } = growth(rate, periods, atStart);
  return -(future + paid * payments) / sum;
};

function periodCount(rate: number, paid: number, present: number, future: number, atStart: boolean): number {
  if (rate === 0) return -(present + future) / paid;
  const due = paid * (atStart ? 1 + rate : 1);
  return Math.log((due - future * rate) / (due + present * rate)) / Math.log(1 + rate);
}

type Annuity = (first: number, second: number, third: number, fourth: number, atStart: boolean) => number;

/** A function of equal payments: three numbers, a future or present value, and the type (1: payments at the start of a period). */
const ofAnnuity = (compute: Annuity): ValueFunction =>
  ofValues((args) => {
    const [first = 0, second = 0, third = 0, fourth = 0, type = 0] = args.map((arg: CellValue) => toNumber(arg));
    return finite(compute(first, second, third, fourth, type !== 0));
  }, 3, 5);

function rate(args: readonly CellValue[]): number {
  const [periods = 0, paid = 0, present = 0, future = 0, type = 0, guess = 0.1] = args.map((arg) => toNumber(arg));
  return findRoot((tried) => {
    const { sum, payments } = growth(tried, periods, type !== 0);
    return present * sum + paid * payments + future;
  }, guess);
}

/** The net present value; the first value is due after one period. */
const netPresentValue = (tried: number, values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value / (1 + tried) ** (at + 1), 0);

function internalRate([values = null, guess]: readonly Operand[], evaluation: EvaluationContext): number {
  const numbers = numbersOf([values], evaluation);
  if (!numbers.some((number) => number > 0) || !numbers.some((number) => number < 0)) throw new FormulaFault('#NUM!');
  const first = guess === undefined ? 0.1 : toNumber(singleValue(guess, evaluation));
  return findRoot((tried) => netPresentValue(tried, numbers), first);
}

/** Financial functions. Source of each: Microsoft, "Financial functions (reference)". */
export const financeFunctions: FunctionTable = {
  PMT: ofAnnuity(payment),
  FV: ofAnnuity(futureValue),
  PV: ofAnnuity(presentValue),
  NPER: ofAnnuity(periodCount),
  RATE: ofValues(rate, 3, 6),
  NPV: ofRanges(([discount = null, ...values], evaluation) => finite(netPresentValue(toNumber(singleValue(discount, evaluation)), numbersOf(values, evaluation))), 2, 255, 0),
  IRR: ofRanges(internalRate, 1, 2, 1),
};

const MAX_ITERATIONS = 100;
const CLOSE = 1e-12;

/**
 * A root of a function by Newton's method with a numerical derivative, from a guess.
 *
 * @throws FormulaFault `#NUM!` when it does not converge, as RATE and IRR.
 */
function findRoot(curve: (at: number) => number, guess: number): number {
  let at = guess;
  for (let step = 0; step < MAX_ITERATIONS; step++) {
    const width = Math.max(1e-7, Math.abs(at) * 1e-7);
    const height = curve(at);
    const slope = (curve(at + width) - curve(at - width)) / (2 * width);
    const next = at - height / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - at) <= CLOSE * Math.max(1, Math.abs(next))) return next;
    at = next;
  }
  throw new FormulaFault('#NUM!');
}
