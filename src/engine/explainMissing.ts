import { AMBER_FROM, GREEN_FROM } from './bandOf';
import { lowerIsBetter } from './directionOf';
import type { Evaluation } from './evaluation';
import { formatCount, formatQuantity } from './formatQuantity';
import { measureKind } from './measureKind';
import { missingTo, stepOf } from './missingTo';
import type { Step } from './missingTo';
import { periodIndex } from './periodId';
import type { Indicator, Plan } from './plan';

/**
 * What indicator `i` lacks to change colour, in Spanish: "faltan 28 licencias para ámbar y 55 para verde"; where less is better,
 * "sobran …". `''` when it is green or ND.
 *
 * @example explainMissing(plan2024, evaluation, 31) // 'faltan 28 licencias para ámbar y 55 para verde'
 */
export function explainMissing(plan: Plan, evaluation: Evaluation, i: number): string {
  const indicator = plan.indicators[i];
  if (indicator === undefined) return '';
  const target = indicator.targets[plan.years.indexOf(evaluation.period.year)] ?? null;
  const actual = indicator.actuals[periodIndex(plan.periods, evaluation.period)] ?? null;
  if (target === null || actual === null) return '';
  const measure = { target, actual, lowerIsBetter: lowerIsBetter(indicator) };
  const step = stepOf(indicator, target, actual);
  const toAmber = missingTo(measure, AMBER_FROM, step) ?? 0;
  const toGreen = missingTo(measure, GREEN_FROM, step) ?? 0;
  if (toGreen === 0) return '';
  const [first, colour] = toAmber === 0 ? [toGreen, 'verde'] : [toAmber, 'ámbar'];
  const verb = measure.lowerIsBetter ? 'sobra' : 'falta';
  const rest = toAmber === 0 ? '' : ` y ${amount(toGreen, step)} para verde`;
  return `${verb}${first === 1 ? '' : 'n'} ${amount(first, step)}${noun(indicator, first, step)} para ${colour}${rest}`;
}

const amount = (missing: number, step: Step): string => (step === 1 ? formatCount(missing) : formatQuantity(missing));

function noun(indicator: Indicator, missing: number, step: Step): string {
  if (missing === 1) return '';
  if (step !== 1) return measureKind(indicator) === 'percent' ? ' puntos porcentuales' : '';
  const counted = countedThing(indicator.name);
  return counted === '' ? ' unidades' : ` ${counted}`;
}

/** "Número de licencias de edificación otorgadas" counts "licencias"; '' where the word is not a plural or a measure. */
function countedThing(name: string): string {
  const [, thing = ''] = /^\s*(?:n[uú]mero|cantidad)\s+de\s+([^\s,;.()]+)/i.exec(name) ?? [];
  return /(?:s|²)$/i.test(thing) ? thing.toLowerCase() : '';
}
