import type { Pieces } from '../../engine/pieces';
import type { WorkbookPort } from '../../workbook/port';

/** Longest stretch between two pauses, in milliseconds, as far as the pieces are short enough: two frames of a screen. */
const STRETCH = 32;

/**
 * Does a piece of work without holding the screen: pauses between two pieces when the last pause was a while ago.
 *
 * - Errors: those of the work; and what `goOn` throws, after any pause, to stop it there.
 */
export async function unhurried<T>(
  pieces: Pieces<T>, { now, pause }: Pick<WorkbookPort, 'now' | 'pause'>, goOn: () => void = () => undefined,
): Promise<T> {
  let rested = now();
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    if (now() - rested < STRETCH) continue;
    await pause(0);
    goOn();
    rested = now();
  }
}
