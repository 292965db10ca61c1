import { roundDigits, shiftPoint, splitAtPoint } from './decimalDigits';
import type { DecimalDigits } from './decimalDigits';
import type { FormatToken } from './parseNumberFormat';

/** The layout of a section: what its commas, percent signs and placeholders mean. */
interface DigitPlan {
  readonly decimals: number;
  readonly thousands: boolean;
  /** Power of ten to multiply by: 2 for each percent sign, -3 for each scaling comma. */
  readonly scale: number;
  readonly pointAt: number;
  readonly firstDigit: number;
  readonly lastWholeDigit: number;
}

/**
 * The text of a number in a section without exponent or fraction: where the number has no digit, `0` is a zero, `#` nothing, `?` a
 * space. Digits beyond the placeholders precede the first one.
 *
 * - The sign is written by the caller.
 *
 * @example renderDigits(parseNumberFormat('#,##0.00')[0].tokens, decimalDigits(1234.5)) // '1,234.50'
 */
export function renderDigits(tokens: readonly FormatToken[], magnitude: DecimalDigits): string {
  const plan = plannedDigits(tokens);
  const rounded = roundDigits(shiftPoint(magnitude, plan.scale), plan.decimals);
  const { whole, fraction } = splitAtPoint(rounded);
  const wholeTokens = plan.pointAt < 0 ? tokens : tokens.slice(0, plan.pointAt);
  const shownWhole = renderWhole(wholeTokens, whole, plan);
  return plan.pointAt < 0 ? shownWhole : shownWhole + '.' + renderDecimals(tokens.slice(plan.pointAt + 1), fraction);
}

const plans = new WeakMap<readonly FormatToken[], DigitPlan>();

/** The layout of a section, cached by its tokens: all cells of a format share them. */
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

/** Fills the whole part from the last placeholder to the first. */
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

function renderDecimals(tokens: readonly FormatToken[], fraction: string): string {
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

/** The text of a token that is no placeholder. */
export function staticText(token: FormatToken | undefined): string {
  if (token?.kind === 'literal') return token.text;
  if (token?.kind === 'percent') return '%';
  return token?.kind === 'slash' ? '/' : token?.kind === 'point' ? '.' : '';
}

/**
 * The text of a number in a section with an exponent, which is a multiple of the number of placeholders before the point
 * (`##0.0E+0` is engineering notation).
 *
 * @example renderScientific(parseNumberFormat('0.00E+00')[0].tokens, decimalDigits(12345)) // '1.23E+04'
 */
export function renderScientific(tokens: readonly FormatToken[], magnitude: DecimalDigits): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const mantissaTokens = tokens.slice(0, at);
  const pointAt = mantissaTokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = pointAt < 0 ? mantissaTokens.length : pointAt;
  const step = Math.max(1, mantissaTokens.filter(({ kind }, index) => kind === 'digit' && index < wholeEnd).length);
  const decimals = mantissaTokens.filter(({ kind }, index) => kind === 'digit' && index >= wholeEnd).length;
  const exponent = exponentOf(magnitude, step, decimals);
  const mantissa = renderDigits(mantissaTokens, shiftPoint(magnitude, -exponent));
  return mantissa + renderExponent(tokens.slice(at), exponent);
}

/** The exponent after rounding, which may carry the mantissa to the next power (9.999 → 10.00). */
function exponentOf(magnitude: DecimalDigits, step: number, decimals: number): number {
  if (magnitude.digits === '') return 0;
  const of = ({ point }: DecimalDigits) => Math.floor((point - 1) / step) * step;
  const first = of(magnitude);
  return first + of(roundDigits(shiftPoint(magnitude, -first), decimals));
}

function renderExponent(tokens: readonly FormatToken[], exponent: number): string {
  const [head, ...rest] = tokens;
  const sign = exponent < 0 ? '-' : head?.kind === 'exponent' && head.sign === '+' ? '+' : '';
  const size = Math.abs(exponent);
  const magnitude: DecimalDigits = size === 0 ? { digits: '', point: 0 } : { digits: String(size), point: String(size).length };
  return `E${sign}${renderDigits(rest, magnitude)}`;
}

/** Denominators are tried one by one up to this number of digits. */
const MAX_DENOMINATOR_DIGITS = 4;

/**
 * The text of a number as a fraction (`# ?/?`, `# ??/??`, `# ?/8`): the nearest one whose denominator fits the placeholders,
 * with a separate whole part when the section has a placeholder for it.
 *
 * - A fraction of zero is replaced by spaces of its width, so that columns stay aligned.
 *
 * @example renderFraction(parseNumberFormat('# ?/?')[0].tokens, 1.25) // '1 1/4'
 */
export function renderFraction(tokens: readonly FormatToken[], magnitude: number): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  let start = slash;
  while (start > 0 && tokens[start - 1]?.kind === 'digit') start--;
  let end = slash + 1;
  while (end < tokens.length && (tokens[end]?.kind === 'digit' || tokens[end]?.kind === 'denominator')) end++;

  const wholeTokens = tokens.slice(0, start);
  const below = tokens.slice(slash + 1, end);
  const hasWhole = wholeTokens.some(({ kind }) => kind === 'digit');
  const { whole, numerator, denominator } = nearest(magnitude, hasWhole, below);
  const tail = tokens.slice(end).map(staticText).join('');
  const above = tokens.slice(start, slash);
  const wholeText = renderWholeNumber(wholeTokens, whole, numerator === 0);
  if (hasWhole && numerator === 0) return wholeText + ' '.repeat(above.length + 1 + widthOf(below)) + tail;
  return `${wholeText}${padLeft(above, numerator)}/${padRight(below, denominator)}${tail}`;
}

function nearest(magnitude: number, hasWhole: boolean, below: readonly FormatToken[]) {
  const whole = hasWhole ? Math.floor(magnitude) : 0;
  const rest = magnitude - whole;
  const fixed = below.find((token) => token.kind === 'denominator');
  const denominator = fixed?.kind === 'denominator' ? fixed.number : bestDenominator(rest, below.length);
  const numerator = Math.round(rest * denominator);
  const carries = hasWhole && numerator === denominator;
  return { whole: carries ? whole + 1 : whole, numerator: carries ? 0 : numerator, denominator };
}

function bestDenominator(rest: number, digits: number): number {
  const largest = 10 ** Math.min(Math.max(digits, 1), MAX_DENOMINATOR_DIGITS) - 1;
  let best = 1;
  let smallest = Infinity;
  for (let denominator = 1; denominator <= largest && smallest > 0; denominator++) {
    const miss = Math.abs(rest - Math.round(rest * denominator) / denominator);
    if (miss < smallest - 1e-12) {
      smallest = miss;
      best = denominator;
    }
  }
  return best;
}

function renderWholeNumber(tokens: readonly FormatToken[], whole: number, alone: boolean): string {
  const digits = tokens.filter(({ kind }) => kind === 'digit').length;
  let placed = 0;
  return tokens
    .map((token) => {
      if (token.kind !== 'digit') return staticText(token);
      placed++;
      return placed === digits ? (whole === 0 && !alone && token.char !== '0' ? '' : String(whole)) : '';
    })
    .join('');
}

const widthOf = (tokens: readonly FormatToken[]): number =>
  tokens.reduce((width, token) => width + (token.kind === 'denominator' ? String(token.number).length : 1), 0);

function padLeft(tokens: readonly FormatToken[], amount: number): string {
  return String(amount).padStart(tokens.length, fillOf(tokens));
}

function padRight(tokens: readonly FormatToken[], amount: number): string {
  const zeros = tokens.some((token) => token.kind === 'digit' && token.char === '0');
  return zeros ? String(amount).padStart(tokens.length, '0') : String(amount).padEnd(widthOf(tokens), fillOf(tokens));
}

function fillOf(tokens: readonly FormatToken[]): string {
  const [first] = tokens;
  if (first?.kind !== 'digit') return '';
  return first.char === '0' ? '0' : first.char === '?' ? ' ' : '';
}
