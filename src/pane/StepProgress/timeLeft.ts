const MINUTE = 60;

/**
 * How long is left, as one says it.
 *
 * @example timeLeft(95) // 'quedan unos 2 min'
 */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'quedan unos segundos';
  if (seconds < MINUTE) return `quedan unos ${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / MINUTE);
  return minutes === 1 ? 'queda 1 min' : `quedan unos ${minutes} min`;
}
