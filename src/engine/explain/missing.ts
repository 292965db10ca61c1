import Big from 'big.js';
import { exactCeiling } from '../method/arithmetic';
import { lowerIsBetter } from '../method/direction';
import type { Evaluation } from '../method/evaluation';
import type { TypeOneInput } from '../method/progress';
import { measureKind } from '../plan/measureKind';
import { periodIndex } from '../plan/periods';
import type { Indicator } from '../plan/indicator';
import type { Plan } from '../plan/plan';
import { formatCount, formatQuantity } from '../text/format';

/**
 * What indicator `i` lacks to change colour, in Spanish; "sobran …" where less is better. `''` when it is green or ND.
 *
 * @example explainMissing(plan2024, evaluation, 31) // 'faltan 28 licencias para ámbar y 55 para verde'
 */
export function explainMissing(plan: Plan, evaluation: Evaluation, i: number): string {
  const indicator = plan.indicator(i);
  const missing = missingAmounts(plan, evaluation, i);
  if (indicator === undefined || missing === null || missing.toGreen === 0) return '';
  const { toAmber, toGreen, step } = missing;
  const [first, colour] = toAmber === 0 ? [toGreen, 'verde'] : [toAmber, 'ámbar'];
  const verb = lowerIsBetter(indicator) ? 'sobra' : 'falta';
  const rest = toAmber === 0 ? '' : toAmber === toGreen ? ' y verde' : ` y ${amount(toGreen, step)} para verde`;
  return `${verb}${first === 1 ? '' : 'n'} ${amount(first, step)}${noun(indicator, first, step)} para ${colour}${rest}`;
}

const amount = (missing: number, step: CountingStep): string => (step === 1 ? formatCount(missing) : formatQuantity(missing));

function noun(indicator: Indicator, missing: number, step: CountingStep): string {
  if (missing === 1) return '';
  if (step !== 1) return measureKind(indicator) === 'percent' ? ' puntos porcentuales' : '';
  const counted = countedThing(indicator.name);
  return counted === '' ? ' unidades' : ` ${counted}`;
}

/** "licencias" of "Número de licencias de edificación otorgadas"; '' where the word is neither a plural nor a unit of area. */
function countedThing(name: string): string {
  const [, thing = ''] = /^\s*(?:n[uú]mero|cantidad)\s+de\s+([^\s,;.()]+)/i.exec(name) ?? [];
  return /(?:s|²)$/i.test(thing) ? thing.toLowerCase() : '';
}

/** What an indicator lacks for each colour; where less is better, what it exceeds it by. */
interface MissingAmounts {
  /** In the indicator's own unit, a multiple of `step`; 0 when reached. */
  readonly toAmber: number;
  readonly toGreen: number;
  readonly step: CountingStep;
}

/**
 * How much indicator `i` lacks to reach amber and green. Null when LE or VO is missing, or LE is not above 0.
 *
 * @example missingAmounts(plan2024, evaluation, 31) // LE 135, VO 74: { toAmber: 28, toGreen: 55, step: 1 }
 */
export function missingAmounts(plan: Plan, evaluation: Evaluation, i: number): MissingAmounts | null {
  const indicator = plan.indicator(i);
  const target = indicator?.targets[plan.years.indexOf(evaluation.period.year)] ?? null;
  const actual = indicator?.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
  if (indicator === undefined || target === null || actual === null) return null;
  const measure = { target, actual, lowerIsBetter: lowerIsBetter(indicator) };
  const step = countingStepOf(indicator, target, actual);
  const { amberFrom, greenFrom } = evaluation.policies.limits;
  const toAmber = missingToLimit(measure, amberFrom, step);
  const toGreen = missingToLimit(measure, greenFrom, step);
  return toAmber === null || toGreen === null ? null : { toAmber, toGreen, step };
}

/** The smallest step in which a value is counted: whole units, or hundredths (of a percent point, of a rate). */
export type CountingStep = 1 | 0.01;

/**
 * What must be added to VO (more is better) or taken from it (less is better) for the progress to reach `limit` percent. A multiple
 * of `step`; 0 when it is reached.
 *
 * - More is better: LE · limit / 100 - VO, up to the next step. Less is better: VO - LE · 100 / limit, up to the next step.
 * - Blanks: null when LE or VO is missing, or LE is not above 0.
 * - The limit is compared with the exact quotient, not with the rounded progress. CEPLAN's method has no such figure.
 *
 * @example missingToLimit({ target: 135, actual: 74, lowerIsBetter: false }, 75) // 28: 102 of 135 are needed
 */
export function missingToLimit({ target, actual, lowerIsBetter }: TypeOneInput, limit: number, step: CountingStep = 1): number | null {
  if (target === null || actual === null || !(target > 0)) return null;
  const gap = lowerIsBetter
    ? new Big(actual).times(limit).minus(new Big(target).times(100))
    : new Big(target).times(limit).minus(new Big(actual).times(100));
  if (gap.lte(0)) return 0;
  const steps = exactCeiling(gap, new Big(lowerIsBetter ? limit : 100).times(step));
  return Number(new Big(steps).times(step));
}

/**
 * The step in which an indicator is counted: counts in whole units, percentages in hundredths, others in whole units when LE and VO
 * are whole.
 *
 * @example countingStepOf({ name: 'Porcentaje de tributos recaudados', parameter: '' }, 94, 47.6) // 0.01
 */
export function countingStepOf(indicator: Pick<Indicator, 'name' | 'parameter'>, target: number, actual: number): CountingStep {
  const kind = measureKind(indicator);
  if (kind === 'count') return 1;
  return kind === 'percent' || !Number.isInteger(target) || !Number.isInteger(actual) ? 0.01 : 1;
}
