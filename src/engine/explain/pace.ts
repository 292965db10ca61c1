import Big from 'big.js';
import { centsOf, exactQuotient, percentOf } from '../method/arithmetic';
import { bandOf } from '../method/bands';
import { lowerIsBetter } from '../method/direction';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Indicator, Level } from '../plan/indicator';
import { measureKind } from '../plan/measureKind';
import { periodIndex } from '../plan/periods';
import type { Period } from '../plan/periods';
import { elementsOf } from '../plan/plan';
import type { Plan } from '../plan/plan';
import { formatCount, formatPercent, formatPlain } from '../text/format';

/** A figure compared with what was expected at the date. It complements the official semaphore and does not replace it. */
export interface Pace {
  /** Percent points expected at the date, comparable with the progress before the cap; for an indicator, the share of its target. */
  readonly expected: number;
  readonly verdict: PaceVerdict;
  /** Where less is better: the largest VO that is on pace. Null where more is better, and for an OEI or AEI of several indicators. */
  readonly limit: number | null;
}

/** "en ritmo" and "atrasado". */
export type PaceVerdict = 'on-pace' | 'behind';

/**
 * Compares indicator `i` with what was expected at the end of the period.
 *
 * - More is better: on pace when the progress before the cap reaches the expected share.
 * - Less is better and counted (`measureKind`, or summable): on pace while VO ≤ LE · share, because a count of half a year is
 *   compared with half of its limit. Less is better and not counted (a rate): on pace while VO ≤ LE.
 * - Blanks: null when the progress is ND, and of a whole year that is green without having reached all: it is not behind.
 * - CEPLAN's method has no pace.
 *
 * @example indicatorPace(plan2024, evaluation, 0) // { expected: 50, verdict: 'on-pace', limit: null }: 50.64 is red, and on pace
 */
export function indicatorPace(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares = {}): Pace | null {
  const indicator = plan.indicator(i);
  const figure = figureAt(evaluation, i);
  if (indicator === undefined || figure === undefined || figure.uncapped === null) return null;
  const expected = expectedShare(indicator, evaluation.period, shares);
  if (figure.origin === 'printed' || !lowerIsBetter(indicator)) {
    return paceOf(figure.uncapped >= expected, figure.progress, evaluation, { expected, limit: null });
  }
  const limit = limitAtDate(indicator, indicator.targets[plan.years.indexOf(evaluation.period.year)] ?? 0, expected);
  const actual = indicator.actuals[periodIndex(plan.periods, evaluation.period)] ?? 0;
  return paceOf(limit.gte(actual), figure.progress, evaluation, { expected, limit: limit.toNumber() });
}

/** Of a whole year nothing is said against its green: there is no time left in which to be behind. */
function paceOf(isReached: boolean, progress: number | null, { period, policies }: Evaluation, pace: Omit<Pace, 'verdict'>): Pace | null {
  if (!isReached && period.span === 'year' && bandOf(progress, policies.limits) === 'green') return null;
  return { ...pace, verdict: isReached ? 'on-pace' : 'behind' };
}

function limitAtDate(indicator: Indicator, target: number, expected: number): Big {
  const isCounted = indicator.aggregation === 'summable' || measureKind(indicator) === 'count';
  return isCounted ? new Big(target).times(expected).times('0.01') : new Big(target);
}

/**
 * Compares the progress of an OEI or AEI with the weighted mean of what was expected of its indicators. Indicators where less is
 * better are expected at 100, their official progress while VO is within the limit. With a single indicator, the pace of that
 * indicator.
 *
 * - Blanks: null when the element is ND, and as {@link indicatorPace} of a whole year.
 *
 * @example elementPace(plan2024, evaluation, 'AEI', 0) // { expected: 50, verdict: 'on-pace', limit: null }
 */
export function elementPace(
  plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares = {},
): Pace | null {
  const element = elementsOf(plan, level)[index];
  const progress = elementsOf(evaluation, level)[index]?.progress ?? null;
  if (element === undefined || progress === null) return null;
  const [only = -1, ...others] = element.indicators;
  if (others.length === 0) return indicatorPace(plan, evaluation, only, shares);
  let sum = 0;
  let total = 0;
  for (const i of element.indicators) {
    const weight = figureAt(evaluation, i)?.weight ?? 0;
    const indicator = plan.indicator(i);
    if (indicator === undefined) continue;
    const own = lowerIsBetter(indicator) ? 100 : expectedShare(indicator, evaluation.period, shares);
    sum += centsOf(own) * weight;
    total += weight;
  }
  if (total === 0) return null;
  const expected = percentOf(exactQuotient(new Big(sum), new Big(total))) ?? 0;
  return paceOf(progress >= expected, progress, evaluation, { expected, limit: null });
}

/** Shares of the annual target, in percent, that a user expects by the end of the period: by code of indicator, by unit as in its cell, for all others. */
export interface ExpectedShares {
  readonly byIndicator?: Readonly<Record<string, number>>;
  readonly byUnit?: Readonly<Record<string, number>>;
  readonly all?: number;
}

/** Share of the year that has passed when a period ends, in percent. */
export const ELAPSED_SHARE: Record<Period['span'], number> = { semester: 50, year: 100 };

/**
 * The share of the annual target expected at the end of a period, in percent: the indicator's own, else its unit's, else the one set
 * for all, else the share of the year that has passed.
 *
 * @example expectedShare(indicator, { year: 2024, span: 'semester' }) // 50
 */
export function expectedShare({ code, unit }: Pick<Indicator, 'code' | 'unit'>, { span }: Period, shares: ExpectedShares = {}): number {
  return shares.byIndicator?.[code] ?? shares.byUnit?.[unit] ?? shares.all ?? ELAPSED_SHARE[span];
}

/** The words of a verdict. */
export const PACE_WORDS: Record<PaceVerdict, string> = { 'on-pace': 'en ritmo', behind: 'atrasado' };

/**
 * The pace of indicator `i` in one line of Spanish; `''` when it is ND.
 *
 * @example explainPace(plan2024, evaluation, 0) // 'en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 50.64 %'
 */
export function explainPace(plan: Plan, evaluation: Evaluation, i: number, shares: ExpectedShares = {}): string {
  const pace = indicatorPace(plan, evaluation, i, shares);
  const uncapped = figureAt(evaluation, i)?.uncapped ?? null;
  if (pace === null || uncapped === null) return '';
  const verdict = PACE_WORDS[pace.verdict];
  if (pace.limit !== null) {
    const actual = plan.indicator(i)?.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
    return `${verdict}: a la fecha se admitía hasta ${formatCount(pace.limit)} y lleva ${formatCount(actual)}`;
  }
  return `${verdict}: se esperaba ${formatPlain(pace.expected)} % de la meta anual a la fecha y lleva ${formatPercent(uncapped)} %`;
}
