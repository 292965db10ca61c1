/**
 * A percentage as people type it, 0 to 100; null when it is none.
 *
 * @example typedPercent('45,5 %') // 45.5
 */
export function typedPercent(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const percent = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : NaN;
  return percent >= 0 && percent <= 100 ? percent : null;
}
