import type { Band } from './evaluation';

/** Below it red. 75.00 itself is amber. */
export const AMBER_FROM = 75;
/** From it green. 95.00 itself is green. */
export const GREEN_FROM = 95;

/**
 * The semaphore of a progress as printed (percent points, two decimals): red [0-75>, amber [75-95>, green from 95; null is ND.
 *
 * - Source: method note, section 7 (edges: LL23 AEI.12.07 for 75, PCM23 for 95).
 *
 * @example bandOf(74.99) // 'red'
 */
export function bandOf(progress: number | null): Band {
  if (progress === null) return 'nd';
  if (progress < AMBER_FROM) return 'red';
  return progress < GREEN_FROM ? 'amber' : 'green';
}
