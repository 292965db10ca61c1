/**
 * A progress as the report prints it: a point, two decimals, no percent sign; `ND` for null.
 *
 * @example formatPercent(50.6) // '50.60'
 */
export function formatPercent(progress: number | null): string {
  return progress === null ? 'ND' : progress.toFixed(2);
}

/**
 * A progress as a sentence writes it: trailing zeros dropped; `ND` for null.
 *
 * - Source: method note on alerts, section F9 ("25%", "47.1%").
 *
 * @example formatPlain(47.1) // '47.1'
 */
export function formatPlain(progress: number | null): string {
  return progress === null ? 'ND' : String(progress);
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
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${quantity < 0 ? '-' : ''}${grouped}.${decimals.padEnd(2, '0')}`;
}

/**
 * The same without decimals where there are none, for sentences about counts.
 *
 * @example formatCount(210000) // '210,000'
 */
export function formatCount(quantity: number | null): string {
  return formatQuantity(quantity).replace(/\.00$/, '');
}

/** Without exponent: the digits of sizes that a sheet can hold and a person can read. */
function plainDigits(size: number): string {
  const digits = String(size);
  if (!digits.includes('e')) return digits;
  return size < 1 ? size.toFixed(20).replace(/0+$/, '') : BigInt(size).toString();
}
