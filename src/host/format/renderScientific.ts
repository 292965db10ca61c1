import { roundDigits, shiftPoint } from './decimalDigits';
import type { DecimalDigits } from './decimalDigits';
import type { FormatToken } from './formatSection';
import { renderDigits } from './renderDigits';

/**
 * A magnitude in a section with an exponent. With several placeholders before the point the exponent is a multiple
 * of their number (`##0.0E+0` is engineering notation).
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

/** Rounding may carry the mantissa over to the next power (9.999 → 10.00), so it is asked for after rounding. */
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
