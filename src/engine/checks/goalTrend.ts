import type { IndicatorColumns } from '../indicatorColumns';

/** Is some goal below the one before it (`sense` 1), or above it (`sense` -1)? ND is left out. */
export function stepsAgainst({ targets }: IndicatorColumns, i: number, sense: 1 | -1): boolean {
  let previous = NaN;
  for (let k = 0; k < targets.length; k += 1) {
    const target = targets[k]?.[i] ?? NaN;
    if (Number.isNaN(target)) continue;
    if ((target - previous) * sense < 0) return true;
    previous = target;
  }
  return false;
}

/** Do the goals go up in some year and down in another? */
export const goesBothWays = (columns: IndicatorColumns, i: number): boolean => stepsAgainst(columns, i, 1) && stepsAgainst(columns, i, -1);

/** The goals of an indicator, ND left out. */
export const goalsAt = ({ targets }: IndicatorColumns, i: number): readonly number[] =>
  targets.map((column) => column[i] ?? NaN).filter((target) => !Number.isNaN(target));

/** The first and the last goal that are not ND; NaN without any. */
export function ends(columns: IndicatorColumns, i: number): readonly [first: number, last: number] {
  const goals = goalsAt(columns, i);
  return [goals[0] ?? NaN, goals[goals.length - 1] ?? NaN];
}
