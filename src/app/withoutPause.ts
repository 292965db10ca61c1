import { atOnce } from '../engine/pieces';
import type { Pieces } from '../engine/pieces';

/** Does work in pieces without a pause, where whoever asks for it waits as for one that pauses. */
export const withoutPause = <T>(pieces: Pieces<T>): Promise<T> => Promise.resolve(atOnce(pieces));
