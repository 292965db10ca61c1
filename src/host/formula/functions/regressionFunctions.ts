import { finite, toNumber } from '../coerce';
import { singleValue, toArray } from '../evaluation';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import { ofRanges } from '../functionKinds';
import type { FunctionTable, RangeFunction } from '../functionKinds';
import type { Operand } from '../operand';

interface Moments {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Sums of squares about the means of the pairs in which both are numbers. */
function momentsOf(ys: Operand, xs: Operand, evaluation: Evaluation): Moments {
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
