import { roundDigits, shiftPoint, splitAtPoint } from './decimalDigits';
import type { DecimalDigits } from './decimalDigits';
import type { FormatToken } from './formatSection';

/** What the commas, percent signs and placeholders of a section ask for. */
interface DigitPlan {
  readonly decimals: number;
  readonly thousands: boolean;
  /** Powers of ten that percent signs add and scaling commas take away. */
  readonly scale: number;
  readonly pointAt: number;
  readonly firstDigit: number;
  readonly lastWholeDigit: number;
}

/**
 * A magnitude in the placeholders of a section without exponent or fraction: `0` prints a zero where no digit is
 * left, `#` nothing, `?` a space. Digits that find no placeholder go in front of the first one.
 *
 * - `magnitude` has no sign; the caller writes it.
 *
 * @example renderDigits(parseNumberFormat('#,##0.00')[0].tokens, decimalDigits(1234.5)) // '1,234.50'
 */
export function renderDigits(tokens: readonly FormatToken[], magnitude: DecimalDigits): string {
  const plan = plannedDigits(tokens);
  const rounded = roundDigits(shiftPoint(magnitude, plan.scale), plan.decimals);
  const { whole, fraction } = splitAtPoint(rounded);
  const wholeTokens = plan.pointAt < 0 ? tokens : tokens.slice(0, plan.pointAt);
  const shownWhole = renderWhole(wholeTokens, whole, plan);
  return plan.pointAt < 0 ? shownWhole : shownWhole + '.' + renderFraction(tokens.slice(plan.pointAt + 1), fraction);
}

const plans = new WeakMap<readonly FormatToken[], DigitPlan>();

/** The tokens of a format are shared by all its cells, so their plan is too. */
function plannedDigits(tokens: readonly FormatToken[]): DigitPlan {
  const known = plans.get(tokens);
  if (known !== undefined) return known;
  const plan = planDigits(tokens);
  plans.set(tokens, plan);
  return plan;
}

function planDigits(tokens: readonly FormatToken[]): DigitPlan {
  const pointAt = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = pointAt < 0 ? tokens.length : pointAt;
  const isDigit = ({ kind }: FormatToken) => kind === 'digit';
  const firstDigit = tokens.findIndex((token, at) => at < wholeEnd && isDigit(token));
  const digits = tokens.flatMap((token, at) => (isDigit(token) ? [at] : []));
  const lastWholeDigit = digits.filter((at) => at < wholeEnd).pop() ?? -1;
  const lastDigit = digits[digits.length - 1] ?? -1;
  const commas = tokens.flatMap(({ kind }, at) => (kind === 'comma' ? [at] : []));
  const inside = commas.some((at) => firstDigit >= 0 && at > firstDigit && at < lastWholeDigit);
  const scaling = commas.filter((at) => at > (at < wholeEnd ? lastWholeDigit : lastDigit) && lastDigit >= 0).length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const decimals = pointAt < 0 ? 0 : tokens.slice(pointAt).filter(isDigit).length;
  return { decimals, thousands: inside, scale: 2 * percents - 3 * scaling, pointAt, firstDigit, lastWholeDigit };
}

/** Fills the whole part from its last placeholder back to its first. */
function renderWhole(tokens: readonly FormatToken[], whole: string, plan: DigitPlan): string {
  let text = '';
  let left = whole.length;
  let written = 0;
  const put = (digit: string) => {
    const separator = plan.thousands && written > 0 && written % 3 === 0 ? (digit === ' ' ? ' ' : ',') : '';
    text = digit + separator + text;
    written++;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'digit') {
      text = staticText(token) + text;
      continue;
    }
    if (left > 0) put(whole.charAt(--left));
    else if (token.char !== '#') put(token.char === '0' ? '0' : ' ');
    if (at === plan.firstDigit) while (left > 0) put(whole.charAt(--left));
  }
  return plan.firstDigit < 0 && plan.decimals > 0 ? text + whole : text;
}

function renderFraction(tokens: readonly FormatToken[], fraction: string): string {
  let next = 0;
  let text = '';
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      text += staticText(token);
      continue;
    }
    const digit = fraction.charAt(next++);
    text += digit !== '' ? digit : token.char === '0' ? '0' : token.char === '?' ? ' ' : '';
  }
  return text;
}

/** What a piece shows that takes no digit. */
export function staticText(token: FormatToken | undefined): string {
  if (token?.kind === 'literal') return token.text;
  if (token?.kind === 'percent') return '%';
  return token?.kind === 'slash' ? '/' : token?.kind === 'point' ? '.' : '';
}
