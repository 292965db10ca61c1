import { finite, toNumber, toWhole } from '../evaluate/coerce';
import { singleValue, toArray } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import type { Operand } from '../evaluate/operand';
import { roundDecimal } from '../evaluate/roundDecimal';
import { numbersOf, ofRanges } from './functionKinds';
import type { FunctionTable, RangeFunction } from './functionKinds';

const sorted = (operands: readonly Operand[], evaluation: EvaluationContext): number[] =>
  numbersOf(operands, evaluation).sort((one, other) => one - other);

/** A function of one list of numbers, spread over any number of arguments. */
const ofNumbers = (compute: (numbers: number[]) => number): RangeFunction =>
  ofRanges((args, evaluation) => finite(compute(numbersOf(args, evaluation))), 1, Infinity);

/** A function of a list and a number. */
const ofListAndNumber = (compute: (ascending: number[], number: number) => number): RangeFunction =>
  ofRanges((args, evaluation) => {
    const [list = null, number] = args;
    return finite(compute(sorted([list], evaluation), toNumber(singleValue(number, evaluation))));
  }, 2, 2, 1);

function median(numbers: number[]): number {
  if (numbers.length === 0) throw new FormulaFault('#NUM!');
  return percentile([...numbers].sort((one, other) => one - other), 0.5);
}

/** A percentile with linear interpolation; `share` is 0 for the smallest number and 1 for the largest. */
function percentile(ascending: number[], share: number): number {
  if (ascending.length === 0 || share < 0 || share > 1) throw new FormulaFault('#NUM!');
  return interpolated(ascending, share * (ascending.length - 1));
}

function percentileExclusive(ascending: number[], share: number): number {
  const place = share * (ascending.length + 1) - 1;
  if (share <= 0 || share >= 1 || place < 0 || place > ascending.length - 1) throw new FormulaFault('#NUM!');
  return interpolated(ascending, place);
}

function interpolated(ascending: number[], place: number): number {
  const below = Math.floor(place);
  const low = ascending[below] ?? 0;
  const high = ascending[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

function variance(numbers: number[], missing: 0 | 1): number {
  const count = numbers.length - missing;
  if (count <= 0) throw new FormulaFault('#DIV/0!');
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / count;
}

/** The most frequent number, the first in the list among equals; `#N/A` when none occurs twice. */
function mode(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | undefined;
  for (const [number, count] of counts) if (count > (best === undefined ? 1 : (counts.get(best) ?? 1))) best = number;
  if (best === undefined) throw new FormulaFault('#N/A');
  return best;
}

function nth(ascending: number[], place: number): number {
  const found = ascending[place];
  if (found === undefined) throw new FormulaFault('#NUM!');
  return found;
}

/** RANK: 1 for the largest number (the smallest with a third argument); equal numbers share the first rank or their average. */
function rank(shared: 'first' | 'average'): RangeFunction {
  return ofRanges((args, evaluation) => {
    const [number, list = null, order] = args;
    const wanted = toNumber(singleValue(number, evaluation));
    const numbers = numbersOf([list], evaluation);
    const equal = numbers.filter((other) => other === wanted).length;
    if (equal === 0) throw new FormulaFault('#N/A');
    const ascending = toWhole(singleValue(order, evaluation)) !== 0;
    const before = numbers.filter((other) => (ascending ? other < wanted : other > wanted)).length;
    return before + 1 + (shared === 'average' ? (equal - 1) / 2 : 0);
  }, 2, 3, 0, 2);
}

/** PERCENTRANK: the share of the list below a number, interpolated; cut to three digits by default. */
function percentRank(): RangeFunction {
  return ofRanges((args, evaluation) => {
    const [list = null, number, digits] = args;
    const ascending = sorted([list], evaluation);
    const wanted = toNumber(singleValue(number, evaluation));
    const [first, last] = [ascending[0], ascending[ascending.length - 1]];
    if (first === undefined || last === undefined) throw new FormulaFault('#NUM!');
    if (wanted < first || wanted > last) throw new FormulaFault('#N/A');
    const above = ascending.findIndex((other) => other >= wanted);
    const [low, high] = [ascending[above - 1] ?? wanted, ascending[above] ?? wanted];
    const place = high === wanted ? above : above - 1 + (wanted - low) / (high - low);
    const share = ascending.length === 1 ? 1 : place / (ascending.length - 1);
    return roundDecimal(share, digits === undefined ? 3 : toWhole(singleValue(digits, evaluation)), 'down');
  }, 2, 3, 1, 2);
}

function geometricMean(numbers: number[]): number {
  if (numbers.length === 0 || numbers.some((number) => number <= 0)) throw new FormulaFault('#NUM!');
  return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
}

const sampleDeviation = ofNumbers((numbers) => Math.sqrt(variance(numbers, 1)));
const wholeDeviation = ofNumbers((numbers) => Math.sqrt(variance(numbers, 0)));
const sampleVariance = ofNumbers((numbers) => variance(numbers, 1));
const wholeVariance = ofNumbers((numbers) => variance(numbers, 0));
const inclusive = ofListAndNumber(percentile);
const quartile = ofListAndNumber((ascending, quarter) => percentile(ascending, Math.trunc(quarter) / 4));

/** Statistical functions. Source of each: Microsoft, "Statistical functions (reference)". */
export const statisticFunctions: FunctionTable = {
  MEDIAN: ofNumbers(median),
  MODE: ofNumbers(mode),
  'MODE.SNGL': ofNumbers(mode),
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: wholeDeviation,
  'STDEV.P': wholeDeviation,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: wholeVariance,
  'VAR.P': wholeVariance,
  GEOMEAN: ofNumbers(geometricMean),
  LARGE: ofListAndNumber((ascending, place) => nth(ascending, ascending.length - Math.ceil(place))),
  SMALL: ofListAndNumber((ascending, place) => nth(ascending, Math.trunc(place) - 1)),
  RANK: rank('first'),
  'RANK.EQ': rank('first'),
  'RANK.AVG': rank('average'),
  PERCENTILE: inclusive,
  'PERCENTILE.INC': inclusive,
  'PERCENTILE.EXC': ofListAndNumber(percentileExclusive),
  PERCENTRANK: percentRank(),
  'PERCENTRANK.INC': percentRank(),
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
};

interface Moments {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Sums of squares about the means of the pairs in which both are numbers. */
function momentsOf(ys: Operand, xs: Operand, evaluation: EvaluationContext): Moments {
  const [first, second] = [toArray(ys, evaluation).rows.flat(), toArray(xs, evaluation).rows.flat()];
  if (first.length !== second.length) throw new FormulaFault('#N/A');
  const pairs = first.flatMap((y, at) => {
    const x = second[at];
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : [];
  });
  if (pairs.length === 0) throw new FormulaFault('#DIV/0!');
  const meanX = pairs.reduce((sum, { x }) => sum + x, 0) / pairs.length;
  const meanY = pairs.reduce((sum, { y }) => sum + y, 0) / pairs.length;
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, { x, y }) => total + of(x - meanX, y - meanY), 0);
  return { meanX, meanY, xx: sum((x) => x * x), yy: sum((_x, y) => y * y), xy: sum((x, y) => x * y) };
}

function ratio(part: number, whole: number): number {
  if (whole === 0) throw new FormulaFault('#DIV/0!');
  return finite(part / whole);
}

const slope = ({ xy, xx }: Moments): number => ratio(xy, xx);
const correlation = ({ xy, xx, yy }: Moments): number => ratio(xy, Math.sqrt(xx * yy));
const heightAt = (moments: Moments, x: number): number => moments.meanY + slope(moments) * (x - moments.meanX);

/** A function of paired lists, the dependent one first. */
const ofPairs = (compute: (moments: Moments) => number): RangeFunction =>
  ofRanges(([ys = null, xs = null], evaluation) => compute(momentsOf(ys, xs, evaluation)), 2);

const forecast = ofRanges(([x, ys = null, xs = null], evaluation) => heightAt(momentsOf(ys, xs, evaluation), toNumber(singleValue(x, evaluation))), 3, 3, 0);

/** Straight lines through pairs of numbers. Source of each: Microsoft, "Statistical functions (reference)". */
export const regressionFunctions: FunctionTable = {
  SLOPE: ofPairs(slope),
  INTERCEPT: ofPairs((moments) => heightAt(moments, 0)),
  CORREL: ofPairs(correlation),
  PEARSON: ofPairs(correlation),
  RSQ: ofPairs((moments) => correlation(moments) ** 2),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
};
