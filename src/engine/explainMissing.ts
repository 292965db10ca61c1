import { lowerIsBetter } from './directionOf';
import type { Evaluation } from './evaluation';
import { formatCount, formatQuantity } from './formatQuantity';
import { measureKind } from './measureKind';
import { missingOf } from './missingOf';
import type { Step } from './missingTo';
import type { Indicator, Plan } from './plan';

/**
 * What indicator `i` lacks to change colour, in Spanish: "faltan 28 licencias para ámbar y 55 para verde"; where less is better,
 * "sobran …". `''` when it is green or ND.
 *
 * @example explainMissing(plan2024, evaluation, 31) // 'faltan 28 licencias para ámbar y 55 para verde'
 */
export function explainMissing(plan: Plan, evaluation: Evaluation, i: number): string {
  const indicator = plan.indicator(i);
  const missing = missingOf(plan, evaluation, i);
  if (indicator === undefined || missing === null || missing.toGreen === 0) return '';
  const { toAmber, toGreen, step } = missing;
  const [first, colour] = toAmber === 0 ? [toGreen, 'verde'] : [toAmber, 'ámbar'];
  const verb = lowerIsBetter(indicator) ? 'sobra' : 'falta';
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
