import type { FormatToken } from './formatSection';
import { staticText } from './renderDigits';

/** The largest denominators that are tried one by one; more digits would not be read by anybody. */
const MOST_DENOMINATOR_DIGITS = 4;

/**
 * A magnitude as a fraction (`# ?/?`, `# ??/??`, `# ?/8`): the nearest one whose denominator fits the placeholders,
 * with the whole part apart when the section has a place for it.
 *
 * - A fraction that comes to nothing leaves its width in spaces, so that columns stay aligned.
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
  const wholeText = renderWhole(wholeTokens, whole, numerator === 0);
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
  const largest = 10 ** Math.min(Math.max(digits, 1), MOST_DENOMINATOR_DIGITS) - 1;
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

function renderWhole(tokens: readonly FormatToken[], whole: number, alone: boolean): string {
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
