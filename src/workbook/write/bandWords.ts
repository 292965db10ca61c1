import type { Band } from '../../engine/evaluation';

/** The words of the Semáforo column. */
export const BAND_WORDS: Readonly<Record<Band, string>> = { red: 'Rojo', amber: 'Ámbar', green: 'Verde', nd: 'ND' };
