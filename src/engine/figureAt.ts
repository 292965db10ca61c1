import { bandOf } from './bandOf';
import { percentOf } from './cents';
import type { Evaluation, IndicatorProgress } from './evaluation';

/** The figures of one indicator, made on the spot; undefined when the evaluation has no such indicator. */
export function figureAt({ columns: { indicators }, policies: { limits } }: Pick<Evaluation, 'columns' | 'policies'>, i: number): IndicatorProgress | undefined {
  const { progress, uncapped, isPrinted, weights, weightTotals } = indicators;
  const cents = progress[i];
  if (cents === undefined) return undefined;
  const percent = percentOf(cents);
  return {
    progress: percent,
    uncapped: percentOf(uncapped[i] ?? NaN),
    weight: weights[i] ?? 0,
    weightTotal: weightTotals[i] ?? 0,
    band: bandOf(percent, limits),
    origin: isPrinted[i] === 1 ? 'printed' : 'computed',
  };
}
