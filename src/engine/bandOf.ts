import type { Band } from './evaluation';
import type { Limits } from './limits';

/**
 * The semaphore of a progress as printed (percent points, two decimals): red [0-75>, amber [75-95>, green from 95; null is ND.
 * A limit belongs to the band it opens.
 *
 * - Source: method note, section 7 (edges: LL23 AEI.12.07 for 75, PCM23 for 95). Other limits are a difference from CEPLAN.
 *
 * @example bandOf(74.99, CEPLAN_LIMITS) // 'red'
 */
export function bandOf(progress: number | null, { amberFrom, greenFrom }: Limits): Band {
  if (progress === null) return 'nd';
  if (progress < amberFrom) return 'red';
  return progress < greenFrom ? 'amber' : 'green';
}
