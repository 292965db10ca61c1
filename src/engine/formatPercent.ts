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
