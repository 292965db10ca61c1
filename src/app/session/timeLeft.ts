/** Before this much has passed nothing can be told, and work shorter than that needs no telling. In milliseconds. */
const YOUNG = 1_000;
const SHORT = 4_000;

/**
 * Seconds left of a piece of work that goes on at the pace it had; undefined for work that is short or has just begun.
 *
 * @param elapsed milliseconds since it began
 * @param share how much of it is done, 0 to 1
 * @example timeLeft(6_000, 0.75) // 2
 */
export function timeLeft(elapsed: number, share: number): number | undefined {
  if (elapsed < YOUNG || share <= 0 || elapsed / share < SHORT) return undefined;
  return Math.max(1, Math.ceil((elapsed * (1 - share)) / share / 1000));
}
