/**
 * A progress as the report prints it: with a point and two decimals, without percent sign; `ND` for null. Above 999.99 (sums, and
 * progress without cap) its digits are grouped as those of a quantity.
 *
 * @example formatPercent(50.6) // '50.60'
 * @example formatPercent(1941.66) // '1,941.66'
 */
export function formatPercent(progress: number | null): string {
  return progress === null ? 'ND' : withGroups(progress.toFixed(2));
}

/**
 * A progress in a sentence: without trailing zeros; `ND` for null.
 *
 * - Source: method note on alerts, section F9 ("25%", "47.1%").
 *
 * @example formatPlain(47.1) // '47.1'
 */
export function formatPlain(progress: number | null): string {
  return progress === null ? 'ND' : withGroups(String(progress));
}

/**
 * A registered quantity (LB, LE, VO) as written in Peru: commas every three digits, a point, two decimals or as many as it has;
 * `ND` for null.
 *
 * @example formatQuantity(36394.8) // '36,394.80'
 */
export function formatQuantity(quantity: number | null): string {
  if (quantity === null) return 'ND';
  const [whole = '', decimals = ''] = plainDigits(Math.abs(quantity)).split('.');
  return `${quantity < 0 ? '-' : ''}${withGroups(whole)}.${decimals.padEnd(2, '0')}`;
}

/**
 * A registered quantity in a sentence: as {@link formatQuantity}, without decimals when it is whole.
 *
 * @example formatCount(210000) // '210,000'
 */
export function formatCount(quantity: number | null): string {
  return formatQuantity(quantity).replace(/\.00$/, '');
}

/** The digits of a number with a comma every three before its point. */
const withGroups = (digits: string): string => digits.replace(/^-?\d{4,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** The digits of a number at least 0, without exponent. */
function plainDigits(size: number): string {
  const digits = String(size);
  if (!digits.includes('e')) return digits;
  return size < 1 ? size.toFixed(20).replace(/0+$/, '') : BigInt(size).toString();
}
