import Big from 'big.js';
import { countingStepOf } from '../explain/missing';
import type { CountingStep } from '../explain/missing';
import { FULL_CENTS, percentOf } from '../method/arithmetic';
import { lowerIsBetterAt } from '../method/direction';
import type { Evaluation } from '../method/evaluation';
import { cappedCents, typeOneCents } from '../method/progress';
import { contribution } from '../method/rollUp';
import type { Level } from '../plan/indicator';
import { textIn } from '../plan/indicatorColumns';
import { periodIndex } from '../plan/periods';
import { elementsOf } from '../plan/plan';
import type { Plan } from '../plan/plan';
import { cheapestGains } from './cheapestGains';
import type { Gain } from './cheapestGains';

/** What one indicator would have to reach. */
export interface Move {
  readonly indicator: number;
  /** Its value, and the one it would need. */
  readonly from: number;
  readonly to: number;
  /** What lies between them, above 0, in the indicator's own unit: a multiple of `step`. */
  readonly amount: number;
  readonly step: CountingStep;
}

/** What an OEI or AEI lacks to reach a colour. */
export type Effort =
  | { readonly kind: 'reached' }
  /** The moves that reach it with the smallest sum of amounts; progress in percent points. */
  | { readonly kind: 'moves'; readonly moves: readonly Move[]; readonly total: number }
  /** Not even with every indicator that has a value at its goal; `best` is the progress then, null without any, `noData` the indicators that are ND. */
  | { readonly kind: 'unreachable'; readonly best: number | null; readonly noData: readonly number[] }
  /** Something of it was not read, or stands on other sheets. */
  | { readonly kind: 'unknown' };

/**
 * The least that must be added to the values of an OEI's or AEI's indicators (taken from them, where less is better) for its progress to reach a
 * limit: the smallest sum of amounts, each in the unit of its indicator, that reaches it with the roundings of the method. One step less in any of
 * the moves does not reach it.
 *
 * - Counts move in whole units, percentages and rates in hundredths (`countingStepOf`), and so does a count registered with decimals. None is asked
 *   for more than its goal, but for what a hundredth rounds.
 * - ND stays ND and counts by the policy; what has a printed progress alone, or no goal above 0, stays.
 * - Source: own; the roundings are those of the method, sections 4 and 6.
 *
 * @param at index of the element among those of its level
 * @param limit percent points with two decimals, above 0 and at most 100
 * @example leastEffort(plan, evaluation, 'AEI', 0, 75) // two equal indicators, 10 of 20 and 40 of 100: { kind: 'moves', moves: [{ from: 10, to: 20 … }, { from: 40, to: 50 … }], total: 20 }
 */
export function leastEffort(plan: Plan, evaluation: Evaluation, level: Level, at: number, limit: number): Effort {
  const element = elementsOf(plan, level)[at];
  if (element === undefined || elementsOf(evaluation, level)[at]?.band === 'open') return { kind: 'unknown' };
  const wanted = Math.round(limit * 100);
  const own = elementsOf(evaluation.columns, level)[at] ?? NaN;
  if (own >= wanted) return { kind: 'reached' };
  const group = groupOf(plan, evaluation, element.indicators);
  const gains = cheapestGains(group.movables.map((one) => gainsOf(one, wanted - group.sum)), wanted - group.sum);
  if (gains !== null) return moved(group.movables, gains);
  const full = group.movables.map((one) => firstStep(one, 1, (steps) => centsAt(one, steps) >= FULL_CENTS));
  if (isFullEnough(group, full)) return moved(group.movables, full);
  return { kind: 'unreachable', best: bestOf(group), noData: group.noData };
}

/** An indicator whose value may move: its steps are counted from 0 to `most`. */
interface Movable {
  readonly indicator: number;
  readonly target: number;
  readonly actual: number;
  readonly lowerIsBetter: boolean;
  readonly step: CountingStep;
  readonly most: number;
  /** Decimals of its value and of a step. */
  readonly decimals: number;
  readonly weight: number;
  readonly weightTotal: number;
  /** What it contributes now, in cents. */
  readonly base: number;
  readonly policies: Evaluation['policies'];
}

interface Group {
  readonly movables: readonly Movable[];
  /** The contributions of all its indicators, in cents. */
  readonly sum: number;
  readonly noData: readonly number[];
  /** Whether one has a value other than 100 and cannot move. */
  readonly isHeldBack: boolean;
  readonly hasAny: boolean;
}

function groupOf(plan: Plan, { columns: { indicators: figures }, period, policies }: Evaluation, members: readonly number[]): Group {
  const { columns } = plan;
  const targets = columns.targets[plan.years.indexOf(period.year)];
  const actuals = columns.actuals[periodIndex(plan.periods, period)];
  const movables: Movable[] = [];
  const noData: number[] = [];
  let sum = 0;
  let isHeldBack = false;
  for (const indicator of members) {
    const cents = figures.progress[indicator] ?? NaN;
    if (Number.isNaN(cents)) {
      noData.push(indicator);
      continue;
    }
    const [weight, weightTotal] = [figures.weights[indicator] ?? 0, figures.weightTotals[indicator] ?? 1];
    const base = contribution(cents, weight, weightTotal);
    sum += base;
    if (cents >= FULL_CENTS) {
      isHeldBack ||= cents > FULL_CENTS;
      continue;
    }
    const [target, actual] = [targets?.[indicator] ?? NaN, actuals?.[indicator] ?? NaN];
    const lowerIsBetter = lowerIsBetterAt(columns, indicator);
    if (figures.isPrinted[indicator] === 1 || Number.isNaN(target) || Number.isNaN(actual) || (lowerIsBetter ? target < 0 : target <= 0)) {
      isHeldBack = true;
      continue;
    }
    const isWhole = Number.isInteger(target) && Number.isInteger(actual);
    const step = isWhole ? countingStepOf({ name: columns.names[indicator] ?? '', parameter: textIn(columns.parameters, indicator) }, target, actual) : 0.01;
    const most = Math.ceil(Number(new Big(target).minus(actual).abs().div(step)));
    const { c: digits, e: exponent } = new Big(actual);
    const decimals = Math.max(2, digits.length - 1 - exponent);
    movables.push({ indicator, target, actual, lowerIsBetter, step, most, decimals, weight, weightTotal, base, policies });
  }
  return { movables, sum, noData, isHeldBack, hasAny: noData.length < members.length };
}

/** Up to here the nearest double with so few decimals is the decimal that is meant. */
const MOST_EXACT = 1e9;
const MOST_DECIMALS = 6;

/** The value after so many steps, exact in its decimals. */
function valueAt({ actual, step, lowerIsBetter, decimals }: Movable, steps: number): number {
  const moved = actual + (lowerIsBetter ? -steps : steps) * step;
  const isNear = decimals <= MOST_DECIMALS && Math.abs(moved) < MOST_EXACT && Math.abs(actual) < MOST_EXACT;
  const value = isNear ? Number(moved.toFixed(decimals)) : Number(new Big(steps).times(lowerIsBetter ? -step : step).plus(actual));
  return lowerIsBetter && value < 0 ? 0 : value;
}

/** The progress after so many steps, in cents. */
const centsAt = (one: Movable, steps: number): number =>
  cappedCents(typeOneCents(one.target, steps === 0 ? one.actual : valueAt(one, steps), one.lowerIsBetter, one.policies), one.policies);

const gainAt = (one: Movable, steps: number): number => contribution(centsAt(one, steps), one.weight, one.weightTotal) - one.base;

/** Every gain that an indicator can bring, in cents, up to the first that is `enough`, with the fewest steps for it; the cost is in hundredths of its unit. */
function gainsOf(one: Movable, enough: number): readonly Gain[] {
  const gains: Gain[] = [];
  const most = gainAt(one, one.most);
  const perStep = Math.round(one.step * 100);
  let [steps, gain] = [0, 0];
  while (gain < Math.min(most, enough)) {
    const reached = gain;
    steps = firstStep(one, steps + 1, (count) => gainAt(one, count) > reached);
    gain = gainAt(one, steps);
    gains.push({ gain, cost: steps * perStep, steps });
  }
  return gains;
}

/** The first number of steps from `from` on for which something holds that goes on holding; the last of all has it. */
function firstStep({ most }: Movable, from: number, holds: (steps: number) => boolean): number {
  let [low, size] = [from, 1];
  let high = from;
  while (high < most && !holds(high)) {
    low = high + 1;
    high = Math.min(most, high + size);
    size *= 2;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** @param steps of each movable; 0 leaves it */
function moved(movables: readonly Movable[], steps: readonly number[]): Effort {
  const moves = movables.flatMap((one, nth): Move[] => {
    const count = steps[nth] ?? 0;
    return count === 0 ? [] : [{ indicator: one.indicator, from: one.actual, to: valueAt(one, count), amount: Number(new Big(count).times(one.step)), step: one.step }];
  });
  return { kind: 'moves', moves, total: Number(moves.reduce((sum, { amount }) => sum.plus(amount), new Big(0))) };
}

/** Whether all stand at 100 after these steps: then the element does, also where the contributions add up to less, as those of three equal thirds. */
const isFullEnough = ({ noData, isHeldBack, movables }: Group, steps: readonly number[]): boolean =>
  !isHeldBack && movables.length > 0 && (noData.length === 0 || movables[0]?.policies.noData === 'leave-out') && movables.every((one, nth) => centsAt(one, steps[nth] ?? 0) === FULL_CENTS);

/** The progress with every movable indicator at its goal. */
const bestOf = ({ movables, sum, hasAny }: Group): number | null =>
  (hasAny ? percentOf(Math.min(FULL_CENTS, movables.reduce((best, one) => best + gainAt(one, one.most), sum))) : null);
